package org.ftpra.adapter.config;

/** Whether the control channels of partners are under TLS (RFC 4217). */
public enum EndpointSecurity {
    /** AUTH TLS, without which nobody logs in. */
    EXPLICIT_TLS,
    /** AUTH TLS if the partner wants it. */
    OPTIONAL_TLS,
    /** TLS from the first byte. */
    IMPLICIT_TLS,
    /** Everything in clear. */
    NONE
}
