package org.ftpra.adapter.transaction;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.ftpra.adapter.config.TransactionSettings;

/**
 * Through which a transaction manager speaks to the branches of one server and user (X/Open XA, chapter 3; Connectors 2.1,
 * section 7.6). One for each managed connection; the branches belong to the adapter, so any of its resources completes any.
 * Thread-safe.
 */
public final class BranchResource implements XAResource {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Branches branches;
    private final Completion completion;
    private final CompletionClock clock;
    private final ResourceId resource;
    private final Sessions sessions;
    private final Runnable waking;
    private final TransactionSettings settings;
    private volatile Branch current;
    private volatile boolean local;
    private volatile int timeoutSeconds;

    BranchResource(
            Branches branches,
            Completion completion,
            CompletionClock clock,
            ResourceId resource,
            Sessions sessions,
            Runnable waking,
            TransactionSettings settings) {
        this.branches = branches;
        this.completion = completion;
        this.clock = clock;
        this.resource = resource;
        this.sessions = sessions;
        this.waking = waking;
        this.settings = settings;
    }

    /** The branch that the connection works for, if any. */
    public Optional<Branch> current() {
        Branch branch = current;
        if (branch != null) {
            branch.checkTime(clock.nanos());
        }
        return Optional.ofNullable(branch);
    }

    /** Before: no branch. After: the connection works for a new one, or one that is known. Nothing is on disk. */
    @Override
    public void start(Xid foreign, int flags) throws XAException {
        BranchXid xid = BranchXid.of(foreign);
        requireFree(xid);
        switch (flags) {
            case TMNOFLAGS -> current = begun(xid);
            case TMJOIN -> current = joined(xid);
            case TMRESUME -> current = resumed(xid);
            default -> throw XaErrors.invalid("start of branch " + xid + " with flags " + flags);
        }
    }

    private void requireFree(BranchXid xid) throws XAException {
        if (local) {
            throw XaErrors.of(XAException.XAER_OUTSIDE, "no start of branch " + xid + " in a local transaction");
        }
        if (current != null) {
            throw XaErrors.protocol("no start of branch " + xid + ": the connection works for " + current);
        }
    }

    private Branch begun(BranchXid xid) throws XAException {
        Branch branch = branches.begin(xid, resource);
        if (timeoutSeconds > 0) {
            branch.deadline(clock.nanos() + Duration.ofSeconds(timeoutSeconds).toNanos());
        }
        return branch;
    }

    private Branch joined(BranchXid xid) throws XAException {
        Branch branch = own(xid);
        branch.join();
        return branch;
    }

    private Branch resumed(BranchXid xid) throws XAException {
        Branch branch = own(xid);
        branch.resume();
        return branch;
    }

    private Branch own(BranchXid xid) throws XAException {
        Branch branch = branches.require(xid);
        if (!branch.resource().equals(resource)) {
            throw XaErrors.invalid(branch + " is not one of " + resource);
        }
        branch.checkTime(clock.nanos());
        return branch;
    }

    /** Before: the connection works for the branch, or was suspended. After: it does not. Nothing is on disk. */
    @Override
    public void end(Xid foreign, int flags) throws XAException {
        Branch branch = branches.require(BranchXid.of(foreign));
        if (flags != TMSUCCESS && flags != TMFAIL && flags != TMSUSPEND) {
            throw XaErrors.invalid("end of " + branch + " with flags " + flags);
        }
        if (branch == current) {
            leave(branch, flags);
        } else {
            branch.endSuspended(flags == TMSUSPEND);
        }
        if (flags == TMFAIL) {
            branch.rollBackOnly("it was ended with TMFAIL");
            waking.run();
        }
        tellRollback(branch, flags);
    }

    private void leave(Branch branch, int flags) throws XAException {
        current = null;
        if (flags == TMSUSPEND) {
            branch.suspend();
        } else {
            branch.end();
        }
    }

    /** Only the manager's own failure is no news to it. */
    private void tellRollback(Branch branch, int flags) throws XAException {
        branch.checkTime(clock.nanos());
        if (branch.state() == BranchState.ROLLBACK_ONLY && flags != TMFAIL) {
            throw XaErrors.of(branch.rollbackCode(), branch + " can only be rolled back: " + branch.whyRollbackOnly());
        }
    }

    /** Before: ended. After: the whole branch is on disk, and every staged file whole on the server; or it is rolled back. */
    @Override
    public int prepare(Xid foreign) throws XAException {
        Branch branch = branches.require(BranchXid.of(foreign));
        boolean[] promised = new boolean[1];
        completion.exclusively(branch, PATIENCE, () -> {
            requireVotable(branch, false);
            promised[0] = completion.firstPhase().prepare(branch, of(branch));
        });
        return promised[0] ? XA_OK : XA_RDONLY;
    }

    /** In one phase the caller is told XAER_RMERR of what was rolled back, as all transaction managers understand it. */
    private void requireVotable(Branch branch, boolean onePhase) throws XAException {
        String verb = onePhase ? "commit in one phase" : "prepare";
        branch.checkTime(clock.nanos());
        if (branch.hasConnections()) {
            throw XaErrors.protocol("no " + verb + " of " + branch + ": a connection works for it");
        }
        if (branch.hasOpenUploads()) {
            branch.rollBackOnly("an upload was never closed");
        }
        if (branch.state() == BranchState.ROLLBACK_ONLY) {
            completion.rollBack(branch, of(branch));
            int code = onePhase ? XAException.XAER_RMERR : branch.rollbackCode();
            throw XaErrors.of(code, branch + " was rolled back: " + branch.whyRollbackOnly());
        }
        if (branch.state() != BranchState.IDLE) {
            throw XaErrors.protocol("no " + verb + " of " + branch + ", which is " + branch.state());
        }
    }

