package org.ftpra.engine.data;

import java.net.InetAddress;
import java.util.Optional;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Reply;

/**
 * What is to be dialled after a reply to EPSV or PASV.
 *
 * @param address empty for the control channel's host
 * @param port 1 to 65535
 */
record PassiveTarget(Optional<InetAddress> address, int port) {

    static PassiveTarget of(Way way, Reply reply, PassiveChoice choice) throws FtpFailure {
        return way == Way.EPSV
                ? new PassiveTarget(Optional.empty(), PassiveReply.extendedPort(reply))
                : new PassiveTarget(choice.dialled(PassiveReply.plainAddress(reply)), PassiveReply.plainPort(reply));
    }
}
