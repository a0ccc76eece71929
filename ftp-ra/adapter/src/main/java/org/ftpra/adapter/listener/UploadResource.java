package org.ftpra.adapter.listener;

import java.time.Duration;
import java.util.Optional;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.ftpra.adapter.journal.JournalFailure;
import org.ftpra.adapter.transaction.BranchXid;
import org.ftpra.adapter.transaction.Ending;
import org.ftpra.adapter.transaction.XaErrors;

/**
 * The branch of one delivery, whose only change is that the upload is taken (X/Open XA, chapter 3). It votes for that while the
 * partner waits for the answer. What is promised is in the journal, so that any of these resources ends it. Thread-safe: guarded
 * by itself.
 */
final class UploadResource implements XAResource {

    private final Receipts receipts;
    private final Fingerprint fingerprint;
    private final Waiting partner;
    private final Duration window;
    private Optional<String> refusal = Optional.empty();
    private BranchXid xid;
    private UploadState state = UploadState.NEW;

    /**
     * Of one delivery.
     *
     * @param window for how long the upload is known again once it was taken
     * @param partner without whom there is no vote
     */
    UploadResource(Receipts receipts, Fingerprint fingerprint, Duration window, Waiting partner) {
        this.receipts = receipts;
        this.fingerprint = fingerprint;
        this.window = window;
        this.partner = partner;
    }

    /** Of none, to end what is promised. */
    static UploadResource forRecovery(Receipts receipts) {
        return new UploadResource(receipts, new Fingerprint(""), Duration.ZERO, new Waiting(() -> false));
    }

    /** Before: no branch, or this one between two times of work. After: the bean works for it. Nothing is on disk. */
    @Override
    public synchronized void start(Xid foreign, int flags) throws XAException {
        BranchXid named = BranchXid.of(foreign);
        boolean begins = flags == TMNOFLAGS && state == UploadState.NEW;
        boolean goesOn = (flags == TMJOIN || flags == TMRESUME) && state == UploadState.IDLE && named.equals(xid);
        if (!begins && !goesOn) {
            throw XaErrors.protocol("no start of branch " + named + " with flags " + flags + ": " + this);
        }
        xid = named;
        state = UploadState.ACTIVE;
    }

    /** Before: the bean works for the branch. After: it does not. Nothing is on disk. */
    @Override
    public synchronized void end(Xid foreign, int flags) throws XAException {
        requireOwn(foreign, "end");
        if (state == UploadState.ACTIVE) {
            state = flags == TMFAIL ? UploadState.ROLLBACK_ONLY : UploadState.IDLE;
        } else if (state != UploadState.ROLLBACK_ONLY) {
            throw XaErrors.protocol("no end: " + this);
        }
    }

    /** The bean has failed: nothing is taken, whatever its container thinks of that. */
    synchronized void rollBackOnly() {
        if (state == UploadState.ACTIVE || state == UploadState.IDLE) {
            state = UploadState.ROLLBACK_ONLY;
        }
    }

    /** The bean has refused the upload: what it did is committed all the same, and the same upload is no duplicate. */
    synchronized void refuse(String reason) {
        refusal = Optional.of(reason);
    }

    private Duration window() {
        return refusal.isPresent() ? Duration.ZERO : window;
    }

    /** Before: ended. After: the promise is on disk; or the branch is rolled back. */
    @Override
    public synchronized int prepare(Xid foreign) throws XAException {
        requireOwn(foreign, "prepare");
        requireVote(XAException.XA_RBROLLBACK);
        try {
            receipts.prepared(new PromisedUpload(xid, fingerprint, window(), refusal));
        } catch (JournalFailure e) {
            state = UploadState.ROLLED_BACK;
            throw XaErrors.of(XAException.XAER_RMERR, "no promise of branch " + xid, e);
        }
        state = UploadState.PREPARED;
        return XA_OK;
    }

    /** The bean has taken it without a transaction: forced. */
    synchronized void taken() throws JournalFailure {
        receipts.taken(fingerprint, window(), refusal);
    }

    private void requireVote(int refusal) throws XAException {
        if (state != UploadState.IDLE && state != UploadState.ROLLBACK_ONLY) {
            throw XaErrors.protocol("no vote: " + this);
        }
        if (state == UploadState.ROLLBACK_ONLY || !partner.vote()) {
            String reason = state == UploadState.ROLLBACK_ONLY ? "the bean failed" : "nobody waits for it";
            state = UploadState.ROLLED_BACK;
            throw XaErrors.of(refusal, "branch " + xid + " is rolled back: " + reason);
        }
    }

