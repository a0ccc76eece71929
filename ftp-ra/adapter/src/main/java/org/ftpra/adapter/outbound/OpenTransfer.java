package org.ftpra.adapter.outbound;

import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.session.RepresentationType;

/**
 * A transfer or listing that the application goes through step by step; between two steps the handle may be closed or
 * taken away, and then there are no more. Thread-safe: steps happen while the session is held.
 */
final class OpenTransfer {

    private final FtpConnectionHandle handle;
    private final FtpManagedConnection connection;
    private final RepresentationType type;
    private final Step abort;
    private volatile String ended;

    /**
     * An opened one.
     *
     * @param type in which it was opened: another handle's wish must not change how it is verified
     * @param abort gives it up; does nothing if it has come to its end
     */
    OpenTransfer(FtpConnectionHandle handle, FtpManagedConnection connection, RepresentationType type, Step abort) {
        this.handle = handle;
        this.connection = connection;
        this.type = type;
        this.abort = abort;
    }

    <T> T step(ValueStep<T> step) {
        return connection.use(handle, session -> {
            requireNotEnded();
            session.use(type);
            session.whileWanted(() -> ended == null);
            return step.go();
        });
    }

    void step(Step step) {
        step(() -> {
            step.go();
            return null;
        });
    }

    private void requireNotEnded() throws FtpFailure {
        if (ended != null) {
            throw FtpFailure.of(Kind.INVALID_ARGUMENT, ended);
        }
    }

    /** No more steps. Whoever says so sees to the session. */
    void end(String reason) {
        ended = reason;
    }

    /** No more steps, and the rest is given up. Does nothing if it has ended. */
    void giveUp(String reason) {
        if (ended == null) {
            ended = reason;
            connection.wake();
            abort();
        }
    }

    /** Gives the rest up. */
    void abort() {
        connection.giveUp(handle, session -> {
            abort.go();
            return null;
        });
    }

    /** One step. */
    @FunctionalInterface
    interface Step {
        void go() throws FtpFailure;
    }

    /**
     * One step that brings something.
     *
     * @param <T> what it brings
     */
    @FunctionalInterface
    interface ValueStep<T> {
        T go() throws FtpFailure;
    }
}
