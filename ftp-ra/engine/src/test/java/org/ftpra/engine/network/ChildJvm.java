package org.ftpra.engine.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of these tests in a JVM of its own inside a namespace. It answers each line with one line. Confined to its user. */
public final class ChildJvm implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final Process process;
    private final OutputStream requests;
    private final BufferedReader answers;

    /** Starts it; its input is what {@link #ask} sends. */
    public ChildJvm(Namespace namespace, Class<?> program, String... arguments) {
        try {
            process = new ProcessBuilder(namespace.inside(command(program, arguments)))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        requests = process.getOutputStream();
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** The compiler that pays off late is left out: such a JVM lives for seconds. */
    private static List<String> command(Class<?> program, String... arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        Stream<String> jvm = Stream.of(
                java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-cp", classes, program.getName());
        return Stream.concat(jvm, Stream.of(arguments)).toList();
    }

    /** Sends a request, its words separated by blanks, and returns the words of the answer, separated by tabs. */
    public List<String> ask(String... words) {
        try {
            requests.write((String.join(" ", words) + "\n").getBytes(StandardCharsets.UTF_8));
            requests.flush();
            return answer();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The next answer; a program may give a first one unasked. */
    public List<String> answer() {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("the program ended without an answer");
            }
            return List.of(line.split("\t", -1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends its input, after which it ends; ends it by force if it does not. */
    @Override
    public void close() {
        try {
            requests.close();
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (IOException alreadyGone) {
            // It has closed its side: it is ending, or has ended.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
