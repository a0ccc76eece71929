package org.ftpra.engine.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;

class TcpKeepAliveTest {

    @Test
    void isOnEverywhere() throws IOException {
        try (SocketChannel socket = SocketChannel.open()) {
            TcpKeepAlive.enable(socket);
            assertThat(socket.getOption(StandardSocketOptions.SO_KEEPALIVE)).isTrue();
        }
    }

    @Test
    void asksAfterAMinuteWhereThePlatformLetsIt() throws IOException {
        try (SocketChannel socket = SocketChannel.open()) {
            assumeTrue(
                    socket.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE),
                    "this platform leaves the intervals to the system's settings");
            TcpKeepAlive.enable(socket);
            assertThat(socket.getOption(ExtendedSocketOptions.TCP_KEEPIDLE)).isEqualTo(60);
            assertThat(socket.getOption(ExtendedSocketOptions.TCP_KEEPINTERVAL)).isEqualTo(15);
            assertThat(socket.getOption(ExtendedSocketOptions.TCP_KEEPCOUNT)).isEqualTo(4);
        }
    }
}
