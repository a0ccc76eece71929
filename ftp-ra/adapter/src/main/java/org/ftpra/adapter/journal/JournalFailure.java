package org.ftpra.adapter.journal;

import java.io.IOException;

/** The journal could not do what it was asked for. The message says what, to which file, and what to do. */
public final class JournalFailure extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** A file holds what was not written so. Nothing was changed; see docs/journal.md. */
        DAMAGED,
        /** A file was written by a newer version of the adapter. Nothing was changed. */
        NEWER_FORMAT,
        /** Another process, or another copy of the adapter in this one, has the journal open. */
        IN_USE,
        /** The journal belongs to another node than the configured one. */
        OTHER_NODE,
        /** No directory was found to keep the journal in. */
        NO_PLACE,
        /** The record is longer than {@link JournalSettings#recordBytes()}. The journal goes on. */
        TOO_LARGE,
        /** The disk did not answer in time. The journal has failed. */
        TIMEOUT,
        /** Reading, writing or forcing failed, now or before. The journal has failed. */
        STORAGE,
        /** The journal was closed. */
        CLOSED
    }

    private final Reason reason;
    private final boolean mayBeDurable;

    JournalFailure(Reason reason, boolean mayBeDurable, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.mayBeDurable = mayBeDurable;
    }

    JournalFailure(Reason reason, String message) {
        this(reason, false, message, null);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /**
     * Whether the record that was to be written may be found at the next opening. If false, it will not be found. If true,
     * only the next opening can tell.
     */
    public boolean mayBeDurable() {
        return mayBeDurable;
    }
}
