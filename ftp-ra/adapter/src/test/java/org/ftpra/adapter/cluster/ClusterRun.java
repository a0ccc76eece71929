package org.ftpra.adapter.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.ftpra.adapter.cluster.ClusterCheck.Row;
import org.ftpra.adapter.container.NodeProcess;
import org.ftpra.adapter.inbound.Partner;
import org.ftpra.adapter.inbound.ReceiptDatabase;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;

/** One run, from the first file to the end of the nodes. Confined to its thread. */
final class ClusterRun implements AutoCloseable {

    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(20);

    private final ClusterSettings settings;
    private final FreshDirectory directory;
    private final Partner partner;
    private final Random random;
    private final List<NodeProcess> nodes = new ArrayList<>();
    private final Map<String, String> sent = new TreeMap<>();
    private final Disturbance disturbance;
    private final long deadline;

    ClusterRun(ClusterSettings settings, FtpServerUnderTest server) {
        this.settings = settings;
        this.directory = server.freshDirectory();
        this.partner = new Partner(server, directory);
        this.random = new Random(settings.seed());
        this.deadline = System.nanoTime() + settings.limit().toNanos();
        for (int number = 1; number <= settings.nodes(); number++) {
            nodes.add(new NodeProcess(ClusterNode.class, place(number), Integer.toString(number), properties(server)));
        }
        this.disturbance = new Disturbance(settings, nodes, random);
    }

    private Path place(int number) {
        try {
            return Files.createDirectories(settings.directory().resolve("node" + number));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A kill counts as an attempt: there are enough. */
    private List<String> properties(FtpServerUnderTest server) {
        return List.of(
                "serverName=" + server.host(),
                "portNumber=" + server.directPort(),
                "userName=" + server.user(),
                "password=" + server.password(),
                "directory=" + directory.path(),
                "postAction=" + settings.postAction(),
                "sharing=COMPETING",
                "takeoverAfter=" + settings.takeoverAfter().toMillis(),
                "maxAttempts=1000",
                "batchSize=100",
                "replyTimeout=10000",
                "dataTimeout=10000");
    }

    /** Puts the files there, disturbs the nodes meanwhile, and returns when nothing is left to do, or it takes too long. */
    void run() {
        nodes.forEach(NodeProcess::start);
        long begin = System.nanoTime();
        while (!isOver()) {
            send(Math.min(1 + settings.files() / 200, settings.files() - sent.size()));
            disturbance.act(settings.files() - pending() - (settings.files() - sent.size()));
            LockSupport.parkNanos(TICK);
        }
        disturbance.end();
        ClusterRuns.say(
                "over after " + Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " s");
        endNodes();
    }

    private boolean isOver() {
        if (System.nanoTime() > deadline) {
            ClusterRuns.say("not done after " + settings.limit() + ": " + pending() + " files are left");
            return true;
        }
        return sent.size() == settings.files() && disturbance.isOver() && pending() == 0 && !isSigned();
    }

    /** By a node that has just had a claim, or by one that was killed and has not yet looked for what it left. */
    private boolean isSigned() {
        return directory.disk().toFile().list((inbox, name) -> name.endsWith("-alive")).length > 0;
    }

    private void send(int number) {
        for (int i = 0; i < number && inbox() < 500; i++) {
            String name = "file-" + sent.size();
            String content = name + " " + Long.toString(random.nextLong(), 36).repeat(1 + random.nextInt(80));
            sent.put(name, content);
            partner.put(name, content);
        }
    }

    private long inbox() {
        String[] names = directory.disk().toFile().list();
        return names == null ? 0 : names.length;
    }

    /** Files that are not where they should be in the end; signs that a node is alive are none. */
    private long pending() {
        return partner.files().stream()
                .filter(path -> !path.startsWith("archive/") || path.contains("/."))
                .count();
    }

    private void endNodes() {
        for (NodeProcess node : nodes) {
            int code = node.end();
            if (code != 0) {
                throw new IllegalStateException("a node ended with " + code + ": see node.log");
            }
        }
    }

    /** After all nodes have ended. */
    ClusterCheck check() {
        List<Row> rows = new ArrayList<>();
        for (int number = 1; number <= settings.nodes(); number++) {
            rows.addAll(rows(place(number)));
        }
        Map<String, String> found = new TreeMap<>();
        inDirectory().forEach(path -> found.put(path, read(path)));
        Plant.spoil(settings.plant(), rows, found);
        return ClusterCheck.of(sent, rows, found, settings.postAction().equals("ARCHIVE"));
    }

    private static List<Row> rows(Path place) {
        try {
            return ReceiptDatabase.in(place).receipts().stream()
                    .map(receipt -> new Row(receipt.name(), receipt.content()))
                    .toList();
        } catch (SQLException failure) {
            throw new IllegalStateException("the rows in " + place + " cannot be read", failure);
        }
    }

    /** All files in the end, hidden ones and signs of life too. */
    private List<String> inDirectory() {
        try (Stream<Path> entries = Files.walk(directory.disk())) {
            return entries.filter(Files::isRegularFile)
                    .map(each -> directory.disk().relativize(each).toString())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String read(String path) {
        return new String(directory.read(path), StandardCharsets.ISO_8859_1);
    }

    int kills() {
        return disturbance.kills();
    }

    int pauses() {
        return disturbance.pauses();
    }

    @Override
    public void close() {
        nodes.forEach(NodeProcess::close);
    }
}
