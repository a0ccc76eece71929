package org.ftpra.engine.servers;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One control connection through the recorder: two sockets and a thread for each direction. */
final class RelayedConnection implements AutoCloseable {

    private final Socket client;
    private final Socket server;
    private final CommandLines lines;
    private final AtomicInteger openDirections = new AtomicInteger(2);
    private final List<Thread> threads;

    RelayedConnection(Socket client, Socket server, CommandLines lines, String threadName) throws IOException {
        this.client = Sockets.passingOnAtOnce(client);
        this.server = Sockets.passingOnAtOnce(server);
        this.lines = lines;
        this.threads = List.of(
                new Thread(() -> relay(this::fromClient), threadName + "-up"),
                new Thread(() -> relay(this::fromServer), threadName + "-down"));
    }

    void start() {
        threads.forEach(thread -> thread.setDaemon(true));
        threads.forEach(Thread::start);
    }

    boolean isOver() {
        return openDirections.get() == 0;
    }

    @Override
    public void close() {
        Sockets.close(client);
        Sockets.close(server);
        threads.forEach(Threads::join);
    }

    private void relay(Direction direction) {
        try {
            direction.relay();
        } catch (IOException reset) {
            Sockets.reset(client);
            Sockets.reset(server);
        }
        if (openDirections.decrementAndGet() == 0) {
            Sockets.close(client);
            Sockets.close(server);
        }
    }

    private void fromClient() throws IOException {
        byte[] buffer = new byte[8192];
        for (int n = client.getInputStream().read(buffer);
                n >= 0;
                n = client.getInputStream().read(buffer)) {
            lines.received(buffer, n);
            server.getOutputStream().write(buffer, 0, n);
        }
        server.shutdownOutput();
    }

    private void fromServer() throws IOException {
        byte[] buffer = new byte[8192];
        for (int n = acknowledgedRead(buffer); n >= 0; n = acknowledgedRead(buffer)) {
            client.getOutputStream().write(buffer, 0, n);
        }
        client.shutdownOutput();
    }

    /** Without an acknowledgement at once, a server that leaves Nagle's algorithm on (Apache) keeps its next reply 40 ms. */
    private int acknowledgedRead(byte[] buffer) throws IOException {
        Sockets.acknowledgeAtOnce(server);
        return server.getInputStream().read(buffer);
    }

    /** Passing on bytes one way until there are no more. */
    private interface Direction {
        void relay() throws IOException;
    }
}
