package org.ftpra.engine.servers;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import jdk.net.ExtendedSocketOptions;

/** How the recorder treats its sockets, so that it neither delays nor alters what passes. */
final class Sockets {

    private Sockets() {}

    /** Sends small segments at once, and passes on urgent bytes (an ABOR may have some) among the others. */
    static Socket passingOnAtOnce(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setOOBInline(true);
        return socket;
    }

    /** Has the next segment received acknowledged at once, where the system can; it does not last. */
    static void acknowledgeAtOnce(Socket socket) throws IOException {
        if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)) {
            socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
    }

    /** Closes so that the other side sees a reset, as it would have without the recorder. */
    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException alreadyClosed) {
            return;
        }
        close(socket);
    }

    static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
