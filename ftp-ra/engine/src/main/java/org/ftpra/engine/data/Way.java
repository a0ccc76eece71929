package org.ftpra.engine.data;

import org.ftpra.engine.control.Command;

/** How a data channel can come about, in the order in which {@link DataChannelMode#AUTO} tries them. */
public enum Way {
    /** The server listens; it tells its port (RFC 2428 section 3). */
    EPSV,
    /** The server listens; it tells address and port (RFC 959 section 4.1.2). */
    PASV,
    /** We listen, and tell address and port (RFC 2428 section 2). */
    EPRT,
    /** We listen, and tell an IPv4 address and port (RFC 959 section 4.1.2). */
    PORT;

    private final Command bare = Command.of(name());

    boolean isPassive() {
        return this == EPSV || this == PASV;
    }

    boolean isExtended() {
        return this == EPSV || this == EPRT;
    }

    /** The command of a passive way, which has no argument. */
    Command command() {
        return bare;
    }
}
