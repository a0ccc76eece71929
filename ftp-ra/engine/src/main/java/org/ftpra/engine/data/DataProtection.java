package org.ftpra.engine.data;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.Deadline;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.control.SessionReuse;
import org.ftpra.engine.control.SocketWaiter;
import org.ftpra.engine.control.TlsFailures;
import org.ftpra.engine.control.TlsPeer;
import org.ftpra.engine.control.TlsTransport;

/**
 * Puts data channels under TLS (RFC 4217 section 7), and finds out whether the server minds if they do not resume the
 * control channel's session. Confined to the session's user.
 */
final class DataProtection {

    /** How long a server may take to mind, once for all sessions; it says so when it has seen our last message. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final ControlChannel control;
    private final SocketWaiter waiter;
    private final DataChannelSettings settings;
    private final FirstReply firstReply;
    private final TlsPeer peer;
    private final TlsMemory memory;
    private TlsTransport last;
    private boolean couldResume;
    private boolean byServer = true;

    DataProtection(
            ControlChannel control,
            SocketWaiter waiter,
            DataChannelSettings settings,
            FirstReply firstReply,
            TlsPeer peer,
            TlsMemory memory) {
        this.control = control;
        this.waiter = waiter;
        this.settings = settings;
        this.firstReply = firstReply;
        this.peer = peer;
        this.memory = memory;
    }

    /** Whether a new control channel would bring a session to resume. */
    boolean wantsSessions() {
        return peer.settings().reuse() != SessionReuse.OFF;
    }

    /** Fails if the server would refuse the next data channel: what it would have to resume is used up. */
    void checkNotUsedUp(Command transfer) throws SessionUsedUp {
        byServer = lastWasFinished();
        if (isUsedUp()) {
            throw usedUp(FtpFailure.of(Kind.INSECURE, transfer + ": there is no TLS session to resume"));
        }
    }

    /** Whether the server would refuse the next data channel. */
    boolean isUsedUp() {
        boolean needed = isDemanded() || peer.settings().reuse() == SessionReuse.REQUIRED;
        return needed && !peer.canResume();
    }

    /** A channel that was cut may have been cut before the next session came over it. */
    private boolean lastWasFinished() {
        return last == null || last.isFinished();
    }

    private boolean isDemanded() {
        return memory.isDemanded() && wantsSessions();
    }

    private SessionUsedUp usedUp(FtpFailure reason) {
        return new SessionUsedUp(reason, byServer);
    }

