package org.ftpra.engine.data;

import java.io.IOException;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;

/** What becomes of a control channel when the transfer command was sent and the data channel did not come about. */
final class Abandoned {

    private Abandoned() {}

    /** If the server has refused the transfer, too, the replies are in step; else nobody knows what it will say next. */
    static void after(ClosedWay cause, Command transfer, ControlChannel control) throws FtpFailure {
        boolean answered = cause.reason()
                .reply()
                .map(Reply::command)
                .filter(transfer::equals)
                .isPresent();
        if (!answered && control.isUsable()) {
            boolean refused = cause.reason().kind() == Kind.REFUSED;
            if (!refused
                    || !control.receiveFinal(transfer, control.replyTimeout()).isRefusal()) {
                control.condemn(cause.reason());
            }
        }
    }

    static void close(OrderedTransfer ordered, Exception cause) {
        try {
            ordered.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
