package org.ftpra.engine.data;

import java.io.IOException;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Reply;

/** What is done to the bytes of data channels: the level that PROT agrees on (RFC 2228 section 3, RFC 4217 section 9). */
sealed interface ProtectionLevel permits ClearLevel, PrivateLevel {

    /** Fails, before anything is said, if the server would refuse the next data channel. */
    void checkReady(Command transfer, WaySearch search) throws FtpFailure;

    /** Whether it would not. */
    boolean isReady();

    /** Whether an upload's bytes may leave before the server's first reply. */
    boolean bearsHaste();

    /** The open channel, with the server's reply as far as it is known; the caller closes the socket after a failure. */
    OpenedTransfer open(Begun begun, Command transfer, WaySearch search) throws IOException, ClosedWay;

    /** Learns from the refusal of a transfer that had begun. */
    void note(Reply refusal);
}
