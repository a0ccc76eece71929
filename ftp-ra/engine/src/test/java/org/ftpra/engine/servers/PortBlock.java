package org.ftpra.engine.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A block of free ports that no other {@code PortBlock} of this machine holds at the time: the first of them stays bound as
 * the sign of that. Below the ports that the kernel gives to clients, so that a killed server finds its port free again.
 */
public final class PortBlock implements AutoCloseable {

    private static final int SIZE = 256;
    private static final int FIRST = 40 * SIZE;
    private static final int LAST = 124 * SIZE;

    private final SocketChannel sign;
    private final int first;

    private PortBlock(SocketChannel sign, int first) {
        this.sign = sign;
        this.first = first;
    }

    /** A block whose ports are free on this address. */
    public static PortBlock reserve(InetAddress address) {
        return shuffled().stream()
                .flatMap(first -> reserve(address, first).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + SIZE + " free ports on " + address));
    }

    /** The ports for passive data connections of the server that has this control port. */
    static IntStream passivePortsBeside(int control) {
        return IntStream.rangeClosed(control + 1, control - 2 + SIZE - 1);
    }

    int recorder() {
        return first + 1;
    }

    /** The port for a server's control channel. */
    public int control() {
        return first + 2;
    }

    /** The first port after those of a server's control channel. */
    public int firstPassive() {
        return first + 3;
    }

    /** The last one of those. */
    public int lastPassive() {
        return first + SIZE - 1;
    }

    @Override
    public void close() {
        try {
            sign.close();
        } catch (IOException failure) {
            throw new IllegalStateException("port " + first + " stays bound", failure);
        }
    }

    private static List<Integer> shuffled() {
        List<Integer> blocks = IntStream.iterate(FIRST, first -> first < LAST, first -> first + SIZE)
                .boxed()
                .collect(Collectors.toList());
        Collections.shuffle(blocks);
        return blocks;
    }

    private static Optional<PortBlock> reserve(InetAddress address, int first) {
        return sign(address, first).flatMap(sign -> {
            PortBlock block = new PortBlock(sign, first);
            if (block.isFree(address)) {
                return Optional.of(block);
            }
            block.close();
            return Optional.empty();
        });
    }

    private static Optional<SocketChannel> sign(InetAddress address, int first) {
        try {
            SocketChannel sign = SocketChannel.open();
            return bind(sign, new InetSocketAddress(address, first));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<SocketChannel> bind(SocketChannel sign, InetSocketAddress address) throws IOException {
        try {
            return Optional.of(sign.bind(address));
        } catch (IOException taken) {
            sign.close();
            return Optional.empty();
        }
    }

    private boolean isFree(InetAddress address) {
        return IntStream.rangeClosed(recorder(), lastPassive()).allMatch(port -> isFree(address, port));
    }

    private static boolean isFree(InetAddress address, int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, address)) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