    /** Before: promised, or in one phase ended. After: that the upload was taken is on disk. */
    @Override
    public synchronized void commit(Xid foreign, boolean onePhase) throws XAException {
        BranchXid named = BranchXid.of(foreign);
        if (onePhase) {
            requireOwn(foreign, "commit in one phase");
            requireVote(XAException.XAER_RMERR);
            state = UploadState.UNCERTAIN;
            write(() -> receipts.taken(fingerprint, window(), refusal));
        } else if (!receipts.wasCommitted(named)) {
            PromisedUpload promised = receipts.find(named).orElseThrow(() -> XaErrors.unknown(named));
            write(() -> receipts.committed(promised));
        }
        end(named, UploadState.COMMITTED);
    }

    /** Before: not decided. After: a promise is taken back. */
    @Override
    public synchronized void rollback(Xid foreign) throws XAException {
        BranchXid named = BranchXid.of(foreign);
        if (receipts.wasCommitted(named) || isOwn(named) && state == UploadState.COMMITTED) {
            throw XaErrors.of(XAException.XA_HEURCOM, "branch " + named + " was committed");
        }
        if (isOwn(named) && state == UploadState.UNCERTAIN) {
            throw XaErrors.of(XAException.XAER_RMFAIL, "it is not known whether branch " + named + " was committed");
        }
        Optional<PromisedUpload> promised = receipts.find(named);
        if (promised.isPresent()) {
            write(() -> receipts.rolledBack(promised.get()));
        } else if (!isOwn(named)) {
            throw XaErrors.unknown(named);
        }
        end(named, UploadState.ROLLED_BACK);
    }

    private void end(BranchXid named, UploadState how) {
        if (isOwn(named)) {
            state = how;
        }
    }

    private void write(Writing writing) throws XAException {
        try {
            writing.write();
        } catch (JournalFailure e) {
            throw XaErrors.of(XAException.XAER_RMFAIL, this + " is not ended in the journal", e);
        }
    }

    private void requireOwn(Xid foreign, String verb) throws XAException {
        BranchXid named = BranchXid.of(foreign);
        if (!isOwn(named)) {
            throw XaErrors.of(XAException.XAER_NOTA, "no " + verb + " of branch " + named + ": " + this);
        }
    }

    private boolean isOwn(BranchXid named) {
        return named.equals(xid);
    }

    /** How it ended, when the container has ended the transaction: what was not promised by then never will be. */
    synchronized Ending ending() {
        return switch (state) {
            case COMMITTED -> Ending.COMMITTED;
            case UNCERTAIN -> Ending.OPEN;
            case PREPARED -> receipts.find(xid).isPresent() ? Ending.OPEN : decidedElsewhere();
            default -> {
                state = UploadState.ROLLED_BACK;
                yield Ending.ROLLED_BACK;
            }
        };
    }

    private Ending decidedElsewhere() {
        return receipts.wasCommitted(xid) ? Ending.COMMITTED : Ending.ROLLED_BACK;
    }

    /** Whether a transaction has begun. */
    synchronized boolean hasBegun() {
        return state != UploadState.NEW;
    }

    /** All uploads that are promised and not decided. */
    @Override
    public Xid[] recover(int flags) throws XAException {
        if ((flags & ~(TMSTARTRSCAN | TMENDRSCAN)) != 0) {
            throw XaErrors.invalid("recover with flags " + flags);
        }
        return (flags & TMSTARTRSCAN) == 0 ? new Xid[0] : receipts.inDoubt();
    }

    /** No branch ends otherwise than decided. */
    @Override
    public void forget(Xid foreign) throws XAException {
        throw XaErrors.unknown(BranchXid.of(foreign));
    }

    @Override
    public boolean isSameRM(XAResource other) {
        return other == this;
    }

    /** None of its own: the partner's patience ends first. */
    @Override
    public int getTransactionTimeout() {
        return 0;
    }

    @Override
    public boolean setTransactionTimeout(int seconds) {
        return false;
    }

    @Override
    public synchronized String toString() {
        return "branch " + xid + " of upload " + fingerprint + " is " + state;
    }

    @FunctionalInterface
    private interface Writing {
        void write() throws JournalFailure;
    }
}
