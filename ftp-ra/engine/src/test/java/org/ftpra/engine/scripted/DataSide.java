package org.ftpra.engine.scripted;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The data connections of one conversation. */
final class DataSide implements Closeable {

    private static final int PATIENCE_MILLIS = 5000;

    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private ServerSocket listener;
    private InetSocketAddress target;

    int listen() throws IOException {
        listener = tracked(new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1")));
        listener.setSoTimeout(PATIENCE_MILLIS);
        return listener.getLocalPort();
    }

    void dialLater(String host, int port) {
        target = new InetSocketAddress(host, port);
    }

    boolean isAgreedOn() {
        return listener != null || target != null;
    }

    Socket connection(String from) throws IOException {
        Socket socket = listener == null ? dial(from) : tracked(listener.accept());
        if (listener != null) {
            listener.close();
            listener = null;
        }
        return socket;
    }

    Socket dial(String from) throws IOException {
        Socket socket = tracked(new Socket());
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(target, PATIENCE_MILLIS);
        return socket;
    }

    private <T extends Closeable> T tracked(T socket) {
        open.add(socket);
        return socket;
    }

    @Override
    public void close() throws IOException {
        for (Closeable socket : open) {
            socket.close();
        }
    }
}
