package org.ftpra.sample.demo;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ftpra.sample.files.Route;

/** Store, list, retrieve, compare: one file through the bean, each step printed and checked. */
final class VisibleRound {

    private static final int LINES = 20_000;

    /** How hidden names end. */
    private static final String HIDDEN = ".part";

    private final SampleClient client;
    private final ServerRecord record;
    private final Path ftpFiles;
    private final PrintStream out;
    private final Runnable afterStore;
    private final UnaryOperator<String> storedAs;

    VisibleRound(SampleClient client, Path ftpFiles, PrintStream out) {
        this(client, ftpFiles, out, () -> {});
    }

    /** With something to happen between store and list: a test's chance to spoil the file. */
    VisibleRound(SampleClient client, Path ftpFiles, PrintStream out, Runnable afterStore) {
        this(client, ftpFiles, out, afterStore, UnaryOperator.identity());
    }

    /** Of a factory that stores under hidden names, until the transaction commits. */
    static VisibleRound staged(SampleClient client, Path ftpFiles, PrintStream out) {
        return new VisibleRound(client, ftpFiles, out, () -> {}, name -> HIDDEN);
    }

    private VisibleRound(
            SampleClient client, Path ftpFiles, PrintStream out, Runnable afterStore, UnaryOperator<String> storedAs) {
        this.client = client;
        this.record = new ServerRecord(client);
        this.ftpFiles = ftpFiles;
        this.out = out;
        this.afterStore = afterStore;
        this.storedAs = storedAs;
    }

    /** Goes the round, or fails at the first step that is not right. */
    void go(Route route) {
        String name = nameFor(route);
        byte[] content = content(route);
        out.println();
        out.println("A round through the enterprise bean, on its factory ftp/"
                + route.name().toLowerCase(Locale.ROOT));
        store(route, name, content);
        afterStore.run();
        list(route, name, content.length);
        byte[] retrieved = retrieve(route, name);
        compare(name, content, retrieved);
    }

    /** One order that commits and one that fails after both: the two sides agree each time. */
    void orders() {
        out.println();
        out.println("Orders: a row in the database and a file on the FTP server, in one transaction");
        order(false);
        order(true);
    }

    private void order(boolean fail) {
        JsonObject made = client.order(fail);
        String file = made.getString("file");
        JsonObject both = client.orders();
        boolean there = Files.exists(ftpFiles.resolve(file));
        boolean row = both.getJsonArray("rows").getValuesAs(JsonString.class).stream()
                .anyMatch(name -> name.getString().equals(file));
        if (made.getBoolean("committed") == fail || there == fail || row == fail) {
            throw new DemoFailure("order: " + made + ", its row is " + row + ", its file is " + there + "; " + both);
        }
        say(fail ? "roll back" : "commit", file + ": " + (fail ? "neither row nor file" : "row and file"));
    }

    static String nameFor(Route route) {
        return "hello-" + route.name().toLowerCase(Locale.ROOT) + ".txt";
    }

    private void store(Route route, String name, byte[] content) {
        long before = record.end();
        JsonObject stored = client.store(route, name, content);
        say(
                "store",
                name + ", " + bytes(stored.getInt("bytes")) + " in " + stored.getInt("milliseconds")
                        + " ms, verified by: " + stored.getString("verification"));
        sayChannel(route, "STOR", storedAs.apply(name), before);
    }

    private void list(Route route, String name, long size) {
        List<JsonObject> entries = client.list(route);
        JsonObject entry = entries.stream()
                .filter(candidate -> candidate.getString("name").equals(name))
                .findFirst()
                .orElseThrow(() -> new DemoFailure("list: " + name + " is not in the directory"));
        if (entry.getInt("size") != size) {
            throw new DemoFailure("list: " + name + " has " + entry.getInt("size") + " bytes; stored were " + size);
        }
        say("list", entries.size() + " in the directory, among them " + name + " with " + bytes(size));
    }

    private byte[] retrieve(Route route, String name) {
        long before = record.end();
        byte[] content = client.retrieve(route, name);
        say("retrieve", name + ", " + bytes(content.length));
        sayChannel(route, "RETR", name, before);
        return content;
    }

    private void compare(String name, byte[] stored, byte[] retrieved) {
        if (!Arrays.equals(stored, retrieved)) {
            throw new DemoFailure("compare: " + name + " was not retrieved as it was stored");
        }
        if (!Arrays.equals(stored, onDisk(name))) {
            throw new DemoFailure("compare: " + ftpFiles.resolve(name) + " is not what was stored");
        }
        say("compare", "stored, retrieved and in the server's folder: the same " + bytes(stored.length));
    }

    private byte[] onDisk(String name) {
        try {
            return Files.readAllBytes(ftpFiles.resolve(name));
        } catch (IOException failure) {
            throw new DemoFailure("compare: cannot read " + ftpFiles.resolve(name), failure);
        }
    }

    private void sayChannel(Route route, String verb, String name, long since) {
        ServerRecord.Transfer transfer = record.transfer(verb, name, since);
        if (!transfer.dataChannel().equals(route.name())) {
            throw new DemoFailure("The server recorded " + transfer.dataChannel() + " for " + transfer.line()
                    + ", asked of the factory " + route);
        }
        say(
                "",
                "the server recorded " + transfer.opening() + ", then " + transfer.line() + ": "
                        + transfer.dataChannel());
    }

    private void say(String step, String text) {
        out.printf("  %-9s %s%n", step, text);
    }

    private static String bytes(long count) {
        return String.format(Locale.ROOT, "%,d bytes", count);
    }

    private static byte[] content(Route route) {
        String run = " of the " + route + " round of " + Instant.now() + System.lineSeparator();
        return IntStream.rangeClosed(1, LINES)
                .mapToObj(line -> "Line " + line + run)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }
}
