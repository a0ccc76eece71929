package org.ftpra.engine.control;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** Opens control channels, so that nobody to the right of this package holds a socket. Confined to the session's user. */
public final class ControlDialer {

    private final SocketWaiter waiter;
    private final Encoding encoding;
    private final Duration replyTimeout;
    private final Ticker ticker;

    /** With what every channel is told. */
    public ControlDialer(SocketWaiter waiter, Encoding encoding, Duration replyTimeout, Ticker ticker) {
        this.waiter = waiter;
        this.encoding = encoding;
        this.replyTimeout = replyTimeout;
        this.ticker = ticker;
    }

    /** Connects to a server; it has not said anything yet. */
    public ControlChannel dial(Route route, int port, Duration connectTimeout) throws IOException {
        SocketChannel socket = new Dialer(waiter).dial(route, port, Deadline.after(connectTimeout, ticker));
        String name = "control channel to " + route.host() + ":" + port;
        try {
            return new ControlChannel(socket, waiter, name, encoding, replyTimeout, ticker);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
