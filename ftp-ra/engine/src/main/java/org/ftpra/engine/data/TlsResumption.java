package org.ftpra.engine.data;

import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.control.SessionReuse;
import org.ftpra.engine.control.SocketWaiter;
import org.ftpra.engine.control.TlsPeer;
import org.ftpra.engine.control.TlsTransport;

/**
 * Whether data channels have to resume the TLS session of their control channel, and whether there is one left to resume.
 * Confined to the session's user.
 */
final class TlsResumption {

    private final TlsPeer peer;
    private final TlsMemory memory;
    private TlsTransport last;
    private boolean couldResume;
    /** Whether it would be the server's doing if there is no session to resume. */
    private boolean byServer = true;

    TlsResumption(TlsPeer peer, TlsMemory memory) {
        this.peer = peer;
        this.memory = memory;
    }

    /** Whether a new control channel would bring a session to resume. */
    boolean isWanted() {
        return peer.settings().reuse() != SessionReuse.OFF;
    }

    private boolean isRequired() {
        return peer.settings().reuse() == SessionReuse.REQUIRED;
    }

    private boolean isDemanded() {
        return memory.isDemanded() && isWanted();
    }

    /** Whether the server demands it, as far as we know. */
    boolean mayBeDemanded() {
        return memory.isUnknown() || isDemanded();
    }

    /** Whether the server would refuse the next data channel. */
    boolean isUsedUp() {
        return (isDemanded() || isRequired()) && !peer.canResume();
    }

    /** Fails if the server would refuse the next data channel: what it would have to resume is used up. */
    void checkNotUsedUp(Command transfer) throws SessionUsedUp {
        byServer = lastWasFinished();
        if (isUsedUp()) {
            throw usedUp(FtpFailure.of(Kind.INSECURE, transfer + ": there is no TLS session to resume"));
        }
    }

    /** A channel that was cut may have been cut before the next session came over it. */
    private boolean lastWasFinished() {
        return last == null || last.isFinished();
    }

    private SessionUsedUp usedUp(FtpFailure reason) {
        return new SessionUsedUp(reason, byServer);
    }

    /** A data channel under TLS, its handshake still to be made. */
    TlsTransport transport(Begun begun, SocketWaiter waiter) {
        byServer = lastWasFinished();
        couldResume = peer.canResume();
        return peer.dataTransport(begun.socket(), waiter, begun.name());
    }

    /** The handshake was made. */
    void shaken(TlsTransport tls) {
        last = tls;
    }

    /**
     * Whether this channel resumed a session.
     *
     * @throws SessionUsedUp if it did not, and we require it
     */
    boolean isMadeBy(TlsTransport tls, Command transfer) throws SessionUsedUp {
        boolean resumed = peer.isResumedBy(tls);
        if (!resumed && isRequired()) {
            throw usedUp(FtpFailure.of(Kind.INSECURE, transfer + ": the server did not resume the TLS session"));
        }
        return resumed;
    }

    /** Whether it is for want of it that the server refused a channel in its handshake. */
    boolean isWhy(Reply refusal, FtpFailure handshake) {
        boolean mayBe = !couldResume || (handshake.kind() != Kind.INSECURE && mayBeDemanded());
        return ResumptionRefusal.is(refusal) || (mayBe && ResumptionRefusal.mayBe(refusal));
    }

    /** The server refused a channel for want of it. */
    FtpFailure refused(Reply reply) throws SessionUsedUp {
        if (!isWanted()) {
            return FtpFailure.of(
                    Kind.INSECURE,
                    "the server demands that data channels resume the TLS session of the control channel, and the"
                            + " property tlsSessionReuse is OFF",
                    reply);
        }
        throw usedUp(
                FtpFailure.of(Kind.INSECURE, "the server refuses a data channel that resumes no TLS session", reply));
    }

    /** Learns from a transfer that the server gave up later. */
    void note(Reply refusal) {
        if (ResumptionRefusal.is(refusal) && isWanted()) {
            memory.demanded(peer.settings(), byServer, refusal.toString());
        }
    }

    void notDemanded() {
        memory.notDemanded();
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
