package org.ftpra.adapter.transaction;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.ftpra.adapter.journal.JournalFigures;
import org.ftpra.engine.control.FtpFailure;

/**
 * What an operator may do with branches in doubt. Each call tries once, and says in its exception why it did not do what was
 * asked. Thread-safe.
 */
public final class Operator {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Of those that were forgotten: more are in the journal, and come into sight when these are dismissed. */
    private static final int MOST_SHOWN = 1000;

    private final Branches branches;
    private final Completion completion;
    private final BranchJournal journal;

    Operator(Branches branches, Completion completion, BranchJournal journal) {
        this.branches = branches;
        this.completion = completion;
        this.journal = journal;
    }

    /**
     * Those that are promised, decided, or ended otherwise than decided; of the last also those that a transaction manager has
     * forgotten, for 30 days, until they are dismissed.
     */
    public List<BranchReport> list() {
        return Stream.concat(
                        branches.inDoubt().stream().map(branch -> report(branch, false)),
                        journal.forgotten(MOST_SHOWN).stream().map(branch -> report(branch, true)))
                .toList();
    }

    /** Of this id, if it is listed. */
    public Optional<BranchReport> find(String id) {
        return list().stream().filter(report -> report.id().equals(id)).findFirst();
    }

    private BranchReport report(Branch branch, boolean forgotten) {
        return BranchReport.of(branch, journal.since(branch), forgotten);
    }

    /** How the journal is, if there is one. */
    public Optional<JournalFigures> figures() {
        return journal.figures();
    }

    /** Carries out now what was decided. */
    public void retry(String id) throws XAException {
        on(id, branch -> {
            require(branch, "retry", "only what is decided, and not carried out, is", BranchState.COMMITTING);
            carryOut(branch);
        });
    }

    /** Decides a prepared branch and carries it out; tries again one that ended otherwise than decided. */
    public void commit(String id) throws XAException {
        on(id, branch -> {
            if (branch.state() == BranchState.HEURISTIC) {
                resume(branch);
            }
            require(branch, "commit", "it is not prepared", BranchState.PREPARED, BranchState.COMMITTING);
            carryOut(branch);
        });
    }

    /** Only if no content can have been lost meanwhile. */
    private void resume(Branch branch) throws XAException {
        requireNoLoss(branch, journal.isDecided(branch));
        completion.decideAgain(branch);
    }

    private void carryOut(Branch branch) throws XAException {
        FtpFailure failure = completion.tryOnce(branch, completion.sessionsOf(branch.resource()));
        if (failure == null) {
            return;
        }
        if (branch.state() == BranchState.COMMITTING) {
            branches.finishLater(branch);
            throw XaErrors.of(XAException.XA_RETRY, branch + " is decided, and will be tried again", failure);
        }
        throw XaErrors.of(XAException.XA_RETRY, branch + " is not decided", failure);
    }

    /** Takes back a prepared branch, or one that ended otherwise than decided and has changed nothing. */
    public void rollBack(String id) throws XAException {
        on(id, branch -> {
            require(branch, "rollback", "it was decided to be committed", BranchState.PREPARED, BranchState.HEURISTIC);
            if (branch.state() == BranchState.HEURISTIC && journal.isDecided(branch)) {
                requireUntouched(branch);
            }
            completion.rollBack(branch, completion.sessionsOf(branch.resource()));
        });
    }

    /** Before a branch that ended otherwise than decided is tried again: its content must be there, hidden or in place. */
    private void requireNoLoss(Branch branch, boolean decided) throws XAException {
        Optional<String> loss = ask(branch, server -> new Losses(server).of(branch, decided));
        if (loss.isPresent()) {
            throw XaErrors.of(XAException.XAER_RMERR, "no commit of " + branch + ": " + loss.get());
        }
    }

    /** Before a branch is taken back that was decided: no change of it may be on the server. */
    private void requireUntouched(Branch branch) throws XAException {
        Optional<String> trace = branch.progress().isUntouched()
                ? ask(branch, server -> new Losses(server).asideOf(branch))
                : Optional.of("changes of it may be on the server; look, and forget it");
        if (trace.isPresent()) {
            throw XaErrors.of(XAException.XAER_RMERR, "no rollback of " + branch + ": " + trace.get());
        }
    }

    private <T> T ask(Branch branch, Inquiry<T> inquiry) throws XAException {
        try {
            return completion.sessionsOf(branch.resource()).use(session -> inquiry.of(new RemoteState(session)));
        } catch (FtpFailure e) {
            throw XaErrors.of(XAException.XA_RETRY, branch + ": the server cannot be asked", e);
        }
    }

    /** Lists it no more; the server is left as it is, and the evidence is kept in the journal for 30 days. */
    public void forget(String id) throws XAException {
        Optional<Branch> forgotten = forgotten(id);
        if (forgotten.isPresent()) {
            completion.dismiss(forgotten.get());
        } else {
            on(id, completion::dismiss);
        }
    }

    private Optional<Branch> forgotten(String id) {
        return journal.forgotten(MOST_SHOWN).stream()
                .filter(branch -> branch.id().equals(id))
                .findFirst();
    }

    private static void require(Branch branch, String verb, String rule, BranchState... allowed) throws XAException {
        if (!List.of(allowed).contains(branch.state())) {
            throw XaErrors.protocol("no " + verb + " of " + branch + ", which is " + branch.state() + ": " + rule);
        }
    }

    private XAException unknown(String id) {
        return XaErrors.of(
                XAException.XAER_NOTA,
                forgotten(id).isPresent()
                        ? "branch " + id
                                + " was forgotten by its transaction manager: see to its files by hand, and forget it"
                        : "no branch in doubt has the id '" + id + "'");
    }

    private void on(String id, Action action) throws XAException {
        Branch branch = branches.inDoubt().stream()
                .filter(one -> one.key().text().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id));
        completion.exclusively(branch, PATIENCE, () -> action.on(branch));
    }

    @FunctionalInterface
    private interface Inquiry<T> {
        T of(RemoteState server) throws FtpFailure;
    }

    @FunctionalInterface
    private interface Action {
        void on(Branch branch) throws XAException;
    }
}
