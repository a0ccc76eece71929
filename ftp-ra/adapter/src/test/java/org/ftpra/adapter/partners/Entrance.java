package org.ftpra.adapter.partners;

/** How partners come in: each has a port of its own. */
public enum Entrance {
    /** In clear. */
    NONE,
    /** AUTH TLS, PBSZ 0, PROT P (RFC 4217). */
    EXPLICIT_TLS,
    /** TLS from the first byte. */
    IMPLICIT_TLS;

    static final String PASSWORD = "of-all-partners";

    /** Who comes in here. */
    String partner() {
        return "partner" + ordinal();
    }

    /** Whether TLS is spoken there. */
    boolean isSecure() {
        return this != NONE;
    }
}
