package org.ftpra.engine.data;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.control.Route;

/**
 * A transfer that the server began, and the connected socket for its data.
 *
 * @param socket connected and non-blocking
 * @param first the server's first reply; some servers give the final one at once; empty if it says nothing before TLS
 */
record Begun(SocketChannel socket, Optional<Reply> first) {

    /** Which channel this is, for errors: whom it is with, the server or the proxy that leads there. */
    String name() {
        InetSocketAddress peer = (InetSocketAddress) socket.socket().getRemoteSocketAddress();
        return peer == null
                ? "data channel"
                : "data channel with " + Route.at(peer.getAddress().getHostAddress(), peer.getPort());
    }

    /** What the first reply to a transfer command means, when the socket is connected. */
    static Begun of(SocketChannel socket, Optional<Reply> first) throws FtpFailure, ClosedWay {
        try {
            if (first.isPresent()) {
                check(first.get());
            }
            return new Begun(socket, first);
        } catch (FtpFailure | ClosedWay e) {
            close(socket, e);
            throw e;
        }
    }

    /** 425 is of the data channel, and says nothing of the file (RFC 959 section 4.2.2). */
    static void check(Reply first) throws FtpFailure, ClosedWay {
        if (first.code() == 425) {
            throw new ClosedWay(FtpFailure.refused(first));
        }
        if (!first.isPreliminary()) {
            first.expectCompletion();
        }
    }

    static void close(SocketChannel socket, Exception cause) {
        try {
            socket.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
