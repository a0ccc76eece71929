package org.ftpra.engine.control;

import java.util.Optional;

/**
 * How the ports of one host are reached. Immutable.
 *
 * @param host name or address literal; a proxy is told it as it is, and looks it up
 * @param proxy through whom, or empty for the straight way
 */
public record Route(String host, Optional<Proxy> proxy) {

    /** A host and a port in one word, with an IPv6 address in brackets (RFC 3986 section 3.2.2). */
    /** As it is written, with brackets around the address of IPv6. */
    public static String at(String host, int port) {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
