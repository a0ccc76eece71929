package org.ftpra.engine.network;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A program of the system, run to its end. */
final class Program {

    private Program() {}

    /**
     * Runs it and returns what it printed, errors too.
     *
     * @param input what it reads, a short text
     * @throws IllegalStateException if it fails; the message has what it printed
     */
    static String run(List<String> command, String input) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            feed(process, input);
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            check(command, process, output);
            return output;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void feed(Process process, String input) throws IOException {
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void check(List<String> command, Process process, String output) {
        int status = process.onExit().join().exitValue();
        if (status != 0) {
            throw new IllegalStateException(command + " ended with " + status + ": " + output.strip());
        }
    }
}
