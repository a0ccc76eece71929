package org.ftpra.engine.data;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.PlainTransport;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.control.SocketWaiter;
import org.ftpra.engine.control.TlsPeer;

/** Opens data channels for one control channel, in the order of the package's list. Confined to the session's user. */
public final class DataChannelOpener {

    private final ControlChannel control;
    private final SocketWaiter waiter;
    private final DataChannelSettings settings;
    private final FirstReply firstReply;
    private final PassiveWay passive;
    private final ActiveWay active;
    private DataProtection protection;
    private LookAhead lookAhead = LookAhead.NONE;

    /** Opens channels in clear beside this control channel. */
    public DataChannelOpener(
            ControlChannel control, SocketWaiter waiter, DataChannelSettings settings, Strangers strangers) {
        this.control = control;
        this.waiter = waiter;
        this.settings = settings;
        this.firstReply = new FirstReply(control, settings.ticker());
        this.passive = new PassiveWay(control, waiter, settings, firstReply);
        this.active = new ActiveWay(control, waiter, settings, strangers, firstReply);
    }

    /** From now on channels are under TLS (PROT P, RFC 4217 section 9). */
    public void protect(TlsPeer peer, TlsMemory memory) {
        firstReply.mayComeAfterHandshake();
        protection = new DataProtection(control, waiter, settings, firstReply, peer, memory);
    }

    /** The server can be told what it will transfer before it offers a port (PRET). */
    public void mayAnnounceTransfers() {
        passive.mayAnnounceTransfers();
    }

    /** From now on commands are sent as early as this server bears. */
    public void use(LookAhead better) {
        lookAhead = better;
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
        OrderedTransfer first = ordered;
        while (search.hasNext()) {
            Way way = search.next();
            try {
                Begun begun = first == null ? begin(way, transfer, search) : begin(first, search);
                OpenedTransfer opened = protectedAgainst(begun, transfer);
                search.worked(way);
                return opened;
            } catch (ClosedWay e) {
                first = null;
                search.failed(way, e.reason());
                checkStillThere(transfer, search);
            } catch (SessionUsedUp e) {
                throw renewal(transfer, e, search);
            } catch (FtpFailure e) {
                if (control.isUnansweredBehind()) {
                    search.commandLost();
                }
                throw condemning(e);
            }
        }
        throw search.failure(transfer);
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

    private Begun begin(Way way, Command transfer, WaySearch search) throws FtpFailure, ClosedWay, SessionUsedUp {
        if (protection != null) {
            protection.checkNotUsedUp(transfer);
        }
        if (search.isKnown(way) && bearsOrder(way) && search.restart().isEmpty()) {
            return begin(ordered(way, transfer, control::send), search);
        }
        return way.isPassive()
                ? passive.begin(way, transfer, search.limit(way), search.isPatient(way), sender(search))
                : active.begin(way, transfer, search.limit(way), sender(search));
    }

    /** REST right before the transfer's command: Apache FtpServer forgets it over EPSV. */
    private Sender sender(WaySearch search) {
        return search.restart().isEmpty()
                ? control::send
                : commands -> {
                    control.call(search.restart().get()).expectIntermediate();
                    control.send(commands);
                };
    }

    /** What is announced first is said step by step: it is a matter of a server that chooses a host for each transfer. */
    private boolean bearsOrder(Way way) {
        return lookAhead.bearsOrder(way) && !(way.isPassive() && passive.announcesTransfers());
    }

    private Begun begin(OrderedTransfer ordered, WaySearch search) throws FtpFailure, ClosedWay {
        Duration limit = search.limit(ordered.way());
        return ordered.way().isPassive() ? passive.begin(ordered, limit) : active.begin(ordered, limit);
    }

    private OrderedTransfer ordered(Way way, Command transfer, Sender sender) throws FtpFailure, ClosedWay {
        if (!way.isPassive()) {
            return active.order(way, transfer, sender);
        }
        sender.send(way.command(), transfer);
        return OrderedTransfer.passive(way, transfer);
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
        Optional<Way> way =
                memory.known().filter(settings.choice().ways()::contains).filter(this::bearsOrder);
        if (transfer.isEmpty() || way.isEmpty() || (protection != null && protection.isUsedUp())) {
            sendBehind(before);
            return Optional.empty();
        }
        try {
            OrderedTransfer sent = ordered(way.get(), transfer.get(), own -> sendBehind(joined(before, own, after)));
            if (eager && protection == null) {
                sent.hurry();
            }
            return Optional.of(sent);
        } catch (ClosedWay e) {
            memory.failed(way.get());
            sendBehind(before);
            return Optional.empty();
        }
    }

    private void sendBehind(List<Command> commands) throws FtpFailure {
        if (!commands.isEmpty()) {
            control.sendBehind(commands.toArray(Command[]::new));
        }
    }

    private static List<Command> joined(List<Command> before, Command[] own, List<Command> after) {
        return Stream.of(before.stream(), Stream.of(own), after.stream())
                .flatMap(Function.identity())
                .toList();
    }

    /** Even if the server says that it is done already: in clear nobody knows what that would be. */
    private OpenedTransfer protectedAgainst(Begun begun, Command transfer) throws FtpFailure, SessionUsedUp, ClosedWay {
        try {
            return protection == null ? clear(begun) : protection.protect(begun, transfer);
        } catch (IOException e) {
            Begun.close(begun.socket(), e);
            throw e instanceof FtpFailure failure
                    ? failure
                    : FtpFailure.of(Kind.INCOMPLETE, transfer + ": the data channel failed", e);
        } catch (SessionUsedUp | ClosedWay e) {
            Begun.close(begun.socket(), e);
            throw e;
        }
    }

    private OpenedTransfer clear(Begun begun) {
        PlainTransport transport = new PlainTransport(begun.socket(), waiter, begun.name());
        return new OpenedTransfer(new DataChannel(transport, waiter, settings), begun.first());
    }

    /** The server refused, so the replies are in step; but this control channel's TLS session is of no more use. */
    private FtpFailure renewal(Command transfer, SessionUsedUp usedUp, WaySearch search) {
        FtpFailure reason = usedUp.reason();
        protection.demanded(usedUp);
        control.condemn(reason);
        if (protection.wantsSessions() && search.mayRenewSession()) {
            search.controlLost();
            return reason;
        }
        return protection.hopeless(transfer, reason);
    }

    /** Learns from the refusal of a transfer that had begun. */
    public void note(Reply refusal) {
        if (protection != null) {
            protection.note(refusal);
        }
    }
}
