package org.ftpra.arquillian.kill.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The administrator's command of GlassFish and Payara Server.
 *
 * @param script of a server
 * @param log what it said last
 */
record Asadmin(Path script, Path log) {

    private static final int MINUTES = 4;

    /** Runs it, and returns what it said; that any of it failed is an error. */
    List<String> run(String... arguments) {
        try {
            List<String> command = new ArrayList<>(List.of("sh", script.toString()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().put("AS_JAVA", System.getProperty("java.home"));
            await(builder.start());
            List<String> said = Files.readAllLines(log);
            // Of many commands in a file, its exit status tells of the last alone.
            if (said.stream().anyMatch(line -> line.matches("Command .* failed\\."))) {
                throw new IllegalStateException("asadmin refuses a command; see " + log);
            }
            return said;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void await(Process process) {
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("asadmin does not end; see " + log);
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException("asadmin ended with " + process.exitValue() + "; see " + log);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
