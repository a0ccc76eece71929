package org.ftpra.arquillian.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command of an app server's, whose output is kept in a file. */
public final class Command {

    private static final int MINUTES = 4;

    private final Path log;
    private final ProcessBuilder builder;

    /**
     * One that is not run yet.
     *
     * @param log the file
     */
    public Command(Path log, List<String> words) {
        this.log = log;
        this.builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
    }

    /** With these environment variables. */
    public Command with(Map<String, String> environment) {
        builder.environment().putAll(environment);
        return this;
    }

    /** What it said; an error unless it ends by itself and content. Nothing of it runs on if it does not. */
    public String run() {
        try {
            Process process = builder.start();
            try {
                await(process);
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void await(Process process) {
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException(builder.command() + " does not end; see " + log);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(builder.command() + " failed; see " + log);
        }
    }
}
