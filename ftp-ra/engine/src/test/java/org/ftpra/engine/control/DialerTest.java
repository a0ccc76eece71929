package org.ftpra.engine.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hosts with several addresses. */
class DialerTest {

    private final List<SocketChannel> filling = new ArrayList<>();
    private SocketWaiter waiter;
    private InetAddress hole;
    private InetAddress good;
    private ServerSocket holeSocket;
    private ServerSocket goodSocket;

    @BeforeEach
    void open() throws IOException {
        waiter = SocketWaiter.open();
        hole = InetAddress.getByName("127.0.0.2");
        good = InetAddress.getByName("127.0.0.1");
        goodSocket = new ServerSocket(0, 50, good);
        holeSocket = new ServerSocket(goodSocket.getLocalPort(), 1, hole);
        fill();
    }

    /** Once the queue of a listener that accepts nobody is full, what comes is dropped without a word. */
    private void fill() throws IOException {
        for (int i = 0; i < 3; i++) {
            SocketChannel socket = SocketChannel.open();
            filling.add(socket);
            socket.configureBlocking(false);
            socket.connect(holeSocket.getLocalSocketAddress());
        }
    }

    @AfterEach
    void close() throws IOException {
        for (SocketChannel socket : filling) {
            socket.close();
        }
        holeSocket.close();
        goodSocket.close();
        waiter.close();
    }

    @Test
    void aBlackHoleUsesUpOnlyItsShareOfTheTime() throws IOException {
        Deadline deadline = Deadline.after(Duration.ofSeconds(2), Ticker.SYSTEM);

        try (SocketChannel socket = dial(List.of(hole, hole, good), deadline)) {
            assertThat(((InetSocketAddress) socket.getRemoteAddress()).getAddress())
                    .isEqualTo(good);
            assertThat(deadline.hasPassed()).isFalse();
        }
    }

    @Test
    void whenNoneAnswersAllAreNamedAndTheLimitHolds() {
        long start = System.nanoTime();

        FtpFailure failure = catchThrowableOfType(
                FtpFailure.class,
                () -> dial(List.of(hole, hole), Deadline.after(Duration.ofMillis(400), Ticker.SYSTEM)));

        assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
        assertThat(failure.getMessage().split("cannot connect to 127.0.0.2", -1))
                .hasSize(3);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(390), Duration.ofSeconds(5));
    }

    private SocketChannel dial(List<InetAddress> addresses, Deadline deadline) throws FtpFailure {
        return new Dialer(waiter).dial(addresses, goodSocket.getLocalPort(), deadline);
    }
}
