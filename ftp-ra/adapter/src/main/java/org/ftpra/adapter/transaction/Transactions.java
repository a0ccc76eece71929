package org.ftpra.adapter.transaction;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.ftpra.adapter.config.TransactionSettings;
import org.ftpra.adapter.journal.JournalFailure;

/**
 * The transactions of one journal: its branches, and what completes them. What the connections of the adapter need of them is
 * given out here. Thread-safe.
 */
public final class Transactions implements AutoCloseable {

    private static final Duration PATIENCE_WITH_REFUSALS = Duration.ofMinutes(5);

    private final BranchJournal journal;
    private final Optional<String> refusal;
    private final CompletionClock clock;
    private final ResourceManagers managers = new ResourceManagers();
    private final Branches branches;
    private final Completion completion;
    private final Finisher finisher;
    private final Set<String> heldFiles = ConcurrentHashMap.newKeySet();

    /**
     * With what an earlier life has left.
     *
     * @param refusal why no transaction manager may rely on this journal, if it may not
     */
    Transactions(BranchJournal journal, Optional<String> refusal, AdapterWork work, CompletionClock clock) {
        this.journal = journal;
        this.refusal = refusal;
        this.clock = clock;
        this.branches = new Branches(journal.owner(), new Tombstones(journal.committed()));
        this.completion = new Completion(branches, journal, managers, clock);
        this.finisher = new Finisher(completion, managers, work, clock, PATIENCE_WITH_REFUSALS);
        branches.tell(finisher);
        takeUp(journal.unfinished());
    }

    private void takeUp(List<Branch> earlier) {
        for (Branch branch : earlier) {
            switch (branch.state()) {
                case PREPARED, HEURISTIC -> branches.add(branch);
                case COMMITTING -> {
                    branches.add(branch);
                    branches.finishLater(branch);
                }
                default -> branches.cleanLater(branch);
            }
        }
        if (!earlier.isEmpty()) {
            TransactionLog.recovered(earlier.size(), journal.owner());
        }
    }

    /** Without a journal: what is staged outside of transactions is lost sight of if this process dies. */
    public static Transactions without(String reason) {
        return new Transactions(
                new ForgetfulJournal(), Optional.of(reason), (task, delay) -> {}, CompletionClock.system());
    }

    /** Why there are none that a transaction manager may rely on, if so. */
    public Optional<String> refusal() {
        return refusal;
    }

    /** How sessions of a server and user are opened: what is unfinished there can be finished now. */
    public void know(ResourceId resource, Sessions opening) {
        if (managers.know(resource, opening)) {
            finisher.hurry();
        }
    }

    /** Whether a transaction manager must be told of a branch on this server, as this user, or of one of another kind. */
    public boolean hasRecoverable(ResourceId resource) {
        try {
            return branches.hasRecoverable(resource);
        } catch (XAException e) {
            throw new IllegalStateException("what is in doubt cannot be told", e);
        }
    }

    /**
     * For one connection.
     *
     * @param sessions to complete branches with
     * @param waking has a transfer in another thread look whether it is still wanted
     */
    public BranchResource resource(
            ResourceId resource, Sessions sessions, Runnable waking, TransactionSettings settings) {
        return new BranchResource(branches, completion, clock, resource, sessions, waking, settings);
    }

    /**
     * Branches of another kind in the same journal: every resource of a connection recovers and ends them as well, since some
     * application servers ask only those.
     *
     * @param others any of their resources
     */
    public void join(XAResource others) {
        branches.join(others);
    }

    /** Whether a branch of this id is known and not at its end: what is fenced by any other was never promised. */
    public boolean knows(String branchId) {
        return branches.all().stream().anyMatch(branch -> branch.id().equals(branchId));
    }

    /** Files that deliveries in this process have to do with, by their ids; thread-safe. */
    public Set<String> heldFiles() {
        return heldFiles;
    }

    /** Where hidden names of a branch are noted before they are used. */
    void noteStaged(Branch branch, String hidden) throws JournalFailure {
        journal.staged(branch, hidden);
    }

    /** What an operator may do. */
    public Operator operator() {
        return new Operator(branches, completion, journal);
    }

    /** Whose branches these are: a part of every hidden name. */
    public String owner() {
        return journal.owner();
    }

    Branches branches() {
        return branches;
    }

    Completion completion() {
        return completion;
    }

    Finisher finisher() {
        return finisher;
    }

    BranchJournal journal() {
        return journal;
    }

    /** Begins nothing more in the background; branches stay in the journal. */
    @Override
    public void close() {
        finisher.stop();
    }

    /** A resource adapter whose connections share their transactions. */
    public interface Holder {

        /** The same for all of them, from its start on; before, one that no transaction manager may rely on. */
        Transactions transactions();

        /** Runs this now, or as soon as it has started: some containers make connection factories before that. */
        void onceStarted(Runnable task);
    }
}
