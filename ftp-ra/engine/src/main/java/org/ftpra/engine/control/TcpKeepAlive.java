package org.ftpra.engine.control;

import java.io.IOException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import jdk.net.ExtendedSocketOptions;

/**
 * TCP keepalive: what keeps firewalls from forgetting the control channel during a long transfer, without a command that
 * a busy server might answer out of turn.
 */
final class TcpKeepAlive {

    private static final int IDLE_SECONDS = 60;
    private static final int INTERVAL_SECONDS = 15;
    private static final int PROBES = 4;

    private TcpKeepAlive() {}

    static void enable(SocketChannel socket) throws IOException {
        socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        set(socket, ExtendedSocketOptions.TCP_KEEPIDLE, IDLE_SECONDS);
        set(socket, ExtendedSocketOptions.TCP_KEEPINTERVAL, INTERVAL_SECONDS);
        set(socket, ExtendedSocketOptions.TCP_KEEPCOUNT, PROBES);
    }

    /** Some platforms leave the intervals to the system's settings. */
    private static void set(SocketChannel socket, SocketOption<Integer> option, int value) throws IOException {
        if (socket.supportedOptions().contains(option)) {
            socket.setOption(option, value);
        }
    }
}
