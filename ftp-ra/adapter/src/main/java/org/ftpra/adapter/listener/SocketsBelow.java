package org.ftpra.adapter.listener;

import java.io.IOException;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The open sockets below TLS data channels: closing TLS itself may have to wait for the partner. Thread-safe. */
final class SocketsBelow implements AutoCloseable {

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** Another one; those that are closed are forgotten. */
    void add(Socket socket) {
        open.removeIf(Socket::isClosed);
        open.add(socket);
    }

    @Override
    public void close() {
        open.forEach(SocketsBelow::close);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Nobody uses it any more.
        }
    }
}
