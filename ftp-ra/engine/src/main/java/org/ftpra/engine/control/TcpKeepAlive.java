package org.ftpra.engine.control;

import java.io.IOException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.Map;

/**
 * TCP keepalive: what keeps firewalls from forgetting the control channel during a long transfer, without a command that
 * a busy server might answer out of turn.
 *
 * <p>The options are found by name among those that the socket supports: some platforms leave the intervals to the
 * system's settings, and WildFly hides the class that declares them (module jdk.net) from what is deployed.
 */
final class TcpKeepAlive {

    private static final Map<String, Integer> INTERVALS =
            Map.of("TCP_KEEPIDLE", 60, "TCP_KEEPINTERVAL", 15, "TCP_KEEPCOUNT", 4);

    private TcpKeepAlive() {}

    static void enable(SocketChannel socket) throws IOException {
        socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        for (SocketOption<?> option : socket.supportedOptions()) {
            if (INTERVALS.containsKey(option.name())) {
                set(socket, option, INTERVALS.get(option.name()));
            }
        }
    }

    private static <T> void set(SocketChannel socket, SocketOption<T> option, int value) throws IOException {
        socket.setOption(option, option.type().cast(value));
    }
}
