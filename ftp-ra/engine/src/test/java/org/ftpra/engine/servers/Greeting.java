package org.ftpra.engine.servers;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The 220 by which a server shows that it is ready (RFC 959, section 5.4). */
final class Greeting {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Greeting() {}

    /** Waits for the greeting as long as the server runs, then says good-bye. */
    static void await(InetSocketAddress server, BooleanSupplier running) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isGreeted(server)) {
            if (!running.getAsBoolean()) {
                throw new IllegalStateException("it ended before it greeted");
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no greeting within " + PATIENCE);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private static boolean isGreeted(InetSocketAddress server) {
        return conversation(server).filter(text -> text.startsWith("220")).isPresent();
    }

    /** All that the server says to a client that leaves at once; empty if it does not listen yet. */
    private static Optional<String> conversation(InetSocketAddress server) {
        try (Socket socket = new Socket(server.getAddress(), server.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream replies = socket.getInputStream();
            return Optional.of(new String(replies.readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }
}
