package org.ftpra.engine.data;

import java.io.IOException;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.control.SocketWaiter;

/** Opens data channels for one control channel, in the order of the package's list. Confined to the session's user. */
public final class DataChannelOpener {

    private static final Command EPSV = Command.of("EPSV");
    private static final Command PASV = Command.of("PASV");

    private final ControlChannel control;
    private final SocketWaiter waiter;
    private final DataChannelSettings settings;
    private boolean extendedRefused;

    /** Opens channels beside this control channel. */
    public DataChannelOpener(ControlChannel control, SocketWaiter waiter, DataChannelSettings settings) {
        this.control = control;
        this.waiter = waiter;
        this.settings = settings;
    }

    /**
     * Agrees on a data channel and sends the transfer command.
     *
     * @return the open channel with the server's first reply: preliminary, or already final
     * @throws FtpFailure if the channel cannot be made, or the server refuses the transfer
     */
    public OpenedTransfer open(Command transfer) throws FtpFailure {
        DataChannelOffer offer = offer();
        try {
            Reply first = begin(transfer);
            return new OpenedTransfer(offer.channel(), first);
        } catch (IOException e) {
            throw givenUp(offer, transfer, e);
        }
    }

    private Reply begin(Command transfer) throws FtpFailure {
        Reply first = control.begin(transfer);
        return first.isPreliminary() ? first : first.expectCompletion();
    }

    private DataChannelOffer offer() throws FtpFailure {
        return settings.mode() == DataChannelMode.ACTIVE ? offerActive() : offerPassive();
    }

    private PassiveOffer offerPassive() throws FtpFailure {
        int port = passivePort();
        try {
            return PassiveOffer.dial(control, port, waiter, settings);
        } catch (FtpFailure e) {
            throw e.kind() == Kind.TIMED_OUT ? e : e.as(Kind.INCOMPLETE, "no data channel");
        }
    }

    private int passivePort() throws FtpFailure {
        if (!extendedRefused) {
            Reply reply = control.call(EPSV);
            if (reply.isCompletion()) {
                return PassiveReply.extendedPort(reply);
            }
            extendedRefused = true;
        }
        return PassiveReply.plainPort(control.call(PASV).expectCompletion());
    }

    private ActiveOffer offerActive() throws FtpFailure {
        try {
            ActiveOffer offer = ActiveOffer.listen(control, waiter, settings);
            announce(offer);
            return offer;
        } catch (FtpFailure e) {
            throw e;
        } catch (IOException e) {
            throw FtpFailure.of(Kind.INCOMPLETE, "cannot listen for the data channel", e);
        }
    }

    private void announce(ActiveOffer offer) throws IOException {
        try {
            if (!announceExtended(offer)) {
                control.call(ActiveAddress.port(offer.address())).expectCompletion();
            }
        } catch (FtpFailure e) {
            offer.close();
            throw e;
        }
    }

    private boolean announceExtended(ActiveOffer offer) throws IOException {
        if (extendedRefused) {
            return false;
        }
        Reply reply = control.call(ActiveAddress.eprt(offer.address()));
        if (!reply.isCompletion() && !ActiveAddress.fitsPort(offer.address())) {
            throw FtpFailure.refused(reply);
        }
        extendedRefused = !reply.isCompletion();
        return !extendedRefused;
    }

    /**
     * After the transfer command, a failure other than a refusal leaves the server waiting for a data channel: nobody
     * knows what it will say next, and the control channel is not used again.
     */
    private FtpFailure givenUp(DataChannelOffer offer, Command transfer, IOException cause) {
        close(offer, cause);
        if (cause instanceof FtpFailure failure && failure.kind() == Kind.REFUSED) {
            return failure;
        }
        return control.hasReplyWaiting() ? refusal(transfer, cause) : condemned(transfer, cause);
    }

    private FtpFailure refusal(Command transfer, IOException cause) {
        try {
            Reply reply = control.receiveFinal(transfer, control.replyTimeout());
            return FtpFailure.of(Kind.INCOMPLETE, "no data channel", reply);
        } catch (FtpFailure e) {
            e.addSuppressed(cause);
            return e;
        }
    }

    private FtpFailure condemned(Command transfer, IOException cause) {
        control.condemn(cause);
        Kind kind = cause instanceof FtpFailure failure ? failure.kind() : Kind.CONNECTION_LOST;
        return FtpFailure.of(kind, transfer + ": no data channel", cause);
    }

    private static void close(DataChannelOffer offer, IOException cause) {
        try {
            offer.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
