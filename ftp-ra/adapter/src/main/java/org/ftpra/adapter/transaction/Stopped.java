package org.ftpra.adapter.transaction;

import javax.transaction.xa.XAException;
import org.ftpra.engine.control.FtpFailure;

/** Carries the answer to the transaction manager out of the work on a session. */
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient XAException outcome;
    private final boolean takesBack;

    Stopped(XAException outcome, boolean takesBack) {
        super(outcome);
        this.outcome = outcome;
        this.takesBack = takesBack;
    }

    /** Whether the branch is to be rolled back first: it is not decided, and certainly will not be. */
    boolean takesBack() {
        return takesBack;
    }

    XAException outcome() {
        return outcome;
    }

    /** What the transaction manager is to be told ends the use of a session. */
    static void onOutcome(Talk talk) throws FtpFailure {
        try {
            talk.go();
        } catch (XAException e) {
            throw new Stopped(e, false);
        }
    }

    /** What is done in a session. */
    @FunctionalInterface
    interface Talk {
        void go() throws FtpFailure, XAException;
    }
}
