package org.ftpra.adapter.transaction;

import java.util.Optional;
import javax.transaction.xa.XAException;
import org.ftpra.adapter.journal.JournalFailure;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.session.FtpSession;

/**
 * Carries a branch out that is not part of any transaction, within the call of the application. Where the session is lost on
 * the way, another one finds out what became of it. Confined to its user.
 */
final class Publication {

    private final Transactions transactions;
    private final Branch branch;
    private final FtpSession session;

    Publication(Transactions transactions, Branch branch, FtpSession session) {
        this.transactions = transactions;
        this.branch = branch;
        this.session = session;
    }

    /** Carries it out; the server has perhaps been told already that a file is to be renamed. */
    void run(Optional<String> announced) throws FtpFailure {
        try {
            carryOut(session, announced);
        } catch (FtpFailure e) {
            if (session.isUsable()) {
                throw e;
            }
            elsewhere(e);
        }
        ended(BranchState.COMMITTED);
    }

    private void elsewhere(FtpFailure lost) throws FtpFailure {
        try {
            transactions.completion().sessionsOf(branch.resource()).use(other -> {
                carryOut(other, Optional.empty());
                return null;
            });
        } catch (FtpFailure e) {
            lost.addSuppressed(e);
            throw lost.as(
                    lost.kind(),
                    "whether " + branch.changes().all()
                            + " was carried out is not known, since the connection was lost and"
                            + " no other could be had");
        }
    }

    private void carryOut(FtpSession on, Optional<String> announced) throws FtpFailure {
        try {
            new Replay(new RemoteState(on), branch, transactions.journal())
                    .announced(announced)
                    .run();
        } catch (LostFile e) {
            throw FtpFailure.of(Kind.INCOMPLETE, e.getMessage());
        } catch (JournalFailure e) {
            throw FtpFailure.of(Kind.REFUSED, "the journal failed", e);
        }
    }

    /** Removes what was staged; later, if the server does not let us now. */
    void takeBack() {
        if (!branch.state().isEnd()) {
            branch.endOwn();
            transactions.completion().rollback().takeBackOwn(branch, session);
        }
    }

    private void ended(BranchState outcome) throws FtpFailure {
        try {
            branch.endOwn();
            branch.moveTo(outcome);
            transactions.journal().committed(branch);
            transactions.branches().ended(branch);
        } catch (XAException | JournalFailure e) {
            throw FtpFailure.of(Kind.REFUSED, "the file is stored, and this could not be written down", e);
        }
    }
}
