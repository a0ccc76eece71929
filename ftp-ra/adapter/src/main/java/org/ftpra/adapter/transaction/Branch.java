package org.ftpra.adapter.transaction;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.transaction.xa.XAException;

/**
 * All that one transaction does on one server, as one user: all of its files or none.
 *
 * <p>Thread-safe: its state is guarded by itself. {@code completing} is held by whoever talks to the server in order
 * to complete it, so that a transaction manager and our own finisher never do so at once.
 */
public final class Branch {

    private final BranchXid xid;
    private final BranchKey key;
    private final ResourceId resource;
    private final HiddenNames names;
    private final ChangeList changes = new ChangeList();
    private final StagedHashes hashes = new StagedHashes();
    private final Told told = new Told();
    private final ReentrantLock completing = new ReentrantLock();
    private final Progress progress = new Progress();

    private BranchState state;
    private int associations;
    private int suspensions;
    private int openUploads;
    private boolean askedAgain;
    private boolean timedOut;
    private OptionalLong deadline = OptionalLong.empty();
    private Optional<String> reason = Optional.empty();
    private Optional<Heuristic> heuristic = Optional.empty();

    /** A new one, with its first connection. */
    Branch(BranchXid xid, ResourceId resource, String owner) {
        this(xid, resource, owner, BranchState.ACTIVE);
        associations = 1;
    }

    /** One that was read from the journal, in this state. */
    Branch(BranchXid xid, ResourceId resource, String owner, BranchState state) {
        this.xid = xid;
        this.key = xid.key();
        this.resource = resource;
        this.names = new HiddenNames(owner, key);
        this.state = state;
    }

    BranchXid xid() {
        return xid;
    }

    BranchKey key() {
        return key;
    }

    ResourceId resource() {
        return resource;
    }

    HiddenNames names() {
        return names;
    }

    ChangeList changes() {
        return changes;
    }

    StagedHashes hashes() {
        return hashes;
    }

    Told told() {
        return told;
    }

    Progress progress() {
        return progress;
    }

    ReentrantLock completing() {
        return completing;
    }

    BranchRecord record() {
        return new BranchRecord(xid, resource, changes.all(), changes.discarded());
    }

    /** A short name, which no other branch has: 16 letters and digits. */
    public String id() {
        return key.text();
    }

    /** A file that is delivered in it leaves with its commit. */
    public void consume(Consumption file) {
        changes.add(file);
    }

    /** The same, otherwise than said before. */
    public void consume(Consumption before, Consumption after) {
        changes.replace(before, after);
    }

    /** How it has ended. */
    public synchronized Ending ending() {
        return Ending.of(state);
    }

    synchronized BranchState state() {
        return state;
    }

    /** The one place that changes the state. */
    synchronized void moveTo(BranchState next) throws XAException {
        if (!state.canMoveTo(next)) {
            throw XaErrors.protocol("branch " + xid + " cannot go from " + state + " to " + next);
        }
        state = next;
    }

    /** Another connection works for it. */
    synchronized void join() throws XAException {
        requireWorkable("join");
        moveToActive();
    }

    /** A connection that was suspended works for it again. */
    synchronized void resume() throws XAException {
        requireWorkable("resume");
        if (suspensions == 0) {
            throw XaErrors.protocol("branch " + xid + " is resumed, and was not suspended");
        }
        suspensions--;
        moveToActive();
    }

    private void requireWorkable(String verb) throws XAException {
        if (state == BranchState.ROLLBACK_ONLY) {
            throw XaErrors.of(rollbackCode(), "no " + verb + " of branch " + xid + ": " + whyRollbackOnly());
        }
        if (state != BranchState.ACTIVE && state != BranchState.IDLE) {
            throw XaErrors.protocol("no " + verb + " of branch " + xid + ", which is " + state);
        }
    }

    private void moveToActive() throws XAException {
        associations++;
        if (state == BranchState.IDLE) {
            moveTo(BranchState.ACTIVE);
        }
    }

    /** A connection works for it no more. */
    synchronized void end() throws XAException {
        associations--;
        if (associations == 0 && state == BranchState.ACTIVE) {
            moveTo(BranchState.IDLE);
        }
    }

    /** The call that this branch was begun for is over. */
    synchronized void endOwn() {
        associations = 0;
        if (state == BranchState.ACTIVE) {
            state = BranchState.IDLE;
        }
    }

    /** A connection that was suspended does not come back; it cannot be suspended again. */
    synchronized void endSuspended(boolean again) throws XAException {
        if (suspensions == 0 || again) {
            throw XaErrors.protocol("branch " + xid + " is ended by a connection that does not work for it");
        }
        suspensions--;
    }

    synchronized void suspend() throws XAException {
        end();
        suspensions++;
    }

    /** Something went wrong with it: it can only be rolled back. */
    public synchronized void rollBackOnly(String why) {
        if (state == BranchState.ACTIVE || state == BranchState.IDLE) {
            state = BranchState.ROLLBACK_ONLY;
            reason = Optional.of(why);
        }
    }

    synchronized String whyRollbackOnly() {
        return reason.orElse("it was marked for rollback");
    }

    /** What a transaction manager is told of one that can only be rolled back. */
    synchronized int rollbackCode() {
        return timedOut ? XAException.XA_RBTIMEOUT : XAException.XA_RBROLLBACK;
    }

    synchronized void deadline(long nanos) {
        deadline = OptionalLong.of(nanos);
    }

    /** Makes it one to be rolled back if its time is over. */
    synchronized void checkTime(long now) {
        if (deadline.isPresent() && now - deadline.getAsLong() > 0 && !timedOut) {
            rollBackOnly("its transaction timeout is over");
            timedOut = state == BranchState.ROLLBACK_ONLY;
        }
    }

    /** Whether an application may go on working in it. Thread-safe. */
    public synchronized boolean isWorkable() {
        return state == BranchState.ACTIVE;
    }

    synchronized boolean hasConnections() {
        return associations > 0;
    }

    synchronized void uploadOpened() {
        openUploads++;
    }

    synchronized void uploadEnded() {
        openUploads--;
    }

    synchronized boolean hasOpenUploads() {
        return openUploads > 0;
    }

    /** The transaction manager was told to ask again for what is decided already. */
    synchronized void askedAgain() {
        askedAgain = true;
    }

    /**
     * Whether a transaction manager must be told of it (X/Open XA, xa_recover). What is decided is carried out without one; to
     * a manager that was told that it is committed, or has forgotten it, it would look like an orphan.
     */
    synchronized boolean isRecoverable() {
        return state == BranchState.PREPARED
                || state == BranchState.HEURISTIC
                || state == BranchState.COMMITTING && askedAgain;
    }

    synchronized void heuristic(Heuristic outcome) {
        heuristic = Optional.of(outcome);
    }

    synchronized Optional<Heuristic> heuristic() {
        return heuristic;
    }

    @Override
    public String toString() {
        return "branch " + xid + " of " + resource;
    }
}
