package org.ftpra.adapter.config;

/** When a partner is told that its upload is taken (226, RFC 959, section 4.2). */
public enum Acknowledgement {
    /** When the transaction of its delivery has committed. */
    AFTER_COMMIT,
    /** When it is durable on the local disk. */
    AFTER_SPOOL
}
