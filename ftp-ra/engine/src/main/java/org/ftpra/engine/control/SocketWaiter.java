package org.ftpra.engine.control;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Map;
import org.ftpra.engine.control.FtpFailure.Kind;

/**
 * Waits until a non-blocking socket is ready or a deadline has passed, on the one selector of a session.
 *
 * <p>Confined to the session's user, but for {@link #close}, which ends a wait from any thread, and {@link #wake}.
 */
public final class SocketWaiter implements Closeable {

    private final Object registration = new Object();
    private final Selector selector;
    private Bystander bystander;

    private SocketWaiter(Selector selector) {
        this.selector = selector;
    }

    /** Opens the selector. */
    public static SocketWaiter open() throws IOException {
        return new SocketWaiter(Selector.open());
    }

    /** From now on each wait also serves this one; {@code null} for nobody. */
    public void serve(Bystander other) {
        bystander = other;
    }

    /** Waits for one channel, and serves the bystander meanwhile; may return early when it has served it. */
    public void await(SelectableChannel channel, int operation, Deadline deadline, String what) throws IOException {
        SelectableChannel watched = bystander == null ? null : bystander.watched();
        if (watched == null || watched == channel) {
            awaitAny(Map.of(channel, operation), deadline, what);
        } else {
            awaitAny(Map.of(channel, operation, watched, SelectionKey.OP_READ), deadline, what);
            if (!isReady(channel)) {
                serve(watched, deadline, what);
            }
        }
    }

    /** Whoever talks without end on the other channel does not prolong the wait for this one. */
    private void serve(SelectableChannel watched, Deadline deadline, String what) throws IOException {
        if (isReady(watched)) {
            bystander.stirred();
        }
        checkGoesOn(deadline, what);
    }

    /** Waits for nothing but the time, and serves the bystander, whose input may also have come along with an earlier one. */
    public void pause(Deadline end) throws IOException {
        while (!end.hasPassed()) {
            SelectableChannel watched = bystander == null ? null : bystander.watched();
            if (watched == null) {
                selectUntil(end, Map.of());
            } else {
                bystander.stirred();
                selectUntil(end, Map.of(watched, SelectionKey.OP_READ));
            }
        }
    }

    private void selectUntil(Deadline end, Map<SelectableChannel, Integer> wanted) throws IOException {
        try {
            wish(wanted);
            selector.selectedKeys().clear();
            selector.select(Math.max(1, Math.min(end.millisLeft(), millisToTurn())));
            giveTurn();
            checkNotInterrupted("the next share of the bandwidth");
        } catch (ClosedSelectorException | CancelledKeyException e) {
            throw FtpFailure.of(Kind.CONNECTION_LOST, "closed while waiting for the next share of the bandwidth", e);
        }
    }

    private boolean isReady(SelectableChannel channel) {
        SelectionKey key = channel.keyFor(selector);
        return key != null && selector.selectedKeys().contains(key);
    }

    /**
     * Waits until at least one of these channels is ready for its operation.
     *
     * @param what the wait's purpose, for the time-out's text
     */
    public void awaitAny(Map<? extends SelectableChannel, Integer> wanted, Deadline deadline, String what)
            throws IOException {
        try {
            while (!select(wanted, deadline)) {
                checkGoesOn(deadline, what);
                giveTurn();
            }
        } catch (ClosedSelectorException | CancelledKeyException e) {
            throw FtpFailure.of(Kind.CONNECTION_LOST, "closed while waiting for " + what, e);
        }
    }

    /** The wishes are renewed each time: a turn may have waited for something else. */
    private boolean select(Map<? extends SelectableChannel, Integer> wanted, Deadline deadline) throws IOException {
        wish(wanted);
        selector.selectedKeys().clear();
        return selector.select(Math.max(1, Math.min(deadline.millisLeft(), millisToTurn()))) > 0;
    }

    private long millisToTurn() {
        return bystander == null ? Long.MAX_VALUE : bystander.millisToTurn();
    }

    private void giveTurn() throws IOException {
        if (bystander != null) {
            bystander.takeTurn();
        }
    }

    private static void checkGoesOn(Deadline deadline, String what) throws FtpFailure {
        checkNotInterrupted(what);
        deadline.check(what);
    }

    private static void checkNotInterrupted(String what) throws FtpFailure {
        if (Thread.currentThread().isInterrupted()) {
            throw FtpFailure.of(Kind.CONNECTION_LOST, "interrupted while waiting for " + what);
        }
    }

    private void wish(Map<? extends SelectableChannel, Integer> wanted) throws IOException {
        for (SelectionKey key : selector.keys()) {
            if (key.isValid() && key.interestOps() != 0 && !wanted.containsKey(key.channel())) {
                key.interestOps(0);
            }
        }
        for (Map.Entry<? extends SelectableChannel, Integer> wish : wanted.entrySet()) {
            wish(wish.getKey(), wish.getValue());
        }
    }

    /** Never while it is closed: the platform's selector fails then, in the thread that closes it. */
    private void register(SelectableChannel channel, int operation) throws IOException {
        synchronized (registration) {
            channel.register(selector, operation);
        }
    }

    private void wish(SelectableChannel channel, int operation) throws IOException {
        SelectionKey key = channel.keyFor(selector);
        if (key == null) {
            register(channel, operation);
        } else if (key.interestOps() != operation) {
            key.interestOps(operation);
        }
    }

    /** Has the bystander take a turn in the present wait, or in the next. Thread-safe. */
    public void wake() {
        selector.wakeup();
    }

    /** Closes a channel so that its descriptor is freed at once: one that was never waited for needs no help for that. */
    public void close(SelectableChannel channel) throws IOException {
        boolean waitedFor = channel.isRegistered();
        channel.close();
        if (waitedFor) {
            forgetClosed();
        }
    }

    /** Forgets the channels that were closed, so that their descriptors are freed at once. */
    private void forgetClosed() throws IOException {
        try {
            selector.selectNow();
        } catch (ClosedSelectorException e) {
            return; // what is closed after the selector is freed without its help
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (registration) {
            selector.close();
        }
    }
}
