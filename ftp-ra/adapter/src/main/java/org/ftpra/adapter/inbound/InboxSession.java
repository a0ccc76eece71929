package org.ftpra.adapter.inbound;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.ftpra.adapter.transaction.Sessions;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.session.FtpSession;

/**
 * A session that is opened when it is needed, and again when it was lost. Its thread and, at the end of a transaction, perhaps one
 * of the transaction manager use it: one at a time. Thread-safe: guarded by {@code lock}, which is held during network waits, each
 * of which has a deadline.
 */
final class InboxSession implements Sessions, AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final Opening opening;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile FtpSession session;
    private volatile boolean closed;

    InboxSession(Opening opening) {
        this.opening = opening;
    }

    @Override
    public <T> T use(Work<T> work) throws FtpFailure {
        await();
        try {
            return work.on(present());
        } finally {
            lock.unlock();
        }
    }

    private void await() throws FtpFailure {
        try {
            if (!lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw FtpFailure.of(Kind.TIMED_OUT, "another thread has been using this session for too long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FtpFailure.of(Kind.TIMED_OUT, "interrupted while another thread was using this session", e);
        }
    }

    private FtpSession present() throws FtpFailure {
        if (closed) {
            throw FtpFailure.of(Kind.CONNECTION_LOST, "this activation was ended");
        }
        if (session == null || !session.isUsable()) {
            session = opening.open();
            cutIfClosed();
        }
        return session;
    }

    /** Whoever ended it meanwhile did not see the new one. */
    private void cutIfClosed() throws FtpFailure {
        if (closed) {
            session.cut();
            throw FtpFailure.of(Kind.CONNECTION_LOST, "this activation was ended while a session was opened");
        }
    }

    /** Before it is used again after a while: one that its server has closed meanwhile is not. */
    void refresh() {
        FtpSession old = session;
        if (old != null && !old.isTransferring() && !old.isUndisturbed()) {
            session = null;
            old.cut();
        }
    }

    /** Ends it under the hands of whoever uses it. */
    void cut() {
        closed = true;
        FtpSession present = session;
        if (present != null) {
            present.cut();
        }
    }

    @Override
    public void close() {
        closed = true;
        FtpSession present = session;
        if (present == null) {
            return;
        }
        if (lock.tryLock()) {
            try {
                present.close();
            } finally {
                lock.unlock();
            }
        } else {
            present.cut();
        }
    }
}
