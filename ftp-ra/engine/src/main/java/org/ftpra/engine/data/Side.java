package org.ftpra.engine.data;

import java.time.Duration;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;

/** Who dials, and what both kinds of ways are asked for. */
sealed interface Side permits PassiveWay, ActiveWay {

    /** Begins a transfer, one step after another. */
    Begun begin(Attempt attempt) throws FtpFailure, ClosedWay;

    /** Says the way's command and the transfer's in one segment: a round trip less, for a way that is known to work. */
    OrderedTransfer order(Way way, Command transfer, Sender sender) throws FtpFailure, ClosedWay;

    /**
     * Goes on with what was ordered. If the way does not work any more, the server may be left waiting, and nobody knows what
     * it will say next: then the control channel is given up.
     */
    Begun begin(OrderedTransfer ordered, Duration limit) throws FtpFailure, ClosedWay;
}
