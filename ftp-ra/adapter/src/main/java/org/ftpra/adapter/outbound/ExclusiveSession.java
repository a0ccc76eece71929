package org.ftpra.adapter.outbound;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
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

    private final FtpSession session;
    private final FtpSettings settings;
    private final Ticker ticker;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile long lastUse;
    private volatile long lastProof;

    ExclusiveSession(FtpSession session, FtpSettings settings) {
        this.session = session;
        this.settings = settings;
        this.ticker = settings.session().ticker();
        used();
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
}
