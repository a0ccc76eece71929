package org.ftpra.engine.data;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.Deadline;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.control.SocketWaiter;
import org.ftpra.engine.control.TlsTransport;

/** Bytes under TLS (PROT P, RFC 4217 sections 7 and 9). Confined to the session's user. */
final class PrivateLevel implements ProtectionLevel {

    private final ControlChannel control;
    private final SocketWaiter waiter;
    private final DataChannelSettings settings;
    private final FirstReply firstReply;
    private final TlsResumption resumption;

    PrivateLevel(
            ControlChannel control,
            SocketWaiter waiter,
            DataChannelSettings settings,
            FirstReply firstReply,
            TlsResumption resumption) {
        this.control = control;
        this.waiter = waiter;
        this.settings = settings;
        this.firstReply = firstReply;
        this.resumption = resumption;
    }

    @Override
    public void checkReady(Command transfer, WaySearch search) throws FtpFailure {
        try {
            resumption.checkNotUsedUp(transfer);
        } catch (SessionUsedUp e) {
            throw renewal(e, transfer, search);
        }
    }

    @Override
    public boolean isReady() {
        return !resumption.isUsedUp();
    }

    /** The handshake waits for the server's word. */
    @Override
    public boolean bearsHaste() {
        return false;
    }

    /** Even if the server says that it is done already: in clear nobody knows what that would be. */
    @Override
    public OpenedTransfer open(Begun begun, Command transfer, WaySearch search) throws IOException, ClosedWay {
        try {
            return heard(begun, transfer, new Hearing(control, transfer, begun.first(), settings.abortTimeout()));
        } catch (SessionUsedUp e) {
            Begun.close(begun.socket(), e);
            throw renewal(e, transfer, search);
        }
    }

    private OpenedTransfer heard(Begun begun, Command transfer, Hearing hearing)
            throws IOException, SessionUsedUp, ClosedWay {
        waiter.serve(hearing);
        try {
            TlsTransport tls = shaken(begun, transfer, hearing);
            new ResumptionVerdict(resumption, hearing, settings).check(tls, transfer);
            Reply reply = reply(begun, transfer, hearing);
            return new OpenedTransfer(new DataChannel(tls, waiter, settings), Optional.of(reply));
        } finally {
            waiter.serve(null);
        }
    }

    private TlsTransport shaken(Begun begun, Command transfer, Hearing hearing)
            throws IOException, SessionUsedUp, ClosedWay {
        TlsTransport tls = resumption.transport(begun, waiter);
        try {
            tls.handshake(Deadline.after(handshakeLimit(begun), settings.ticker()));
            resumption.shaken(tls);
            return tls;
        } catch (IOException e) {
            tls.close();
            throw new HandshakeFailure(resumption, hearing).of(e, begun, transfer);
        }
    }

    /** A server that has not said yet that it begins has the time of a reply. */
    private Duration handshakeLimit(Begun begun) {
        Duration connect = settings.connectTimeout();
        Duration reply = control.replyTimeout();
        return begun.first().isPresent() || reply.compareTo(connect) < 0 ? connect : reply;
    }

    /** The final reply, if it was heard meanwhile; else the first, which may come only now. */
    private Reply reply(Begun begun, Command transfer, Hearing hearing) throws FtpFailure, ClosedWay {
        Optional<Reply> heard = begun.first().or(hearing::first);
        if (begun.first().isEmpty()) {
            firstReply.cameAfterHandshake();
        }
        Reply first = heard.isPresent() ? heard.get() : firstReply.insistOn(transfer);
        Begun.check(first);
        return hearing.answer().orElse(first);
    }

    /** The server refused, so the replies are in step; but this control channel's TLS session is of no more use. */
    private FtpFailure renewal(SessionUsedUp usedUp, Command transfer, WaySearch search) {
        FtpFailure reason = usedUp.reason();
        resumption.demanded(usedUp);
        control.condemn(reason);
        if (resumption.isWanted() && search.mayRenewSession()) {
            search.controlLost();
            return reason;
        }
        return resumption.hopeless(transfer, reason);
    }

    @Override
    public void note(Reply refusal) {
        resumption.note(refusal);
    }
}
