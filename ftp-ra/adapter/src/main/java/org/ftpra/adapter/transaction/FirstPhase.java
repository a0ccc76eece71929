package org.ftpra.adapter.transaction;

import java.util.Optional;
import javax.transaction.xa.XAException;
import org.ftpra.adapter.journal.JournalFailure;
import org.ftpra.engine.control.FtpFailure;

/** Promises that a branch can be committed, or takes it back. Thread-safe: whoever completes a branch holds it. */
record FirstPhase(BranchJournal journal, Rollback rollback) {

    /**
     * The first phase. Returns with the branch PREPARED, and on disk.
     *
     * @return whether there is anything to commit; if not, the branch is at its end
     * @throws XAException XA_RB*, with the branch rolled back
     */
    boolean prepare(Branch branch, Sessions sessions) throws XAException {
        if (branch.changes().all().isEmpty()) {
            rollback.of(branch, sessions);
            return false;
        }
        vote(branch, sessions);
        promise(branch, sessions);
        branch.moveTo(BranchState.PREPARED);
        return true;
    }

    private void vote(Branch branch, Sessions sessions) throws XAException {
        Optional<String> objection;
        try {
            objection = sessions.use(session -> new Vote(session, branch).objection());
        } catch (FtpFailure e) {
            throw unasked(branch, sessions, XAException.XA_RBCOMMFAIL, e);
        }
        if (objection.isPresent()) {
            rollback.of(branch, sessions);
            throw objected(branch, XAException.XA_RBINTEGRITY, objection.get());
        }
    }

    XAException unasked(Branch branch, Sessions sessions, int code, FtpFailure failure) throws XAException {
        rollback.of(branch, sessions);
        return XaErrors.of(code, branch + " was rolled back, since the server could not be asked", failure);
    }

    static XAException objected(Branch branch, int code, String objection) {
        return XaErrors.of(code, branch + " was rolled back: " + objection);
    }

    private void promise(Branch branch, Sessions sessions) throws XAException {
        try {
            journal.prepared(branch);
        } catch (JournalFailure e) {
            rollback.of(branch, sessions);
            throw XaErrors.of(XAException.XA_RBOTHER, branch + " was rolled back, since it cannot be promised", e);
        }
    }
}
