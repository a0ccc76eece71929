package org.ftpra.adapter.transaction;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.transaction.xa.XAException;
import org.ftpra.adapter.config.CommitCompletion;
import org.ftpra.adapter.config.TransactionSettings;
import org.ftpra.adapter.journal.JournalFailure;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.session.FtpSession;

/**
 * Completes branches: decides, and carries out what was decided. Stateless but for what it is made of; thread-safe: whoever
 * completes a branch holds it.
 */
final class Completion {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Branches branches;
    private final BranchJournal journal;
    private final ResourceManagers managers;
    private final CompletionClock clock;
    private final Rollback rollback;
    private final FirstPhase firstPhase;
    private final OnePhase onePhase;

    Completion(Branches branches, BranchJournal journal, ResourceManagers managers, CompletionClock clock) {
        this.branches = branches;
        this.journal = journal;
        this.managers = managers;
        this.clock = clock;
        this.rollback = new Rollback(branches, journal);
        this.firstPhase = new FirstPhase(journal, rollback);
        this.onePhase = new OnePhase(this, journal);
    }

    FirstPhase firstPhase() {
        return firstPhase;
    }

    OnePhase onePhase() {
        return onePhase;
    }

    /** The second phase of a prepared branch, or again of one that was decided. Returns with the decision on disk. */
    void commit(Branch branch, Sessions sessions, TransactionSettings settings) throws XAException {
        carryOut(branch, sessions, settings, XAException.XA_RETRY);
    }

    /** What was decided in one phase, and could not be carried out then. */
    void commitAgain(Branch branch, Sessions sessions, TransactionSettings settings) throws XAException {
        carryOut(branch, sessions, settings, XAException.XAER_RMFAIL);
    }

