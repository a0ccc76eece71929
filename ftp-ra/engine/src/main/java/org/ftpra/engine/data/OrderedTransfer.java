package org.ftpra.engine.data;

import java.io.Closeable;
import java.io.IOException;
import org.ftpra.engine.control.Command;

/**
 * A transfer whose commands were sent, all in one segment, and whose replies are still to come. Confined to the session's
 * user.
 */
public final class OrderedTransfer implements Closeable {

    private final Way way;
    private final Command announcement;
    private final Command transfer;
    private final DataListener listener;
    private boolean eager;

    private OrderedTransfer(Way way, Command announcement, Command transfer, DataListener listener) {
        this.way = way;
        this.announcement = announcement;
        this.transfer = transfer;
        this.listener = listener;
    }

    static OrderedTransfer passive(Way way, Command transfer) {
        return new OrderedTransfer(way, way.command(), transfer, null);
    }

    static OrderedTransfer active(Way way, Command announcement, Command transfer, DataListener listener) {
        return new OrderedTransfer(way, announcement, transfer, listener);
    }

    Way way() {
        return way;
    }

    Command announcement() {
        return announcement;
    }

    Command transfer() {
        return transfer;
    }

    DataListener listener() {
        return listener;
    }

    /** The data is not kept waiting for the server's first reply: a round trip less, on a server that bears it. */
    void hurry() {
        eager = true;
    }

    boolean isEager() {
        return eager;
    }

    /** Nobody shall dial any more. */
    @Override
    public void close() throws IOException {
        if (listener != null) {
            listener.close();
        }
    }
}
