package org.ftpra.adapter.transaction;

import javax.transaction.xa.XAException;
import org.ftpra.adapter.journal.JournalFailure;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.session.FtpSession;

/** Takes branches back. Stateless but for what it is made of; thread-safe: whoever completes a branch holds it. */
record Rollback(Branches branches, BranchJournal journal) {

    /** Takes everything back; what cannot be taken back now is so later. */
    void of(Branch branch, Sessions sessions) throws XAException {
        if (isOnDisk(branch.state())) {
            writeRollback(branch);
        }
        branch.moveTo(BranchState.ROLLED_BACK);
        branches.ended(branch);
        takeBack(branch, sessions);
    }

    private static boolean isOnDisk(BranchState state) {
        return state == BranchState.PREPARED || state == BranchState.COMMITTING || state == BranchState.HEURISTIC;
    }

    private void writeRollback(Branch branch) throws XAException {
        try {
            journal.rolledBack(branch);
        } catch (JournalFailure e) {
            throw XaErrors.of(XAException.XAER_RMFAIL, branch + " cannot be rolled back now", e);
        }
    }

    /** The same of one that no transaction manager knows, on the session that it was begun on, if that is still there. */
    void takeBackOwn(Branch branch, FtpSession session) {
        try {
            of(branch, Sessions.of(session));
        } catch (XAException e) {
            throw new IllegalStateException(branch + " was ended twice", e);
        }
    }

    private void takeBack(Branch branch, Sessions sessions) {
        try {
            removeHidden(branch, sessions);
        } catch (FtpFailure | JournalFailure e) {
            branches.cleanLater(branch);
            TransactionLog.cleanedLater(branch, e);
        }
    }

    private void removeHidden(Branch branch, Sessions sessions) throws FtpFailure, JournalFailure {
        sessions.use(session -> {
            new CleanUp(session).removeAll(branch);
            return null;
        });
        journal.cleaned(branch);
    }

    /** Removes the hidden names of a branch that was rolled back; whether they are gone. */
    boolean isTakenBack(Branch branch, Sessions sessions) {
        try {
            removeHidden(branch, sessions);
            return true;
        } catch (FtpFailure | JournalFailure e) {
            return false;
        }
    }
}
