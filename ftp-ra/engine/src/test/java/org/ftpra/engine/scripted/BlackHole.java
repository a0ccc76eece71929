package org.ftpra.engine.scripted;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** A port on 127.0.0.1 that neither takes nor refuses a connection: its queue is full, and nobody empties it. */
public final class BlackHole implements Closeable {

    private final ServerSocket listener;
    private final List<SocketChannel> waiting = new ArrayList<>();

    /** On a free port. */
    public BlackHole() throws IOException {
        listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        while (fits()) {
            continue;
        }
    }

    /** On loopback, a connection that fits into the queue is there at once. */
    private boolean fits() throws IOException {
        SocketChannel next = SocketChannel.open();
        waiting.add(next);
        next.configureBlocking(false);
        return next.connect(new InetSocketAddress("127.0.0.1", port())) || next.finishConnect();
    }

    /** The port. */
    public int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel each : waiting) {
            each.close();
        }
        listener.close();
    }
}
