package org.ftpra.engine.data;

import java.util.Optional;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;

/**
 * What becomes of a control channel when the transfer command was sent and the data channel did not come about: if the
 * server has refused the transfer, too, the replies are in step; else it waits, and nobody knows what it will say next.
 */
final class Abandoned {

    private final ControlChannel control;
    private final FirstReply firstReply;

    Abandoned(ControlChannel control, FirstReply firstReply) {
        this.control = control;
        this.firstReply = firstReply;
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
        Optional<Reply> reply = firstReply.soon(transfer);
        if (reply.filter(Reply::isRefusal).isPresent()) {
            Begun.check(reply.get());
        } else {
            control.condemn(cause.reason());
        }
    }
}
