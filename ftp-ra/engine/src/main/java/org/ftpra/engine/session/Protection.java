package org.ftpra.engine.session;

import java.time.Duration;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.control.TlsPeer;
import org.ftpra.engine.control.TlsSettings;
import org.ftpra.engine.data.DataChannelOpener;
import org.ftpra.engine.data.TlsMemory;

/** Takes a new control channel under TLS before anything secret is said (RFC 4217 section 4), if so configured. */
final class Protection {

    private static final Command CCC = Command.of("CCC");

    private final ControlChannel control;
    private final DataChannelOpener opener;
    private final SessionSettings settings;
    private final TlsMemory memory;
    private TlsPeer peer;

    Protection(ControlChannel control, DataChannelOpener opener, SessionSettings settings, TlsMemory memory) {
        this.control = control;
        this.opener = opener;
        this.settings = settings;
        this.memory = memory;
    }

    /** The greeting, and the channel under TLS. */
    Reply greeting(Runnable secured) throws FtpFailure {
        if (settings.tls().isEmpty()) {
            return control.greeting();
        }
        TlsSettings tls = memory.adapted(settings.tls().get());
        peer = new TlsPeer(tls, settings.server().host(), settings.server().port());
        Reply greeting = tls.implicit() ? implicitly() : explicitly();
        secured.run();
        return greeting;
    }

    private Reply implicitly() throws FtpFailure {
        control.protect(peer, limit());
        return control.greeting();
    }

    private Reply explicitly() throws FtpFailure {
        Reply greeting = control.greeting();
        Reply reply = control.call(Command.of("AUTH", "TLS"));
        if (!reply.isCompletion()) {
            throw FtpFailure.of(
                    Kind.INSECURE,
                    "the server refuses TLS, and a password is sent in clear only if the property security is NONE",
                    reply);
        }
        control.protect(peer, limit());
        return greeting;
    }

    private Duration limit() {
        return settings.timeouts().connect();
    }

    /** After log-in: the data channels under TLS (RFC 4217 section 9), and the control channel in clear if wanted. */
    void protectData() throws FtpFailure {
        if (peer != null) {
            announceLevel(
                    Command.of("PBSZ", "0"), Command.of("PROT", peer.settings().protectData() ? "P" : "C"));
        }
        if (peer != null && peer.settings().protectData()) {
            opener.protect(peer, memory);
        }
        if (peer != null && peer.settings().clearControl()) {
            control.call(CCC).expectCompletion();
            control.unprotect(limit());
        }
    }

    private void announceLevel(Command size, Command level) throws FtpFailure {
        if (settings.dataChannels().together()) {
            control.send(size, level);
            control.receiveFinal(size, control.replyTimeout());
            control.receiveFinal(level, control.replyTimeout()).expectCompletion();
        } else {
            control.call(size);
            control.call(level).expectCompletion();
        }
    }
}
