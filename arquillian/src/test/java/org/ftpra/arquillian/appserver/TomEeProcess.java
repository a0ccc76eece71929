package org.ftpra.arquillian.appserver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The process of a TomEE: Arquillian's adapter would write its output among that of the tests. */
public final class TomEeProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final List<String> command;
    private final Path log;
    private final Thread atExit = new Thread(this::kill, "end-tomee");
    private Process process;

    /** One that is not started yet. */
    public TomEeProcess(List<String> command, Path log) {
        this.command = command;
        this.log = log;
    }

    /** Returns when it listens, which is after its deployments. */
    public void start(int httpPort) throws IOException {
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(atExit);
        Awaitility.await().atMost(PATIENCE).until(() -> listensOrIsDead(httpPort));
        if (!process.isAlive()) {
            throw new IllegalStateException("TomEE has ended; see " + log);
        }
    }

    private boolean listensOrIsDead(int httpPort) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), httpPort)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return !process.isAlive();
        }
    }

    /** Its number. */
    public long pid() {
        return process.pid();
    }

    /** Returns when it has ended. */
    public void end() {
        process.destroy();
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            kill();
            Runtime.getRuntime().removeShutdownHook(atExit);
        }
    }

    private void kill() {
        process.destroyForcibly();
    }
}
