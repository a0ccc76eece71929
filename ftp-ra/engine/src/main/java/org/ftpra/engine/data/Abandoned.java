package org.ftpra.engine.data;

import java.time.Duration;
import java.util.Optional;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.Deadline;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.control.Ticker;

/**
 * What becomes of a control channel when the transfer command was sent and the data channel did not come about: if the
 * server has refused the transfer, too, the replies are in step; else it waits, and nobody knows what it will say next.
 */
final class Abandoned {

    /** A server that refuses a transfer and closes its port says so before. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final ControlChannel control;
    private final FirstReply firstReply;
    private final Ticker ticker;

    Abandoned(ControlChannel control, FirstReply firstReply, Ticker ticker) {
        this.control = control;
        this.firstReply = firstReply;
        this.ticker = ticker;
    }

    void after(ClosedWay cause, Command transfer) throws FtpFailure, ClosedWay {
        boolean answered = cause.reason()
                .reply()
                .map(Reply::command)
                .filter(transfer::equals)
                .isPresent();
        if (answered || !control.isUsable()) {
            return;
        }
        if (cause.reason().kind() == Kind.REFUSED) {
            refused(transfer, cause);
        } else {
            unreachable(transfer, cause);
        }
    }

    private void refused(Command transfer, ClosedWay cause) throws FtpFailure {
        if (!firstReply.insistOn(transfer).isRefusal()) {
            control.condemn(cause.reason());
        }
    }

    /** It is the transfer itself that the server may refuse, and then close the port before we have dialled it. */
    private void unreachable(Command transfer, ClosedWay cause) throws FtpFailure, ClosedWay {
        Optional<Reply> reply = control.await(transfer, Deadline.after(PATIENCE, ticker));
        if (reply.filter(Reply::isRefusal).isPresent()) {
            Begun.check(reply.get());
        } else {
            control.condemn(cause.reason());
        }
    }
}
