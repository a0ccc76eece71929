package org.ftpra.engine.data;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.Deadline;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.control.TlsTransport;

/** Waits for whether the server minds that a data channel resumed no TLS session. */
record ResumptionVerdict(TlsResumption resumption, Hearing hearing, DataChannelSettings settings) {

    /** How long a server may take to mind, once for all sessions; it says so when it has seen our last message. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    void check(TlsTransport tls, Command transfer) throws FtpFailure, SessionUsedUp {
        if (!resumption.isMadeBy(tls, transfer) && resumption.mayBeDemanded()) {
            checkVerdict(tls);
        }
    }

    private void checkVerdict(TlsTransport tls) throws FtpFailure, SessionUsedUp {
        Optional<Reply> verdict = verdict(tls).filter(ResumptionRefusal::mayBe);
        if (verdict.isPresent()) {
            throw resumption.refused(verdict.get());
        }
        resumption.notDemanded();
    }

    private Optional<Reply> verdict(TlsTransport tls) throws FtpFailure {
        Deadline patience = Deadline.after(PATIENCE, settings.ticker());
        try {
            while (hearing.now().isEmpty() && !tls.hasText() && !tls.isAtEnd() && !patience.hasPassed()) {
                await(tls, patience);
            }
            return tls.isAtEnd() ? Optional.of(atEnd(tls)) : hearing.now();
        } catch (IOException e) {
            return Optional.of(hearing.last()); // the server broke the data channel, and says why on this one
        }
    }

    private static void await(TlsTransport tls, Deadline patience) throws IOException {
        try {
            tls.awaitInput(patience);
        } catch (FtpFailure e) {
            if (e.kind() != Kind.TIMED_OUT && e.reply().isEmpty()) {
                throw e;
            }
        }
    }

    /** ProFTPD ends the channel, and says why when we have ended it, too. */
    private Reply atEnd(TlsTransport tls) throws IOException {
        tls.endOutput(Deadline.after(settings.abortTimeout(), settings.ticker()));
        return hearing.last();
    }
}