    /** The channel's bytes under TLS, with the first reply that came, unless the final one came meanwhile. */
    OpenedTransfer protect(Begun begun, Command transfer) throws IOException, SessionUsedUp, ClosedWay {
        Hearing hearing = new Hearing(control, transfer, begun.first(), settings.abortTimeout());
        waiter.serve(hearing);
        byServer = lastWasFinished();
        try {
            last = shaken(begun, transfer, hearing);
            checkAccepted(last, transfer, hearing);
            Reply reply = reply(begun, transfer, hearing);
            return new OpenedTransfer(new DataChannel(last, waiter, settings), Optional.of(reply));
        } finally {
            waiter.serve(null);
        }
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

    private TlsTransport shaken(Begun begun, Command transfer, Hearing hearing)
            throws IOException, SessionUsedUp, ClosedWay {
        couldResume = peer.canResume();
        TlsTransport tls = peer.dataTransport(begun.socket(), waiter, begun.name());
        try {
            tls.handshake(Deadline.after(handshakeLimit(begun), settings.ticker()));
            return tls;
        } catch (IOException e) {
            tls.close();
            FtpFailure failure = failure(e, transfer);
            throw TlsFailures.isDistrust(e) ? heardOut(failure, hearing) : refused(failure, begun, hearing);
        }
    }

    /** A server that has not said yet that it begins has the time of a reply. */
    private Duration handshakeLimit(Begun begun) {
        Duration connect = settings.connectTimeout();
        Duration reply = control.replyTimeout();
        return begun.first().isPresent() || reply.compareTo(connect) < 0 ? connect : reply;
    }

    private static FtpFailure failure(IOException cause, Command transfer) {
        FtpFailure failure = TlsFailures.ofHandshake(transfer + ": data channel", cause);
        return failure.kind() == Kind.CONNECTION_LOST ? failure.as(Kind.INCOMPLETE) : failure;
    }

    /** It was we who did not believe the server; what it says of that only has to be out of the way. */
    private static FtpFailure heardOut(FtpFailure failure, Hearing hearing) {
        try {
            hearing.last();
        } catch (FtpFailure e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    /** The handshake failed: the server says why. */
    private FtpFailure refused(FtpFailure failure, Begun begun, Hearing hearing) throws SessionUsedUp, ClosedWay {
        Reply reply;
        try {
            reply = hearing.last();
        } catch (FtpFailure e) {
            failure.addSuppressed(e);
            return failure;
        }
        if (!reply.isRefusal()) {
            return failure;
        }
        boolean mayDemand = !couldResume || (failure.kind() != Kind.INSECURE && (memory.isUnknown() || isDemanded()));
        if (isOfReuse(reply) || (mayDemand && mayBeOfReuse(reply))) {
            return refusedForReuse(reply);
        }
        return begun.first().isPresent() ? told(failure, reply) : refusedFirst(reply);
    }

    private static FtpFailure told(FtpFailure failure, Reply reply) {
        if (failure.reply().isPresent()) {
            return failure;
        }
        FtpFailure told = FtpFailure.of(failure.kind(), failure.getMessage(), reply);
        told.addSuppressed(failure);
        return told;
    }

    private static FtpFailure refusedFirst(Reply reply) throws ClosedWay {
        try {
            Begun.check(reply);
            return FtpFailure.refused(reply);
        } catch (FtpFailure e) {
            return e;
        }
    }

    private void checkAccepted(TlsTransport tls, Command transfer, Hearing hearing) throws FtpFailure, SessionUsedUp {
        if (peer.isResumedBy(tls)) {
            return;
        }
        if (peer.settings().reuse() == SessionReuse.REQUIRED) {
            throw usedUp(FtpFailure.of(Kind.INSECURE, transfer + ": the server did not resume the TLS session"));
        }
        if (memory.isUnknown() || isDemanded()) {
            checkVerdict(tls, hearing);
        }
    }

    private void checkVerdict(TlsTransport tls, Hearing hearing) throws FtpFailure, SessionUsedUp {
        Optional<Reply> verdict = verdict(tls, hearing).filter(DataProtection::mayBeOfReuse);
        if (verdict.isPresent()) {
            throw refusedForReuse(verdict.get());
        }
        memory.notDemanded();
    }

    private Optional<Reply> verdict(TlsTransport tls, Hearing hearing) throws FtpFailure {
        Deadline patience = Deadline.after(PATIENCE, settings.ticker());
        try {
            while (hearing.now().isEmpty() && !tls.hasText() && !tls.isAtEnd() && !patience.hasPassed()) {
                await(tls, patience);
            }
            return tls.isAtEnd() ? Optional.of(atEnd(tls, hearing)) : hearing.now();
        } catch (IOException e) {
            return Optional.of(hearing.last()); // the server broke the data channel, and says why on this one
        }
    }

    /** ProFTPD ends the channel, and says why when we have ended it, too. */
    private Reply atEnd(TlsTransport tls, Hearing hearing) throws IOException {
        tls.endOutput(Deadline.after(settings.abortTimeout(), settings.ticker()));
        return hearing.last();
    }

    private void await(TlsTransport tls, Deadline patience) throws IOException {
        try {
            tls.awaitInput(patience);
        } catch (FtpFailure e) {
            if (e.kind() != Kind.TIMED_OUT && e.reply().isEmpty()) {
                throw e;
            }
        }
    }

    private FtpFailure refusedForReuse(Reply reply) throws SessionUsedUp {
        if (!wantsSessions()) {
            return FtpFailure.of(
                    Kind.INSECURE,
                    "the server demands that data channels resume the TLS session of the control channel, and the"
                            + " property tlsSessionReuse is OFF",
                    reply);
        }
        throw usedUp(
                FtpFailure.of(Kind.INSECURE, "the server refuses a data channel that resumes no TLS session", reply));
    }

    /** Whether it is for want of a resumed session that the server gave a transfer up: it says so. */
    static boolean isOfReuse(Reply reply) {
        String text = reply.text().toLowerCase(Locale.ROOT);
        return reply.code() == 522 || (reply.isRefusal() && (text.contains("reus") || text.contains("resum")));
    }

    /** The same of a channel that did not resume one: it has these codes for all that is of channels (RFC 4217). */
    private static boolean mayBeOfReuse(Reply reply) {
        return isOfReuse(reply) || reply.code() == 425 || reply.code() == 426 || reply.code() == 521;
    }

    /** Learns from a transfer that the server gave up later. */
    void note(Reply refusal) {
        if (isOfReuse(refusal) && wantsSessions()) {
            memory.demanded(peer.settings(), byServer, refusal.toString());
        }
    }

    void demanded(SessionUsedUp usedUp) {
        memory.demanded(peer.settings(), usedUp.isByServer(), usedUp.reason().getMessage());
    }

    /** New control channels were tried, too. */
    FtpFailure hopeless(Command transfer, FtpFailure reason) {
        memory.forget();
        return reason.as(
                Kind.INSECURE,
                transfer + ": the data channel has to resume the control channel's TLS session, and cannot, with a new"
                        + " control channel neither: the server does not take up its own sessions, or gives none that"
                        + " Java keeps (tickets for longer than seven days are discarded: vsftpd in TLS 1.2); see the"
                        + " properties tlsProtocols and tlsSessionReuse");
    }
}
