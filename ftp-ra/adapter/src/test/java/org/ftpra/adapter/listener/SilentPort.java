package org.ftpra.adapter.listener;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Deque;

/** A port of 127.0.0.1 at which nobody who connects gets an answer: its backlog is full. */
final class SilentPort implements AutoCloseable {

    private static final int NO_ANSWER_MILLIS = 500;

    private final ServerSocket server;
    private final Deque<Socket> backlog = new ArrayDeque<>();

    SilentPort() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        while (isAnswered()) {
            // One more of the backlog is taken.
        }
    }

    private boolean isAnswered() throws IOException {
        backlog.push(new Socket());
        try {
            backlog.peek().connect(server.getLocalSocketAddress(), NO_ANSWER_MILLIS);
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    /** The argument of EPRT. */
    String extended() {
        return "|1|127.0.0.1|" + ((InetSocketAddress) server.getLocalSocketAddress()).getPort() + "|";
    }

    @Override
    public void close() throws IOException {
        while (!backlog.isEmpty()) {
            backlog.pop().close();
        }
        server.close();
    }
}
