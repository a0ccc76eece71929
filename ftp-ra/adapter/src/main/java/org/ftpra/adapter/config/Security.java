package org.ftpra.adapter.config;

/** Whether the channels are under TLS (RFC 4217). */
public enum Security {
    /** AUTH TLS on the control channel before the log-in. Not built yet. */
    EXPLICIT_TLS,
    /** Everything in clear. */
    NONE
}
