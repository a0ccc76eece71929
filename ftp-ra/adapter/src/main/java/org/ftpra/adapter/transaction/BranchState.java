package org.ftpra.adapter.transaction;

import java.util.EnumSet;
import java.util.Set;

/** Where a branch is between its start and its outcome (X/Open XA, chapter 6); moved by {@link Branch} alone. */
public enum BranchState {
    /** A connection works for it. */
    ACTIVE,
    /** No connection works for it at the moment: it was ended or suspended. */
    IDLE,
    /** It can only be rolled back. */
    ROLLBACK_ONLY,
    /** Promised in the journal; the transaction manager decides. */
    PREPARED,
    /**
     * Decided in the journal; its changes are being carried out, now or as soon as the server lets us. Back from here it goes
     * only in one phase, where the decision is ours, and before anything was changed.
     */
    COMMITTING,
    /** The server refuses for good what was decided, or has lost it: an operator must look. */
    HEURISTIC,
    /** All changes are on the server. */
    COMMITTED,
    /** No change is on the server. */
    ROLLED_BACK;

    private Set<BranchState> next() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(IDLE, ROLLBACK_ONLY);
            case IDLE -> EnumSet.of(ACTIVE, ROLLBACK_ONLY, PREPARED, COMMITTING, COMMITTED, ROLLED_BACK);
            case ROLLBACK_ONLY -> EnumSet.of(ROLLED_BACK);
            case PREPARED -> EnumSet.of(COMMITTING, HEURISTIC, ROLLED_BACK);
            case COMMITTING -> EnumSet.of(COMMITTED, HEURISTIC, ROLLED_BACK);
            case HEURISTIC -> EnumSet.of(COMMITTING, COMMITTED, ROLLED_BACK);
            case COMMITTED, ROLLED_BACK -> EnumSet.noneOf(BranchState.class);
        };
    }

    /** Whether this may follow. */
    public boolean canMoveTo(BranchState target) {
        return next().contains(target);
    }

    /** Whether it is an outcome. */
    public boolean isEnd() {
        return next().isEmpty();
    }
}
