package org.ftpra.adapter.inbound;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The sessions of the couriers of one activation: each has one while it works; then it is kept for the next, and ended when nobody
 * has wanted it for a while. Thread-safe: guarded by itself; no session is talked to under that lock.
 */
final class CourierSessions {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Activation activation;
    private final Deque<Rested> rested = new ArrayDeque<>();
    private final Set<InboxSession> inUse = new HashSet<>();
    private boolean closed;

    CourierSessions(Activation activation) {
        this.activation = activation;
    }

    /** The one that was used last, or a new one. */
    synchronized InboxSession take() {
        Rested last = rested.pollLast();
        InboxSession session = last == null ? new InboxSession(activation.opening()) : last.session();
        inUse.add(session);
        return session;
    }

    void giveBack(InboxSession session) {
        if (!isKept(session)) {
            session.close();
        }
    }

    private synchronized boolean isKept(InboxSession session) {
        inUse.remove(session);
        if (!closed) {
            rested.addLast(new Rested(session, activation.ticker().nanos()));
        }
        return !closed;
    }

    void endOld() {
        old(KEPT).forEach(InboxSession::close);
    }

    private synchronized List<InboxSession> old(Duration age) {
        List<InboxSession> old = new ArrayList<>();
        while (!rested.isEmpty()
                && activation.ticker().nanos() - rested.peekFirst().since() >= age.toNanos()) {
            old.add(rested.removeFirst().session());
        }
        return old;
    }

    /** Those that nobody uses now; the others, when they are given back. */
    void close() {
        synchronized (this) {
            closed = true;
        }
        old(Duration.ZERO).forEach(InboxSession::close);
    }

    /** Those in use, under the hands of their couriers. */
    void cut() {
        inUse().forEach(InboxSession::cut);
    }

    private synchronized List<InboxSession> inUse() {
        return List.copyOf(inUse);
    }

    private record Rested(InboxSession session, long since) {}
}
