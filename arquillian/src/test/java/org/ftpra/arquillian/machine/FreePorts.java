package org.ftpra.arquillian.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Ports that nobody listened on a moment ago, each another one. */
public final class FreePorts {

    private static final int ENOUGH = 12;

    private final Iterator<Integer> ports = free().iterator();

    /** One for whoever needs no other. */
    public static int any() {
        return new FreePorts().next();
    }

    /** Another one. */
    public int next() {
        return ports.next();
    }

    /** All are held until all are known. */
    private static List<Integer> free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            while (held.size() < ENOUGH) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : held) {
                socket.close();
            }
            return ports;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
