package org.ftpra.sample.demo;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A file that an enterprise bean stores is received by the message-driven bean; one that is poison is given up. */
final class InboxRound {

    private static final Duration DEADLINE = Duration.ofMinutes(1);
    private static final String HIDDEN = ".ftpra";

    private final SampleClient client;
    private final Path inbox;
    private final PrintStream out;
    private final Runnable afterArchive;

    InboxRound(SampleClient client, Path inbox, PrintStream out) {
        this(client, inbox, out, () -> {});
    }

    /** With something to happen once the file is in the archive: a test's chance to spoil it. */
    InboxRound(SampleClient client, Path inbox, PrintStream out, Runnable afterArchive) {
        this.client = client;
        this.inbox = inbox;
        this.out = out;
        this.afterArchive = afterArchive;
    }

    /** Goes the round, or fails at the first step that is not right. */
    void go() {
        out.println();
        out.println(
                "The inbox: a message-driven bean inserts a row, and the file goes to the archive, in one transaction");
        String stem = "note-" + Instant.now().toEpochMilli();
        receive(stem + ".txt");
        giveUp(stem + ".poison");
    }

    /** Only its first half: a file that is received. */
    void receiveOne() {
        receive("note-" + Instant.now().toEpochMilli() + ".txt");
    }

    private void receive(String name) {
        byte[] content = send(name);
        await(
                name + " is in the archive, and has a row",
                () -> Files.exists(archived(name)) && row(name).isPresent());
        afterArchive.run();
        JsonObject row = row(name).orElseThrow();
        check(row.getInt("size") == content.length, "the row of " + name + " has the size " + row.getInt("size"));
        check(sha256(content).equals(row.getString("sha256")), "the row of " + name + " is about another content");
        check(
                sha256(content).equals(sha256(bytes(archived(name)))),
                "what is in the archive is not what was sent: " + name);
        check(waiting().isEmpty(), "the inbox still has " + waiting());
        say(
                "commit",
                name + ": delivered at attempt " + row.getInt("attempt")
                        + "; its row and the file in the archive have the same " + content.length + " bytes");
    }

    private void giveUp(String name) {
        send(name);
        await(name + " is a dead letter", () -> deadLetters().stream().anyMatch(file -> file.startsWith(name)));
        check(row(name).isEmpty(), name + " has a row, although its transactions were rolled back");
        check(!Files.exists(archived(name)), name + " is in the archive, although its transactions were rolled back");
        check(waiting().isEmpty(), "the inbox still has " + waiting());
        say("roll back", name + ": the bean threw at each attempt; no row, and the file is a dead letter");
    }

    private byte[] send(String name) {
        byte[] content = ("This is " + name + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        client.sendToInbox(name, content);
        say("send", name + ", " + content.length + " bytes, by an enterprise bean into /inbox");
        return content;
    }

    private Optional<JsonObject> row(String name) {
        return client.intake().getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getString("file").equals(name))
                .findFirst();
    }

    private Path archived(String name) {
        return inbox.resolve("archive").resolve(name);
    }

    private List<String> deadLetters() {
        Path directory = inbox.resolve("dead-letter");
        return Files.exists(directory) ? names(directory) : List.of();
    }

    /** What is to be delivered, or is being delivered; not the adapter's sign of life. */
    private List<String> waiting() {
        return names(inbox).stream()
                .filter(name -> !Files.isDirectory(inbox.resolve(name)))
                .filter(name -> !(name.startsWith(HIDDEN) && name.endsWith("-alive")))
                .toList();
    }

    private static List<String> names(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void await(String what, Callable<Boolean> condition) {
        try {
            Awaitility.await().atMost(DEADLINE).until(condition);
        } catch (ConditionTimeoutException late) {
            throw new DemoFailure("inbox: it is not so after " + DEADLINE.toSeconds() + " s that " + what, late);
        }
    }

    private static void check(boolean right, String problem) {
        if (!right) {
            throw wrong(problem);
        }
    }

    private static DemoFailure wrong(String problem) {
        return new DemoFailure("inbox: " + problem);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new DemoFailure("inbox: cannot read " + file, failure);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private void say(String step, String text) {
        out.printf("  %-9s %s%n", step, text);
    }
}
