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
    private final TlsPeer peer;
    private final TlsMemory memory;

    DataProtection(
            ControlChannel control, SocketWaiter waiter, DataChannelSettings settings, TlsPeer peer, TlsMemory memory) {
        this.control = control;
        this.waiter = waiter;
        this.settings = settings;
        this.peer = peer;
        this.memory = memory;
    }

    /** Whether a new control channel would bring a session to resume. */
    boolean wantsSessions() {
        return peer.settings().reuse() != SessionReuse.OFF;
    }

    /** Fails if the server would refuse the next data channel: what it would have to resume is used up. */
    void checkNotUsedUp(Command transfer) throws FtpFailure, SessionUsedUp {
        if (isUsedUp()) {
            throw new SessionUsedUp(FtpFailure.of(Kind.INSECURE, transfer + ": there is no TLS session to resume"));
        }
    }

    boolean isUsedUp() {
        boolean needed = memory.isDemanded() || peer.settings().reuse() == SessionReuse.REQUIRED;
        return needed && !peer.canResume();
    }

    /** The channel's bytes under TLS, with the first reply that came, unless the final one came meanwhile. */
    OpenedTransfer protect(Begun begun, Command transfer) throws IOException, SessionUsedUp {
        Hearing hearing = new Hearing(control, transfer, settings.abortTimeout());
        waiter.serve(hearing);
        try {
            TlsTransport tls = shaken(begun, transfer, hearing);
            Reply first = accepted(tls, transfer, hearing).orElse(begun.first());
            return new OpenedTransfer(new DataChannel(tls, waiter, settings), first);
        } finally {
            waiter.serve(null);
        }
    }

    private TlsTransport shaken(Begun begun, Command transfer, Hearing hearing) throws IOException, SessionUsedUp {
        boolean couldResume = peer.canResume();
        TlsTransport tls = peer.dataTransport(begun.socket(), waiter, "data channel");
        try {
            tls.handshake(Deadline.after(settings.connectTimeout(), settings.ticker()));
            return tls;
        } catch (IOException e) {
            tls.close();
            throw refused(e, transfer, hearing, couldResume);
        }
    }

    /** The handshake failed: the server says why, unless it was we who did not believe the certificate. */
    private FtpFailure refused(IOException cause, Command transfer, Hearing hearing, boolean couldResume)
            throws FtpFailure, SessionUsedUp {
        Reply reply = hearing.last();
        if (reply.isRefusal() && !TlsFailures.isDistrust(cause) && (!couldResume || isOfReuse(reply))) {
            throw new SessionUsedUp(refusal(reply));
        }
        return TlsFailures.ofHandshake(transfer + ": data channel", cause);
    }

    /** A final reply that came already. */
    private Optional<Reply> accepted(TlsTransport tls, Command transfer, Hearing hearing)
            throws IOException, SessionUsedUp {
        if (peer.isResumedBy(tls) || peer.settings().reuse() == SessionReuse.OFF) {
            return Optional.empty();
        }
        if (peer.settings().reuse() == SessionReuse.REQUIRED) {
            throw new SessionUsedUp(
                    FtpFailure.of(Kind.INSECURE, transfer + ": the server did not resume the TLS session"));
        }
        return memory.isUnknown() ? verdict(tls, hearing) : Optional.empty();
    }

    private Optional<Reply> verdict(TlsTransport tls, Hearing hearing) throws IOException, SessionUsedUp {
        Deadline patience = Deadline.after(PATIENCE, settings.ticker());
        while (hearing.now().isEmpty() && !tls.hasText() && !tls.isAtEnd() && !patience.hasPassed()) {
            await(tls, patience);
        }
        Optional<Reply> answer = tls.isAtEnd() ? Optional.of(atEnd(tls, hearing)) : hearing.now();
        if (answer.isPresent() && answer.get().isRefusal()) {
            throw new SessionUsedUp(refusal(answer.get()));
        }
        memory.notDemanded();
        return answer;
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

    private static FtpFailure refusal(Reply reply) {
        return FtpFailure.of(Kind.INSECURE, "the server refuses a data channel that resumes no TLS session", reply);
    }

    /** Whether it is for want of a resumed session that the server gave a transfer up. */
    static boolean isOfReuse(Reply reply) {
        String text = reply.text().toLowerCase(Locale.ROOT);
        return reply.code() == 522 || (reply.isRefusal() && (text.contains("reus") || text.contains("resum")));
    }

    /** Learns from a transfer that the server gave up later. */
    void note(Reply refusal) {
        if (isOfReuse(refusal)) {
            demanded(refusal.toString());
        }
    }

    void demanded(String reason) {
        memory.demanded(peer.settings(), reason);
    }
}
