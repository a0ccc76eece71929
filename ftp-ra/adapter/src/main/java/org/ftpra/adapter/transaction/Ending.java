package org.ftpra.adapter.transaction;

/** How a branch has ended, as far as its maker need know. */
public enum Ending {
    /** It is not decided yet. */
    OPEN,
    /** Its changes are on the server, or will be. */
    COMMITTED,
    /** None of its changes is on the server. */
    ROLLED_BACK,
    /** It was decided, and ended otherwise: an operator must look. */
    HEURISTIC;

    static Ending of(BranchState state) {
        return switch (state) {
            case COMMITTING, COMMITTED -> COMMITTED;
            case ROLLED_BACK -> ROLLED_BACK;
            case HEURISTIC -> HEURISTIC;
            case ACTIVE, IDLE, ROLLBACK_ONLY, PREPARED -> OPEN;
        };
    }
}
