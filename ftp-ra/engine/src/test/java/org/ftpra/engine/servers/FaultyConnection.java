package org.ftpra.engine.servers;

import java.io.IOException;
import java.net.Socket;
import java.util.List;

/**
 * One connection through a {@link FaultyRelay}: two sockets and a thread for each direction. What one side ends, in order or by
 * a reset, ends for the other side in the same way. Thread-safe.
 */
final class FaultyConnection implements AutoCloseable {

    private final Socket client;
    private final Socket server;
    private final FaultCounter counter;
    private final List<Thread> threads;
    private volatile boolean silent;

    FaultyConnection(Socket client, Socket server, FaultCounter counter) throws IOException {
        this.client = Sockets.passingOnAtOnce(client);
        this.server = Sockets.passingOnAtOnce(server);
        this.counter = counter;
        this.threads = List.of(thread(client, server, "up"), thread(server, client, "down"));
    }

    private Thread thread(Socket from, Socket to, String direction) {
        Thread thread = new Thread(() -> relay(from, to), "ftpra-faulty-relay-" + direction);
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        counter.strikeIfDue(this);
        threads.forEach(Thread::start);
    }

    private void relay(Socket from, Socket to) {
        try {
            passOn(from, to);
            if (!silent) {
                to.shutdownOutput();
            }
        } catch (IOException ended) {
            if (!silent) {
                Sockets.reset(client);
                Sockets.reset(server);
            }
        }
    }

    private void passOn(Socket from, Socket to) throws IOException {
        byte[] buffer = new byte[8192];
        for (int n = read(from, buffer); n >= 0 && !silent; n = read(from, buffer)) {
            int admitted = counter.admit(this, buffer, n);
            to.getOutputStream().write(buffer, 0, admitted);
            counter.strikeIfDue(this);
        }
    }

    private static int read(Socket from, byte[] buffer) throws IOException {
        Sockets.acknowledgeAtOnce(from);
        return from.getInputStream().read(buffer);
    }

    void fail(RelayFault.Kind kind) {
        switch (kind) {
            case CUT -> end();
            case RESET -> reset();
            case BLACK_HOLE -> silent = true;
        }
    }

    private void end() {
        Sockets.close(client);
        Sockets.close(server);
    }

    private void reset() {
        Sockets.reset(client);
        Sockets.reset(server);
    }

    /** Ends both connections and returns when both threads have ended. */
    @Override
    public void close() {
        end();
        threads.forEach(Threads::join);
    }
}
