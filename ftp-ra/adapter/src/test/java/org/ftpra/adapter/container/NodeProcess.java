package org.ftpra.adapter.container;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A node in a JVM of its own, in its place, which outlives it. It dies with this JVM. Confined to its user. */
public final class NodeProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;

    private final List<String> command;
    private final File log;
    private final Thread atExit = new Thread(this::close, "ftpra-node-exit");
    private Process process;

    /** Of this program, which {@link NodeLife} lives. Not started; what it says goes to a file in its place. */
    public NodeProcess(Class<?> program, Path directory, String name, List<String> properties) {
        this.log = directory.resolve("node.log").toFile();
        this.command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                directory.toString(),
                name));
        command.addAll(properties);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts it, also again. */
    public void start() {
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether it runs. */
    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** As by {@code kill -9}; returns when it is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Stops it where it is. */
    public void pause() {
        signal("-STOP");
    }

    /** Lets it go on. */
    public void resume() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            Process kill = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("kill " + signal + " " + process.pid() + " answered "
                        + new String(kill.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** Ends it in order, and returns its exit code. */
    public int end() {
        try {
            process.getOutputStream().write("stop\n".getBytes(StandardCharsets.US_ASCII));
            process.getOutputStream().flush();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("no end within " + PATIENCE_SECONDS + " s: see " + log);
            }
            return process.exitValue();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
