package org.ftpra.engine.data;

import java.io.IOException;
import java.math.BigInteger;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds a free port of a range: goes round in wide steps from where the last one was found, so that neighbours of a taken
 * port, which are often taken, too, come late, and a port is used again as late as can be: the system keeps its last
 * channel in mind for a minute. Each control channel begins elsewhere. Confined to the session's user.
 */
final class ListeningPorts {

    /** One channel, and whatever strangers come before it: who finds no room dials again a second later. */
    private static final int BACKLOG = 16;

    private final ActiveChoice choice;
    private final int size;
    private final int step;
    private int position;

    ListeningPorts(ActiveChoice choice) {
        this.choice = choice;
        this.size = choice.ports().size();
        this.step = step(size);
        this.position = ThreadLocalRandom.current().nextInt(size);
    }

    /** About three fifths of the way round, and such that each port is met once before any is met again. */
    private static int step(int size) {
        int step = Math.max(1, size * 5 / 8);
        while (!BigInteger.valueOf(step).gcd(BigInteger.valueOf(size)).equals(BigInteger.ONE)) {
            step++;
        }
        return step;
    }

    /**
     * A non-blocking listener.
     *
     * @param own the control channel's own address
     */
    ServerSocketChannel listen(InetAddress own) throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        try {
            listener.configureBlocking(false);
            bind(listener, choice.bind().orElse(own));
            return listener;
        } catch (IOException e) {
            listener.close();
            throw e;
        }
    }

    private void bind(ServerSocketChannel listener, InetAddress host) throws IOException {
        IOException last = null;
        for (int tries = 0; tries < size; tries++) {
            try {
                listener.bind(new InetSocketAddress(host, next()), BACKLOG);
                return;
            } catch (BindException e) {
                last = e;
            }
        }
        throw new IOException(failure(host) + ": " + last.getMessage(), last);
    }

    private int next() {
        position = (position + step) % size;
        return choice.ports().first() + position;
    }

    private String failure(InetAddress host) {
        String bind = choice.bind().isPresent() ? " (property activeBindAddress)" : "";
        String ports = choice.ports().equals(PortRange.ANY)
                ? ""
                : " at any port of " + choice.ports() + " (property activePortRange)";
        return host.getHostAddress() + bind + ports;
    }
}
