package org.ftpra.bench.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.ftpra.bench.client.Site;

/** A running {@link ServerHost}, seen from the process that started it. */
public final class ServerProcess implements AutoCloseable {

    private static final long PATIENCE_S = 20;

    private final Process process;
    private final Properties told;

    private ServerProcess(Process process, Properties told) {
        this.process = process;
        this.told = told;
    }

    /**
     * Starts one and waits until it is ready.
     *
     * @param java the command line of a JVM with our classes, and what goes before it
     * @param arguments those of {@link ServerHost}
     * @param log where it says what went wrong
     * @throws IOException with the reason, if the server cannot run here
     */
    public static ServerProcess start(List<String> java, List<String> arguments, Path log) throws IOException {
        List<String> command = new ArrayList<>(java);
        command.add(ServerHost.class.getName());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(Redirect.appendTo(log.toFile()))
                .start();
        try {
            return new ServerProcess(process, told(process, log));
        } catch (IOException failure) {
            process.destroy();
            throw failure;
        }
    }

    private static Properties told(Process process, Path log) throws IOException {
        BufferedReader output = process.inputReader();
        StringBuilder text = new StringBuilder();
        for (String line = output.readLine(); !ServerHost.READY.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IOException("the server did not start; see " + log);
            }
            if (line.startsWith(ServerHost.MISSING)) {
                throw new IOException(line.substring(ServerHost.MISSING.length()));
            }
            text.append(line).append('\n');
        }
        Properties properties = new Properties();
        properties.load(new StringReader(text.toString()));
        return properties;
    }

    /** Where it is and who may log in. */
    public Site site() {
        return Site.of(told);
    }

    /** The user's home on disk. */
    public Path home() {
        return Path.of(told.getProperty("home"));
    }

    /** What it says first to a client. */
    public String greeting() {
        return told.getProperty("greeting");
    }

    /** The process whose descendants are the server. */
    public long pid() {
        return process.pid();
    }

    /** Asks it to end, and waits until it has cleaned up. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
                process.destroy();
            }
        } catch (InterruptedException stop) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
