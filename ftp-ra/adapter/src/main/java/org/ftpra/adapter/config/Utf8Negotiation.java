package org.ftpra.adapter.config;

/** Whether UTF-8 is asked for (RFC 2640). */
public enum Utf8Negotiation {
    /** OPTS UTF8 ON after the log-in. */
    AUTO,
    /** Never. */
    OFF
}
