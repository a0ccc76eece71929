package org.ftpra.engine.scripted;

/**
 * Where a channel of the server fails.
 *
 * @param kind how
 * @param after how many bytes the server sends on it before
 */
public record Fault(Kind kind, long after) {

    /** A channel that does not fail. */
    public static final Fault NONE = new Fault(Kind.CUT, Long.MAX_VALUE);

    /** The channel is closed after this many bytes. */
    public static Fault cutAfter(long bytes) {
        return new Fault(Kind.CUT, bytes);
    }

    /** The channel stays open, and after this many bytes nothing more is sent. */
    public static Fault silentAfter(long bytes) {
        return new Fault(Kind.SILENCE, bytes);
    }

    /** How a channel fails. */
    public enum Kind {
        /** It is closed. */
        CUT,
        /** It stays open without a byte. */
        SILENCE
    }
}
