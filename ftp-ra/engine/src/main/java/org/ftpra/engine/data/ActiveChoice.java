package org.ftpra.engine.data;

import java.net.InetAddress;
import java.util.Optional;

/**
 * Where we listen for the server's data channels, and what we tell of it. Immutable.
 *
 * @param bind the own address to listen on, or empty for the control channel's
 * @param external the address that EPRT and PORT tell, or empty for the one that is listened on
 * @param ports to listen on
 */
public record ActiveChoice(Optional<InetAddress> bind, Optional<InetAddress> external, PortRange ports) {

    /** On the control channel's own address, on any port. */
    public static final ActiveChoice ANY = new ActiveChoice(Optional.empty(), Optional.empty(), PortRange.ANY);

    /** With these ports. */
    public ActiveChoice with(PortRange others) {
        return new ActiveChoice(bind, external, others);
    }
}
