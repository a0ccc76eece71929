package org.ftpra.adapter.outbound;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.ftpra.adapter.config.FtpSettings;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Ticker;
import org.ftpra.engine.session.FtpSession;

/**
 * A session that one call at a time uses; others wait for {@code busyTimeout}. Thread-safe: the session is guarded by
 * {@code lock}. The lock <em>is</em> the session's being in use: it is held during network waits, each of which has a
 * deadline, and while an application's stream is read or written; never while the container is told of an event.
 */
final class ExclusiveSession {

    private final Opening opening;
    private final FtpSettings settings;
    private final Ticker ticker;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile FtpSession session;
    private volatile boolean spared;
    private volatile boolean ended;
    private volatile long lastUse;
    private volatile long lastProof;

    /** Opens it. */
    ExclusiveSession(Opening opening, FtpSettings settings) throws FtpFailure {
        this.opening = opening;
        this.session = opening.open();
        this.settings = settings;
        this.ticker = settings.session().ticker();
        used();
    }

    /** The greeting's text. */
    String banner() {
        return session.banner();
    }

    /** How long ago a call ended. */
    Duration idle() {
        return Duration.ofNanos(ticker.nanos() - lastUse);
    }

    /** Lets it be ended for a thread that waits for its place on the server, if nobody uses it and this holds. */
    void spareIf(BooleanSupplier unwanted) {
        session.spare(() -> endIf(unwanted));
    }

    private boolean endIf(BooleanSupplier unwanted) {
        if (!lock.tryLock()) {
            return false;
        }
        try {
            boolean may = !session.isTransferring() && unwanted.getAsBoolean();
            if (may) {
                spared = true;
                session.close();
            }
            return may;
        } finally {
            lock.unlock();
        }
    }

    /** Tells those who wait for a place on the server that it may be spared now. */
    void mayBeIdle() {
        session.mayBeIdle();
    }

    /** Opens it again if it was spared. */
    void revive(BooleanSupplier unwanted) throws FtpFailure {
        if (!spared && !lock.isLocked()) {
            return;
        }
        await();
        try {
            if (spared) {
                session = opening.open();
                spared = false;
                spareIf(unwanted);
                checkNotEnded();
            }
        } finally {
            used();
            lock.unlock();
        }
    }

    /** Whoever ended it meanwhile did not see the new one. */
    private void checkNotEnded() throws FtpFailure {
        if (ended) {
            session.cut();
            throw FtpFailure.of(Kind.CONNECTION_LOST, "the connection was destroyed while it was opened again");
        }
    }

    /** Work that an application asks for. In an interrupted thread it is not begun: its first wait would cost the session. */
    <T> T use(SessionWork<T> work) throws FtpFailure {
        if (Thread.currentThread().isInterrupted()) {
            throw FtpFailure.of(Kind.TIMED_OUT, "this thread was interrupted before the call; nothing was sent");
        }
        return tidy(work);
    }

    /** Work that has to be done in an interrupted thread, too, such as giving a transfer up. */
    <T> T tidy(SessionWork<T> work) throws FtpFailure {
        await();
        try {
            return work.on(session);
        } finally {
            used();
            lock.unlock();
        }
    }

    private void await() throws FtpFailure {
        long patience = settings.busyTimeout().toMillis();
        try {
            if (!lock.tryLock() && !lock.tryLock(patience, TimeUnit.MILLISECONDS)) {
                throw FtpFailure.of(
                        Kind.TIMED_OUT,
                        "another thread has been using this connection for " + patience + " ms (busyTimeout)");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FtpFailure.of(Kind.TIMED_OUT, "interrupted while another thread was using this connection", e);
        }
    }

    private void used() {
        lastUse = ticker.nanos();
        lastProof = lastUse;
    }

    /** When a call last ended, on the ticker's clock. */
    long lastUse() {
        return lastUse;
    }

    boolean isUsable() {
        return session.isUsable();
    }

    /**
     * Whether it can be handed out: not closed by the server, and proved by a NOOP unless it was seen alive lately. One in
     * use is left alone.
     */
    boolean isHealthy() {
        if (!lock.tryLock()) {
            return session.isUsable();
        }
        try {
            return session.isUndisturbed() && (session.isTransferring() || isFresh() || answers());
        } finally {
            lock.unlock();
        }
    }

    private boolean isFresh() {
        Duration idle = Duration.ofNanos(ticker.nanos() - lastProof);
        return idle.compareTo(settings.validationAge()) < 0;
    }

    private boolean answers() {
        boolean alive = session.answers();
        lastProof = ticker.nanos();
        return alive;
    }

    /** Ends it: with QUIT if nobody uses it, else by cutting it under the hands of whoever does. */
    void end() {
        ended = true;
        if (lock.tryLock()) {
            try {
                session.close();
            } finally {
                lock.unlock();
            }
        } else {
            session.cut();
        }
    }

    /** How it is opened. */
    @FunctionalInterface
    interface Opening {
        FtpSession open() throws FtpFailure;
    }
}
