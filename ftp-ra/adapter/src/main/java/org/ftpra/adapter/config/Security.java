package org.ftpra.adapter.config;

/** Whether the channels are under TLS (RFC 4217). */
public enum Security {
    /** AUTH TLS on the control channel before the log-in. */
    EXPLICIT_TLS,
    /** TLS from the first byte, as servers offer on port 990. */
    IMPLICIT_TLS,
    /** Everything in clear. */
    NONE
}
