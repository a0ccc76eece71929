package org.ftpra.adapter.config;

/** Whether data channels are under TLS (PROT, RFC 4217 section 9). */
public enum DataChannelProtection {
    /** PROT P. */
    PRIVATE,
    /** PROT C. */
    CLEAR
}
