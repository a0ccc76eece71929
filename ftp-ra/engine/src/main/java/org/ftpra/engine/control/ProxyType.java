package org.ftpra.engine.control;

/** How a proxy is asked to connect us. */
public enum ProxyType {
    /** CONNECT (RFC 9110 section 9.3.6). */
    HTTP,
    /** CONNECT of SOCKS version 5 (RFC 1928). */
    SOCKS5
}
