package org.ftpra.adapter.journal;

/** Whether a journal takes records, and if not, why. Not thread-safe: guarded by the journal's lock. */
final class JournalHealth {

    private final String place;
    private JournalState state = JournalState.OPEN;
    private Throwable failure;

    JournalHealth(String place) {
        this.place = place;
    }

    JournalState state() {
        return state;
    }

    boolean isOpen() {
        return state == JournalState.OPEN;
    }

    String failure() {
        return failure == null ? "" : failure.toString();
    }

    /** For good: a forced write that failed is not tried again, since the system may have forgotten what was to be written. */
    void fail(Throwable cause) {
        if (isOpen()) {
            state = JournalState.FAILED;
            failure = cause;
            JournalLog.failed(place, cause);
        }
    }

    void close() {
        state = JournalState.CLOSED;
    }

    /** @param added whether the caller's record was added before, and may be on the disk or not */
    void requireOpen(boolean added) throws JournalFailure {
        if (state == JournalState.CLOSED) {
            throw new JournalFailure(
                    JournalFailure.Reason.CLOSED, added, "the journal in " + place + " is closed", failure);
        }
        if (state == JournalState.FAILED) {
            throw new JournalFailure(
                    failure instanceof JournalFailure known ? known.reason() : JournalFailure.Reason.STORAGE,
                    added,
                    "the journal in " + place + " has failed and takes nothing until it is opened again: " + failure,
                    failure);
        }
    }
}
