package org.ftpra.engine.data;

import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Reply;

/**
 * Begins a transfer over one way: step by step, or with both commands in one segment. Confined to the session's user.
 */
final class TransferStart {

    private final ControlChannel control;
    private final PassiveWay passive;
    private final ActiveWay active;
    private LookAhead lookAhead = LookAhead.NONE;

    TransferStart(ControlChannel control, PassiveWay passive, ActiveWay active) {
        this.control = control;
        this.passive = passive;
        this.active = active;
    }

    /** From now on commands are sent as early as this server bears. */
    void use(LookAhead better) {
        lookAhead = better;
    }

    /** The server can be told what it will transfer before it offers a port (PRET). */
    void mayAnnounceTransfers() {
        passive.mayAnnounceTransfers();
    }

    Begun begin(Way way, Command transfer, WaySearch search) throws FtpFailure, ClosedWay {
        if (search.isKnown(way) && bearsOrder(way) && search.restart().isEmpty()) {
            return begin(order(way, transfer, control::send), search);
        }
        return side(way).begin(new Attempt(way, transfer, sender(search), search.limit(way), search.isPatient(way)));
    }

    Begun begin(OrderedTransfer ordered, WaySearch search) throws FtpFailure, ClosedWay {
        return side(ordered.way()).begin(ordered, search.limit(ordered.way()));
    }

    OrderedTransfer order(Way way, Command transfer, Sender sender) throws FtpFailure, ClosedWay {
        return side(way).order(way, transfer, sender);
    }

    /** What is announced first is said step by step: it is a matter of a server that chooses a host for each transfer. */
    boolean bearsOrder(Way way) {
        return lookAhead.bearsOrder(way) && !(way.isPassive() && passive.announcesTransfers());
    }

    private Side side(Way way) {
        return way.isPassive() ? passive : active;
    }

    /** REST right before the transfer's command: Apache FtpServer forgets it over EPSV. 350 is the yes, but 200 is no no. */
    private Sender sender(WaySearch search) {
        return search.restart().isEmpty()
                ? control::send
                : commands -> {
                    Reply answer = control.call(search.restart().get());
                    if (!answer.isCompletion()) {
                        answer.expectIntermediate();
                    }
                    control.send(commands);
                };
    }
}
