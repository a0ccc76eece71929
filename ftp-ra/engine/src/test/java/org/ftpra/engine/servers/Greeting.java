package org.ftpra.engine.servers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.net.SocketFactory;

/** The 220 by which a server shows that it is ready (RFC 959, section 5.4). */
final class Greeting {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final InetSocketAddress server;
    private final SocketFactory sockets;

    private Greeting(Site site) {
        server = site.control();
        sockets = site.sockets();
    }

    /** Waits for the greeting as long as the server runs, then says good-bye. */
    static void await(Site site, BooleanSupplier running) {
        Greeting greeting = new Greeting(site);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!greeting.isHeard()) {
            if (!running.getAsBoolean()) {
                throw new IllegalStateException("it ended before it greeted");
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no greeting within " + PATIENCE);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** Hears all that the server says to a client that leaves at once; nothing if it does not listen yet. */
    private boolean isHeard() {
        try (Socket socket = sockets.createSocket(server.getAddress(), server.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
            return everythingFrom(socket.getInputStream()).startsWith("220");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String everythingFrom(InputStream replies) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            replies.transferTo(all);
        } catch (IOException cut) {
            // With TLS, not every server says that it ends.
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }
}
