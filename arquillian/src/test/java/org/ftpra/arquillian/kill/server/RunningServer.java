package org.ftpra.arquillian.kill.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.ftpra.arquillian.machine.FreePorts;
import org.ftpra.arquillian.machine.ServerProcess;
import org.ftpra.arquillian.machine.ServerSockets;

/** An app server's process. Its output is in a file. */
public final class RunningServer implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Duration END = Duration.ofSeconds(20);
    private static final Duration ORDERLY_END = Duration.ofMinutes(2);
    private static final int TRIES = 3;

    /** Payara Server reads passwords from its input until that ends. */
    private static final File NOTHING = new File("/dev/null");

    private final Process process;
    private final URI application;
    private final Path log;
    private final Thread atExit = new Thread(this::kill, "kill-stop-server");
    private final HttpClient http = HttpClient.newHttpClient();
    private volatile String lastAnswer = "none";

    private RunningServer(Process process, URI application, Path log) {
        this.process = process;
        this.application = application;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts it and waits until the application answers. Another port is tried where the first was taken meanwhile.
     *
     * @param log where its output goes
     */
    public static RunningServer start(AppServer server, Path log) {
        for (int tries = 1; ; tries++) {
            RunningServer running = launch(server, log);
            try {
                running.awaitApplication();
                return running;
            } catch (IllegalStateException failure) {
                boolean hangs = running.isAlive();
                running.close();
                if (hangs || tries == TRIES) {
                    throw failure;
                }
            }
        }
    }

    private static RunningServer launch(AppServer server, Path log) {
        int port = FreePorts.any();
        return launch(server.command(port), port, server.path(), log);
    }

    /** Starts it, and waits for nothing. */
    static RunningServer launch(List<String> command, int port, String path, Path log) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(log.getParent().toFile())
                    .redirectInput(NOTHING)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            return new RunningServer(builder.start(), URI.create("http://127.0.0.1:" + port + path), log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until the application answers. */
    public void awaitApplication() {
        try {
            Awaitility.await()
                    .atMost(START)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> !process.isAlive() || isThere());
        } catch (ConditionTimeoutException late) {
            throw new IllegalStateException(
                    "the application does not answer after " + START + "; last: " + lastAnswer + "; see " + log
                            + ", which ends with\n" + LastWords.of(process, log),
                    late);
        }
        if (!process.isAlive()) {
            throw new IllegalStateException("the app server has ended by itself; see " + log);
        }
    }

    private boolean isThere() {
        HttpRequest request =
                HttpRequest.newBuilder(application).timeout(ANSWER).build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            lastAnswer = response.statusCode() + " " + response.body();
            return response.statusCode() == 200;
        } catch (IOException notYet) {
            lastAnswer = notYet.toString();
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The application's address. */
    public URI application() {
        return application;
    }

    /** Its process, as the JDK's tools see it. */
    public ServerProcess asProcess() {
        return new ServerProcess(process.pid(), log.resolveSibling("jcmd.log"));
    }

    /** Its sockets. */
    public ServerSockets sockets() {
        return new ServerSockets(process.pid(), application.getPort());
    }

    /** Whether the process is there. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9}: returns when nothing of it runs any more. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("process " + process.pid() + " does not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** As its own service would end it: returns when it is gone, or it is an error. */
    public void end() {
        process.destroy();
        try {
            if (!process.waitFor(ORDERLY_END.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("process " + process.pid() + " does not end after " + ORDERLY_END);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        close();
    }

    @Override
    public void close() {
        kill();
        if (Thread.currentThread() != atExit) {
            try {
                Runtime.getRuntime().removeShutdownHook(atExit);
            } catch (IllegalStateException endingAlready) {
                // Then it runs anyway.
            }
        }
    }
}
