package org.ftpra.engine.data;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.control.SocketWaiter;
import org.ftpra.engine.control.TlsPeer;

/** Opens data channels for one control channel, in the order of the package's list. Confined to the session's user. */
public final class DataChannelOpener {

    private final ControlChannel control;
    private final SocketWaiter waiter;
    private final DataChannelSettings settings;
    private final FirstReply firstReply;
    private final TransferStart start;
    private ProtectionLevel level;

    /** Opens channels in clear beside this control channel. */
    public DataChannelOpener(
            ControlChannel control, SocketWaiter waiter, DataChannelSettings settings, Strangers strangers) {
        this.control = control;
        this.waiter = waiter;
        this.settings = settings;
        this.firstReply = new FirstReply(control, settings.ticker());
        this.start = new TransferStart(
                control,
                new PassiveWay(control, waiter, settings, firstReply),
                new ActiveWay(control, waiter, settings, strangers, firstReply));
        this.level = new ClearLevel(waiter, settings);
    }

    /** From now on channels are under TLS (PROT P, RFC 4217 section 9). */
    public void protect(TlsPeer peer, TlsMemory memory) {
        firstReply.mayComeAfterHandshake();
        level = new PrivateLevel(control, waiter, settings, firstReply, new TlsResumption(peer, memory));
    }

    /** The server can be told what it will transfer before it offers a port (PRET). */
    public void mayAnnounceTransfers() {
        start.mayAnnounceTransfers();
    }

    /** From now on commands are sent as early as this server bears. */
    public void use(LookAhead better) {
        start.use(better);
    }

    /**
     * Agrees on a data channel and sends the transfer command, one way after another until one leads there. If a try has
     * cost the control channel, the search may go on with a new one.
     *
     * @return the open channel with the server's first reply: preliminary, or already final
     * @throws FtpFailure if no channel can be made, or the server refuses the transfer
     */
    public OpenedTransfer open(Command transfer, WaySearch search) throws FtpFailure {
        return open(transfer, null, search);
    }

    /** The same for a transfer that was ordered, if it was: its way is the first to be tried. */
    public OpenedTransfer open(Command transfer, OrderedTransfer ordered, WaySearch search) throws FtpFailure {
        OrderedTransfer sent = ordered;
        while (search.hasNext()) {
            Way way = search.next();
            try {
                OpenedTransfer opened = opened(begun(way, transfer, sent, search), transfer, search);
                search.worked(way);
                return opened;
            } catch (ClosedWay e) {
                search.failed(way, e.reason());
                checkStillThere(transfer, search);
                sent = null;
            } catch (FtpFailure e) {
                if (control.isUnansweredBehind()) {
                    search.commandLost();
                }
                throw condemning(e);
            }
        }
        throw search.failure(transfer);
    }

    private Begun begun(Way way, Command transfer, OrderedTransfer sent, WaySearch search)
            throws FtpFailure, ClosedWay {
        if (sent != null) {
            return start.begin(sent, search);
        }
        level.checkReady(transfer, search);
        return start.begin(way, transfer, search);
    }

    private OpenedTransfer opened(Begun begun, Command transfer, WaySearch search) throws FtpFailure, ClosedWay {
        try {
            return level.open(begun, transfer, search);
        } catch (IOException e) {
            Begun.close(begun.socket(), e);
            throw e instanceof FtpFailure failure
                    ? failure
                    : FtpFailure.of(Kind.INCOMPLETE, transfer + ": the data channel failed", e);
        } catch (ClosedWay e) {
            Begun.close(begun.socket(), e);
            throw e;
        }
    }

    private void checkStillThere(Command transfer, WaySearch search) throws FtpFailure {
        if (!control.isUsable()) {
            search.controlLost();
            throw search.failure(transfer);
        }
    }

    /** After a reply that cannot be, nobody knows what the server will say next. */
    private FtpFailure condemning(FtpFailure failure) {
        if (failure.kind() == Kind.PROTOCOL) {
            control.condemn(failure);
        }
        return failure;
    }

    /**
     * Sends the commands of a transfer ahead, while replies to earlier ones are still to come, if a way is known to work.
     *
     * @param before sent before it in the same segment, in any case
     * @param after sent after it in the same segment, if it is sent
     * @param eager whether its data need not wait for the server's first reply; under TLS it does, all the same
     */
    public Optional<OrderedTransfer> orderAhead(
            Optional<Command> transfer, List<Command> before, List<Command> after, boolean eager, WayMemory memory)
            throws FtpFailure {
        AheadOrders orders = new AheadOrders(control, start, settings);
        if (transfer.isEmpty() || !level.isReady()) {
            orders.send(before);
            return Optional.empty();
        }
        Optional<OrderedTransfer> sent = orders.order(transfer.get(), before, after, memory);
        if (eager && level.bearsHaste()) {
            sent.ifPresent(OrderedTransfer::hurry);
        }
        return sent;
    }

    /** Learns from the refusal of a transfer that had begun. */
    public void note(Reply refusal) {
        level.note(refusal);
    }
}
