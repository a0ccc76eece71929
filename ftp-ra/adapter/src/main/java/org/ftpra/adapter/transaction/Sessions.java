package org.ftpra.adapter.transaction;

import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.session.FtpSession;

/** Sessions of one resource manager in which branches can be voted on and completed. */
public interface Sessions {

    /**
     * Does something with a session that nobody else uses meanwhile.
     *
     * @param <T> what comes of it
     */
    <T> T use(Work<T> work) throws FtpFailure;

    /** A session that is opened for each use: for what must be done when there is no other. */
    static Sessions opened(Opening opening) {
        return new Opened(opening);
    }

    /** See {@link #opened}. */
    record Opened(Opening opening) implements Sessions {

        @Override
        public <T> T use(Work<T> work) throws FtpFailure {
            try (FtpSession session = opening.open()) {
                return work.on(session);
            }
        }
    }

    /** This one, for each use; whoever gave it out closes it. */
    static Sessions of(FtpSession session) {
        return new Lent(session);
    }

    /** See {@link #of}. */
    record Lent(FtpSession session) implements Sessions {

        @Override
        public <T> T use(Work<T> work) throws FtpFailure {
            return work.on(session);
        }
    }

    /** None: each use fails like this. */
    static Sessions failing(FtpFailure failure) {
        return new Failing(failure);
    }

    /** See {@link #failing}. */
    record Failing(FtpFailure failure) implements Sessions {

        @Override
        public <T> T use(Work<T> work) throws FtpFailure {
            throw failure;
        }
    }

    /** The first, and the second where the first fails before or in the work, for which that must make no difference. */
    static Sessions either(Sessions first, Sessions second) {
        return new Either(first, second);
    }

    /** See {@link #either}. */
    record Either(Sessions first, Sessions second) implements Sessions {

        @Override
        public <T> T use(Work<T> work) throws FtpFailure {
            try {
                return first.use(work);
            } catch (FtpFailure e) {
                if (!Outage.isOne(e)) {
                    throw e;
                }
                return second.use(work);
            }
        }
    }

    /**
     * Something to do.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    interface Work<T> {
        T on(FtpSession session) throws FtpFailure;
    }

    /** How a session is opened. */
    @FunctionalInterface
    interface Opening {
        FtpSession open() throws FtpFailure;
    }
}
