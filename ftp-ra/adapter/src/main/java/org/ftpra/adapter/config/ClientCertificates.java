package org.ftpra.adapter.config;

/** Whether partners are asked for a certificate (RFC 8446, section 4.3.2). */
public enum ClientCertificates {
    /** They are not. */
    NONE,
    /** They are, and need not have one. */
    WANTED,
    /** They must show one. */
    NEEDED
}
