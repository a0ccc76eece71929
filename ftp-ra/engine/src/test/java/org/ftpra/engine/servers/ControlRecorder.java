package org.ftpra.engine.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A relay in front of a server's control port: it passes on all bytes unchanged, both ways, and records the command lines.
 * Data connections do not come through here. Each connection is relayed by two daemon threads, which end with it.
 */
final class ControlRecorder implements AutoCloseable {

    private final String name;
    private final InetSocketAddress address;
    private final InetSocketAddress server;
    private final CommandLog log = new CommandLog();
    private final Set<RelayedConnection> connections = ConcurrentHashMap.newKeySet();
    private ServerSocket listener;
    private Thread accepting;

    ControlRecorder(String name, InetSocketAddress address, InetSocketAddress server) {
        this.name = name;
        this.address = address;
        this.server = server;
    }

    /** Begins to listen; also after {@link #close()}. */
    void open() {
        try {
            listener = new ServerSocket(address.getPort(), 200, address.getAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        accepting = new Thread(this::accept, threadName("accept"));
        accepting.setDaemon(true);
        accepting.start();
    }

    List<String> commands() {
        return log.lines();
    }

    void clear() {
        log.clear();
    }

    /** Cuts all connections and returns when none is left. */
    void cut() {
        List.copyOf(connections).forEach(RelayedConnection::close);
    }

    /** Listens no more, cuts all connections, and returns when its last thread has ended. */
    @Override
    public void close() {
        if (accepting != null) {
            Sockets.close(listener);
            Threads.join(accepting);
            cut();
        }
    }

    private void accept() {
        try {
            while (true) {
                relay(listener.accept());
            }
        } catch (IOException closed) {
            // The one way to end accept() is to close the socket.
        }
    }

    private void relay(Socket client) {
        try {
            Socket toServer = new Socket(server.getAddress(), server.getPort());
            RelayedConnection connection =
                    new RelayedConnection(client, toServer, new CommandLines(log), threadName("relay"));
            connections.removeIf(RelayedConnection::isOver);
            connections.add(connection);
            connection.start();
        } catch (IOException refused) {
            Sockets.close(client);
        }
    }

    private String threadName(String task) {
        return "ftpra-" + name + "-" + task + "-" + address.getPort();
    }
}
