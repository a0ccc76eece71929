package org.ftpra.engine.control;

import java.io.IOException;
import java.net.SocketOption;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/**
 * Acknowledges at once what the peer sends: a server that leaves Nagle's algorithm on holds its next reply until we do
 * (RFC 1122 section 4.2.3.2 lets us take half a second). The system forgets the wish, so it is renewed before each wait.
 *
 * <p>Where the system knows no such option (Linux does), nothing is done. It is found by name, as in
 * {@link TcpKeepAlive}.
 */
final class QuickAck {

    private final SocketChannel socket;
    private final Optional<SocketOption<?>> option;

    QuickAck(SocketChannel socket) {
        this.socket = socket;
        this.option = socket.supportedOptions().stream()
                .filter(each -> each.name().equals("TCP_QUICKACK"))
                .findFirst();
    }

    void renew() throws IOException {
        if (option.isPresent()) {
            set(option.get());
        }
    }

    private <T> void set(SocketOption<T> found) throws IOException {
        socket.setOption(found, found.type().cast(true));
    }
}
