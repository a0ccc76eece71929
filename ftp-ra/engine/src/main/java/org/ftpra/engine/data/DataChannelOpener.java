package org.ftpra.engine.data;

import java.io.IOException;
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
    private final PassiveWay passive;
    private final ActiveWay active;
    private DataProtection protection;

    /** Opens channels in clear beside this control channel. */
    public DataChannelOpener(
            ControlChannel control, SocketWaiter waiter, DataChannelSettings settings, Strangers strangers) {
        this.control = control;
        this.waiter = waiter;
        this.settings = settings;
        this.passive = new PassiveWay(control, waiter, settings);
        this.active = new ActiveWay(control, waiter, settings, strangers);
    }

    /** From now on channels are under TLS (PROT P, RFC 4217 section 9). */
    public void protect(TlsPeer peer, TlsMemory memory) {
        protection = new DataProtection(control, waiter, settings, peer, memory);
    }

    /** The server can be told what it will transfer before it offers a port (PRET). */
    public void mayAnnounceTransfers() {
        passive.mayAnnounceTransfers();
    }

    /**
     * Agrees on a data channel and sends the transfer command, one way after another until one leads there. If a try has
     * cost the control channel, the search may go on with a new one.
     *
     * @return the open channel with the server's first reply: preliminary, or already final
     * @throws FtpFailure if no channel can be made, or the server refuses the transfer
     */
    public OpenedTransfer open(Command transfer, WaySearch search) throws FtpFailure {
        while (search.hasNext()) {
            Way way = search.next();
            try {
                OpenedTransfer opened = protectedAgainst(begin(way, transfer, search), transfer);
                search.worked(way);
                return opened;
            } catch (ClosedWay e) {
                search.failed(way, e.reason());
                checkStillThere(transfer, search);
            } catch (SessionUsedUp e) {
                throw renewal(transfer, e.reason(), search);
            } catch (FtpFailure e) {
                throw condemning(e);
            }
        }
        throw search.failure(transfer);
    }

    private void checkStillThere(Command transfer, WaySearch search) throws FtpFailure {
        if (!control.isUsable()) {
            search.interrupted();
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
        if (!way.isPassive()) {
            return active.begin(way, transfer, search.limit(way));
        }
        return search.isKnown(way) && settings.choice().together()
                ? passive.beginTogether(way, transfer, search.limit(way))
                : passive.begin(way, transfer, search.limit(way));
    }

    private OpenedTransfer protectedAgainst(Begun begun, Command transfer) throws FtpFailure, SessionUsedUp {
        try {
            return protection == null || begun.first().isCompletion()
                    ? clear(begun)
                    : protection.protect(begun, transfer);
        } catch (IOException e) {
            Begun.close(begun.socket(), e);
            throw e instanceof FtpFailure failure
                    ? failure
                    : FtpFailure.of(Kind.INCOMPLETE, transfer + ": the data channel failed", e);
        } catch (SessionUsedUp e) {
            Begun.close(begun.socket(), e);
            throw e;
        }
    }

    private OpenedTransfer clear(Begun begun) {
        PlainTransport transport = new PlainTransport(begun.socket(), waiter, "data channel");
        return new OpenedTransfer(new DataChannel(transport, settings), begun.first());
    }

    /** The server refused, so the replies are in step; but this control channel's TLS session is of no more use. */
    private FtpFailure renewal(Command transfer, FtpFailure reason, WaySearch search) {
        protection.demanded(reason.getMessage());
        control.condemn(reason);
        if (search.mayRenewSession()) {
            search.interrupted();
            return reason;
        }
        return reason.as(
                Kind.INSECURE,
                transfer + ": a data channel without a resumed TLS session does not do, and none could be resumed,"
                        + " with a new control channel neither (see the properties tlsSessionReuse and tlsProtocols)");
    }

    /** Learns from the refusal of a transfer that had begun. */
    public void note(Reply refusal) {
        if (protection != null) {
            protection.note(refusal);
        }
    }
}
