package org.ftpra.arquillian.appserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command of an app server's, whose output is kept in a file. */
final class Command {

    private static final int MINUTES = 4;

    private final Path log;
    private final ProcessBuilder builder;

    Command(Path log, List<String> words) {
        this.log = log;
        this.builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
    }

    Command with(Map<String, String> environment) {
        builder.environment().putAll(environment);
        return this;
    }

    /** What it said; an error unless it ends by itself and content. */
    String run() {
        try {
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException(builder.command() + " does not end; see " + log);
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(builder.command() + " failed; see " + log);
            }
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
