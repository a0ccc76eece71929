package org.ftpra.adapter.partners;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ftpra.adapter.listener.UploadClient;
import org.ftpra.adapter.listener.Way;

/**
 * By a client that partners have, a process for each file, which is killed by chance. Such a client ends well if and only if it was
 * told 226.
 */
final class ClientSender implements Sender {

    /** What it is counted as. */
    private static final String KILLED = "KILLED";

    private static final int LONGEST_SECONDS = 120;
    private static final double BEYOND = 1.2;

    private final UploadClient client;
    private final Place place;
    private final int cutPercent;
    private final Tally tally;
    private final Random random;
    private final Path directory;
    private long usualMillis = 300;
    private boolean failed;

    ClientSender(UploadClient client, Place place, int cutPercent, Tally tally, Random random) throws IOException {
        this.client = client;
        this.place = place;
        this.cutPercent = cutPercent;
        this.tally = tally;
        this.random = random;
        this.directory = Files.createDirectories(place.directory().resolve("clients/" + client));
    }

    /** The entrance is always the same for the same upload: another one is for another partner. */
    @Override
    public Optional<FtpLine.Reply> send(Upload upload) throws IOException, InterruptedException {
        List<Entrance> known = Stream.of(Entrance.values())
                .filter(each -> client.knows(each.toString(), "127.0.0.1", "OFF"))
                .toList();
        Entrance entrance = known.get(Math.floorMod(upload.name().hashCode(), known.size()));
        int port = place.ports().get(entrance);
        if (failed && !isOpen(port)) {
            return Optional.empty();
        }
        Path file = Files.write(directory.resolve(upload.name()), upload.content());
        Way way = new Way(file, "127.0.0.1", port, entrance.toString(), true, entrance.partner(), Entrance.PASSWORD);
        Optional<FtpLine.Reply> reply = run(upload, entrance, way);
        failed = reply.isEmpty();
        Files.delete(file);
        return reply;
    }

    /** While the endpoint is away, no process is started in vain. */
    private static boolean isOpen(int port) {
        try (Socket probe = new Socket("127.0.0.1", port)) {
            return probe.isConnected();
        } catch (IOException away) {
            return false;
        }
    }

    private Optional<FtpLine.Reply> run(Upload upload, Entrance entrance, Way way)
            throws IOException, InterruptedException {
        boolean cut = random.nextInt(100) < cutPercent;
        long millis = cut ? (long) (random.nextDouble() * BEYOND * usualMillis) : LONGEST_SECONDS * 1000L;
        Path output = directory.resolve("output");
        long begin = System.nanoTime();
        Process process = client.start(way, output);
        try {
            if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
                tally.cut(upload, KILLED, client + " over " + entrance + " after " + millis + " ms");
                return Optional.empty();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        if (process.exitValue() != 0) {
            tally.note(upload, client + " ended with " + process.exitValue() + ": " + lastOf(output));
            return Optional.empty();
        }
        usualMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        return Optional.of(new FtpLine.Reply("226 to " + client));
    }

    private static String lastOf(Path output) throws IOException {
        List<String> lines = Files.readAllLines(output);
        return String.join(" / ", lines.subList(Math.max(0, lines.size() - 4), lines.size()));
    }

    @Override
    public void close() {}
}