    /** Before: prepared, or in one phase ended. After: the decision is on disk, and its changes on the server or on their way. */
    @Override
    public void commit(Xid foreign, boolean onePhase) throws XAException {
        BranchXid xid = BranchXid.of(foreign);
        Optional<Branch> branch = branches.find(xid);
        if (branch.isEmpty()) {
            if (!branches.wasCommitted(xid)) {
                others(xid).commit(foreign, onePhase);
            }
            return;
        }
        Branch known = branch.get();
        completion.exclusively(known, PATIENCE, () -> {
            if (onePhase) {
                commitInOnePhase(known);
            } else {
                commitPrepared(known);
            }
        });
    }

    /** What is none of ours may be one of the others that are in our journal. */
    private XAResource others(BranchXid xid) throws XAException {
        return branches.others().orElseThrow(() -> XaErrors.unknown(xid));
    }

    private void commitInOnePhase(Branch branch) throws XAException {
        switch (branch.state()) {
            case COMMITTING -> completion.commitAgain(branch, of(branch), settings);
            case HEURISTIC -> throw again(branch);
            default -> {
                requireVotable(branch, true);
                completion.onePhase().commit(branch, of(branch), settings);
            }
        }
    }

    private void commitPrepared(Branch branch) throws XAException {
        switch (branch.state()) {
            case PREPARED, COMMITTING -> completion.commit(branch, of(branch), settings);
            case COMMITTED -> {}
            case HEURISTIC -> throw again(branch);
            default -> throw XaErrors.protocol("no commit of " + branch + ", which is " + branch.state());
        }
    }

    private static XAException again(Branch branch) {
        Heuristic outcome = branch.heuristic().orElseThrow();
        return XaErrors.of(outcome.code(), branch + ": " + outcome.evidence());
    }

    /** Before: not decided. After: that it is rolled back is on disk if it was promised; what was staged is gone, or will be. */
    @Override
    public void rollback(Xid foreign) throws XAException {
        BranchXid xid = BranchXid.of(foreign);
        if (branches.wasCommitted(xid)) {
            throw XaErrors.of(XAException.XA_HEURCOM, "branch " + xid + " was committed");
        }
        Optional<Branch> known = branches.find(xid);
        if (known.isEmpty()) {
            others(xid).rollback(foreign);
            return;
        }
        Branch branch = known.get();
        completion.exclusively(branch, PATIENCE, () -> {
            endHere(branch);
            switch (branch.state()) {
                case IDLE, ROLLBACK_ONLY, PREPARED -> rollBack(branch);
                case ROLLED_BACK -> {}
                case HEURISTIC -> throw again(branch);
                case COMMITTING, COMMITTED ->
                    throw XaErrors.of(XAException.XA_HEURCOM, branch + " was decided to be committed");
                case ACTIVE -> throw XaErrors.protocol("no rollback of " + branch + ": a connection works for it");
            }
        });
    }

    /**
     * GlassFish 7.0.21 rolls a transaction back without an end of it, once another connection of its pool was lost. What this
     * connection works for is over then; refused, it would work for it for ever, and be handed out again.
     */
    private void endHere(Branch branch) throws XAException {
        if (branch == current) {
            leave(branch, TMFAIL);
        }
    }

    private void rollBack(Branch branch) throws XAException {
        if (branch.hasConnections()) {
            throw XaErrors.protocol("no rollback of " + branch + ": a connection works for it");
        }
        completion.rollBack(branch, of(branch));
    }

    /** All branches of this adapter that are promised or decided; complete, whatever server or kind they are. Needs no network. */
    @Override
    public Xid[] recover(int flags) throws XAException {
        if ((flags & ~(TMSTARTRSCAN | TMENDRSCAN)) != 0) {
            throw XaErrors.invalid("recover with flags " + flags);
        }
        if ((flags & TMSTARTRSCAN) == 0) {
            return new Xid[0];
        }
        List<Xid> all = new ArrayList<>(List.of(branches.recoverable()));
        all.addAll(branches.recoverableOthers());
        return all.toArray(Xid[]::new);
    }

    /** Before: ended otherwise than decided. After: that is on disk, and it is recovered no more; the evidence is kept. */
    @Override
    public void forget(Xid foreign) throws XAException {
        Branch branch = branches.require(BranchXid.of(foreign));
        completion.forget(branch);
    }

    /** Sessions of the server and user of that branch, which may not be ours. */
    private Sessions of(Branch branch) {
        return branch.resource().equals(resource) ? sessions : completion.sessionsOf(branch.resource());
    }

    /** Whether a branch of the other can be joined by this. */
    @Override
    public boolean isSameRM(XAResource other) {
        return other instanceof BranchResource same && same.branches == branches && same.resource.equals(resource);
    }

    @Override
    public int getTransactionTimeout() {
        return timeoutSeconds;
    }

    /** Seconds for the branches begun from now on; 0 for no limit. */
    @Override
    public boolean setTransactionTimeout(int seconds) {
        timeoutSeconds = Math.max(seconds, 0);
        return true;
    }

    /** A branch that no transaction manager knows. */
    void beginLocal() throws XAException {
        requireFree(BranchXid.ofOurOwn());
        current = branches.beginOwn(resource);
        local = true;
    }

    /** Ends it; {@code true} to commit. */
    void endLocal(boolean commit) throws XAException {
        Branch branch = current;
        if (!local || branch == null) {
            throw XaErrors.protocol("there is no local transaction");
        }
        current = null;
        local = false;
        branch.end();
        if (commit) {
            commit(branch.xid(), true);
        } else {
            rollback(branch.xid());
        }
    }

    @Override
    public String toString() {
        return "branches of " + resource;
    }
}