    /** Tries until it is done, or decided and not to be done now, or refused for too long. */
    private void carryOut(Branch branch, Sessions sessions, TransactionSettings settings, int askAgain)
            throws XAException {
        long begin = clock.nanos();
        Duration pause = FIRST_PAUSE;
        while (true) {
            FtpFailure failure = tryOnce(branch, sessions);
            if (failure == null) {
                return;
            }
            Duration waited = Duration.ofNanos(clock.nanos() - begin);
            if (!Outage.isOne(failure) && isOver(waited, pause, settings.heuristicAfter())) {
                throw heuristic(branch, failure.getMessage());
            }
            if (Outage.isOne(failure) && isOver(waited, pause, settings.commitWait())) {
                postpone(branch, settings, askAgain, failure);
                return;
            }
            clock.pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    private static boolean isOver(Duration waited, Duration next, Duration limit) {
        return waited.plus(next).compareTo(limit) > 0;
    }

    /** What was in the way, or {@code null} if nothing was. */
    FtpFailure tryOnce(Branch branch, Sessions sessions) throws XAException {
        try {
            sessions.use(session -> {
                Stopped.onOutcome(() -> step(branch, session));
                return null;
            });
            return null;
        } catch (Stopped e) {
            throw e.outcome();
        } catch (FtpFailure e) {
            return e;
        }
    }

    /** From where the branch is to its end, in one session. */
    private void step(Branch branch, FtpSession session) throws FtpFailure, XAException {
        Vote vote = new Vote(session, branch);
        if (branch.state() == BranchState.PREPARED) {
            if (vote.isKnownFree()) {
                decideAndAsk(branch, session, vote);
            } else {
                askAndDecide(branch, vote);
            }
        }
        replay(branch, session, vote.announced());
    }

    private void askAndDecide(Branch branch, Vote vote) throws FtpFailure, XAException {
        refuseLoss(branch, vote.missing());
        decide(branch, vote);
    }

    private void decideAndAsk(Branch branch, FtpSession session, Vote vote) throws FtpFailure, XAException {
        decide(branch, vote);
        try {
            refuseLoss(branch, new AtOnce(session, branch).objection(vote::missing));
        } catch (LostFile e) {
            throw heuristic(branch, e.getMessage());
        }
    }

    private void decide(Branch branch, Vote vote) throws XAException {
        try {
            decide(branch);
        } catch (JournalFailure e) {
            vote.withdrawAfter(e);
            throw cannotGoOn(branch, e);
        }
    }

    /** What was decided, once. */
    void replay(Branch branch, FtpSession session, Optional<String> announced) throws FtpFailure, XAException {
        try {
            new Replay(new RemoteState(session), branch, journal)
                    .announced(announced)
                    .run();
            clean(branch, session);
            committed(branch);
        } catch (LostFile e) {
            throw heuristic(branch, e.getMessage());
        } catch (JournalFailure e) {
            throw cannotGoOn(branch, e);
        }
    }

    private static XAException cannotGoOn(Branch branch, JournalFailure failure) {
        return XaErrors.of(XAException.XA_RETRY, branch + " cannot go on", failure);
    }

    private void refuseLoss(Branch branch, Optional<String> missing) throws XAException {
        if (missing.isPresent()) {
            throw heuristic(branch, missing.get());
        }
    }

    private void decide(Branch branch) throws XAException, JournalFailure {
        journal.decided(branch);
        branch.moveTo(BranchState.COMMITTING);
    }

    private void clean(Branch branch, FtpSession session) throws FtpFailure {
        new CleanUp(session).remove(branch.changes().discarded());
    }

    private void committed(Branch branch) throws XAException, JournalFailure {
        branch.moveTo(BranchState.COMMITTED);
        journal.committed(branch);
        branches.ended(branch);
    }

    private void postpone(Branch branch, TransactionSettings settings, int askAgain, FtpFailure failure)
            throws XAException {
        boolean decided = branch.state() == BranchState.COMMITTING;
        branches.finishLater(branch);
        if (!decided || settings.completion() == CommitCompletion.WAIT) {
            branch.askedAgain();
            throw XaErrors.of(askAgain, branch + " is not carried out yet", failure);
        }
        TransactionLog.postponed(branch, failure);
    }

    /** Ends it otherwise than decided; what the transaction manager is told. */
    XAException heuristic(Branch branch, String evidence) throws XAException {
        Heuristic outcome = Heuristic.of(branch, evidence);
        branch.heuristic(outcome);
        branch.moveTo(BranchState.HEURISTIC);
        TransactionLog.heuristic(branch, outcome);
        try {
            journal.heuristic(branch, outcome);
        } catch (JournalFailure e) {
            return XaErrors.of(outcome.code(), branch + ": " + evidence + "; this could not be written down", e);
        }
        return XaErrors.of(outcome.code(), branch + ": " + evidence);
    }

    void rollBack(Branch branch, Sessions sessions) throws XAException {
        rollback.of(branch, sessions);
    }

    Rollback rollback() {
        return rollback;
    }

    /** From HEURISTIC back to COMMITTING. */
    void decideAgain(Branch branch) throws XAException {
        try {
            decide(branch);
        } catch (JournalFailure e) {
            throw XaErrors.of(XAException.XAER_RMFAIL, branch + " cannot be decided now", e);
        }
    }

    /** The transaction manager does not want to hear of how it ended any more; an operator still does. */
    void forget(Branch branch) throws XAException {
        leave(branch, journal::forgotten);
    }

    /** Nor does an operator. */
    void dismiss(Branch branch) throws XAException {
        leave(branch, journal::dismissed);
    }

    private void leave(Branch branch, Note note) throws XAException {
        if (branch.state() != BranchState.HEURISTIC) {
            throw XaErrors.of(XAException.XAER_NOTA, branch + " did not end otherwise than decided: nothing to forget");
        }
        try {
            note.write(branch);
        } catch (JournalFailure e) {
            throw XaErrors.of(XAException.XAER_RMFAIL, branch + " cannot be forgotten now", e);
        }
        branches.ended(branch);
    }

    Sessions sessionsOf(ResourceId resource) {
        return managers.of(resource);
    }

    /** Waits until nobody else completes it. */
    void exclusively(Branch branch, Duration patience, Step step) throws XAException {
        try {
            if (!branch.completing().tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw XaErrors.of(XAException.XA_RETRY, branch + " is being completed by another thread");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw XaErrors.of(XAException.XA_RETRY, branch + ": interrupted", e);
        }
        try {
            step.go();
        } finally {
            branch.completing().unlock();
        }
    }

    /** What is written of a branch. */
    @FunctionalInterface
    private interface Note {
        void write(Branch branch) throws JournalFailure;
    }

    /** What is done with a branch. */
    @FunctionalInterface
    interface Step {
        void go() throws XAException;
    }
}
