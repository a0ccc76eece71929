package org.ftpra.arquillian.kill.check;

/** What the client of a transaction was told of its end. */
public enum Told {
    /** The bean's method returned. */
    COMMITTED,
    /** The bean's method rolled it back on purpose, and said so. */
    ROLLED_BACK,
    /** Anything else: no answer, or a failure. */
    UNKNOWN
}
