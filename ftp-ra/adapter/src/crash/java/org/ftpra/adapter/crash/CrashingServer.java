package org.ftpra.adapter.crash;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A running {@link CrashProgram}. It dies with this JVM, and when it does not answer in time. Confined to its user. */
final class CrashingServer implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 90;

    private final Process process;
    private final OutputStream requests;
    private final BufferedReader answers;
    private final Thread atExit;

    private CrashingServer(Process process) {
        this.process = process;
        this.requests = process.getOutputStream();
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.atExit = new Thread(process::destroyForcibly, "ftpra-crashing-server-exit");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** What it says of errors goes to a file in its place. */
    static CrashingServer start(Place place) {
        return start(place, CrashProgram.class);
    }

    /** The same of another program, with the same arguments. */
    static CrashingServer start(Place place, Class<?> program) {
        File errors = place.directory().resolve("errors.log").toFile();
        try {
            return new CrashingServer(new ProcessBuilder(command(place, program))
                    .redirectError(ProcessBuilder.Redirect.appendTo(errors))
                    .start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The compiler that pays off late is left out: such a JVM lives for seconds. */
    private static List<String> command(Place place, Class<?> program) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Stream<String> jvm = Stream.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx96m",
                "-cp",
                classes,
                program.getName());
        return Stream.concat(jvm, place.arguments().stream()).toList();
    }

    /** Sends a request and returns the words of the answer; the first one says what came of it. */
    List<String> ask(String... words) {
        try {
            requests.write((String.join("\t", words) + "\n").getBytes(StandardCharsets.UTF_8));
            requests.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return List.of(answer().split("\t"));
    }

    private String answer() {
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(this::line);
        try {
            return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (RuntimeException late) {
            throw new IllegalStateException("no answer within " + PATIENCE_SECONDS + " s", late);
        }
    }

    private String line() {
        try {
            String line = answers.readLine();
            return line == null ? "gone" : line;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns when the process is gone. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            // The hook runs already; nothing is left for it.
        }
    }
}
