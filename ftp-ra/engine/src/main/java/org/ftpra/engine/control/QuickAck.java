package org.ftpra.engine.control;

import java.io.IOException;
import java.net.SocketOption;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Acknowledges at once what the peer sends: a server that leaves Nagle's algorithm on holds its next reply until we do
 * (RFC 1122 section 4.2.3.2 lets us take half a second). The system forgets the wish, so it is renewed before each wait.
 *
 * <p>Where the system knows no such option (Linux does), nothing is done. It is found by name, as in
 * {@link TcpKeepAlive}.
 */
final class QuickAck {

    /** By the class of the socket: each data channel has a new one. */
    private static final Map<Class<?>, Optional<SocketOption<?>>> OPTIONS = new ConcurrentHashMap<>();

    private final SocketChannel socket;

    QuickAck(SocketChannel socket) {
        this.socket = socket;
    }

    void renew() throws IOException {
        Optional<SocketOption<?>> option = OPTIONS.computeIfAbsent(socket.getClass(), any -> find());
        if (option.isPresent()) {
            set(option.get());
        }
    }

    private Optional<SocketOption<?>> find() {
        return socket.supportedOptions().stream()
                .filter(each -> each.name().equals("TCP_QUICKACK"))
                .findFirst();
    }

    private <T> void set(SocketOption<T> found) throws IOException {
        socket.setOption(found, found.type().cast(true));
    }
}
