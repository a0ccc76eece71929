package org.ftpra.adapter.transaction;

import java.util.Optional;
import javax.transaction.xa.XAException;
import org.ftpra.adapter.config.TransactionSettings;
import org.ftpra.adapter.journal.JournalFailure;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.session.FtpSession;

/** Votes, decides and carries out at once, where the transaction manager wants no vote of its own. Stateless; thread-safe. */
final class OnePhase {

    private final Completion completion;
    private final BranchJournal journal;

    OnePhase(Completion completion, BranchJournal journal) {
        this.completion = completion;
        this.journal = journal;
    }

    /**
     * Both phases in one.
     *
     * @throws XAException XAER_RMERR with the branch rolled back: what all transaction managers take for that
     */
    void commit(Branch branch, Sessions sessions, TransactionSettings settings) throws XAException {
        if (branch.changes().all().isEmpty()) {
            completion.rollBack(branch, sessions);
            return;
        }
        voteAndTry(branch, sessions);
        if (branch.state() == BranchState.COMMITTING) {
            completion.commitAgain(branch, sessions, settings);
        }
    }

    /** All in one session, so that the last question can announce the first change; if it is lost, once more in another. */
    private void voteAndTry(Branch branch, Sessions sessions) throws XAException {
        try {
            sessions.use(session -> {
                Stopped.onOutcome(() -> voteAndTry(branch, session));
                return null;
            });
        } catch (Stopped e) {
            if (e.takesBack()) {
                completion.rollBack(branch, sessions);
            }
            throw e.outcome();
        } catch (FtpFailure e) {
            if (branch.state() == BranchState.IDLE) {
                throw completion.firstPhase().unasked(branch, sessions, XAException.XAER_RMERR, e);
            }
        }
    }

    private void voteAndTry(Branch branch, FtpSession session) throws FtpFailure, XAException {
        Vote vote = new Vote(session, branch);
        if (branch.state() == BranchState.IDLE) {
            if (vote.isKnownFree() && !vote.comparesContent()) {
                decideAndAsk(branch, session, vote);
            } else {
                askAndDecide(branch, vote);
            }
        }
        completion.replay(branch, session, vote.announced());
    }

    private void askAndDecide(Branch branch, Vote vote) throws FtpFailure, XAException {
        refuseObjection(branch, vote.lastObjection());
        decideInOnePhase(branch, vote);
    }

    /** The server has just told all. It is asked for more only where it does not give the file its name. */
    private void decideAndAsk(Branch branch, FtpSession session, Vote vote) throws FtpFailure, XAException {
        decideInOnePhase(branch, vote);
        try {
            refuseObjection(branch, new AtOnce(session, branch).objection(vote::lastObjection));
        } catch (LostFile e) {
            throw completion.heuristic(branch, e.getMessage());
        }
    }

    private static void refuseObjection(Branch branch, Optional<String> objection) {
        if (objection.isPresent()) {
            throw new Stopped(FirstPhase.objected(branch, XAException.XAER_RMERR, objection.get()), true);
        }
    }

    private void decideInOnePhase(Branch branch, Vote vote) throws XAException {
        try {
            journal.decidedInOnePhase(branch);
        } catch (JournalFailure e) {
            vote.withdrawAfter(e);
            throw undecided(branch, e);
        }
        branch.moveTo(BranchState.COMMITTING);
    }

    private static Stopped undecided(Branch branch, JournalFailure failure) {
        String problem = failure.mayBeDurable()
                ? " may be decided; its journal will tell"
                : " was rolled back, since it cannot be decided";
        int code = failure.mayBeDurable() ? XAException.XAER_RMFAIL : XAException.XAER_RMERR;
        return new Stopped(XaErrors.of(code, branch + problem, failure), !failure.mayBeDurable());
    }
}
