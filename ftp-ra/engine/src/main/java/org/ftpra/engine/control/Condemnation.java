package org.ftpra.engine.control;

import java.io.IOException;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.trust.CertificateProblem;

/** Why a control channel was given up, if it was: the first cause stays. Thread-safe: one field, written once. */
final class Condemnation {

    private volatile IOException cause;

    void record(IOException failure) {
        if (cause == null) {
            cause = failure;
        }
    }

    boolean isPronounced() {
        return cause != null;
    }

    /** Fails if the channel was given up. */
    void check(Command next, Transport channel) throws FtpFailure {
        if (cause != null) {
            throw FtpFailure.of(
                    Kind.CONNECTION_LOST,
                    "no " + next + " on the " + channel + ": it was given up after a failure",
                    cause);
        }
    }

    /**
     * Says of a failure what was being done.
     *
     * @param command {@code null} for the greeting
     */
    static FtpFailure told(Command command, Transport channel, IOException failure) {
        if (CertificateProblem.in(failure).isPresent()) {
            // Under TLS 1.3 a server refuses our certificate after the handshake (RFC 8446, section 4.4.2.4).
            return TlsFailures.ofHandshake(channel.toString(), failure);
        }
        String what = command == null ? "greeting" : command.toString();
        return failure instanceof FtpFailure known
                ? FtpFailure.of(known.kind(), what, failure)
                : FtpFailure.of(Kind.CONNECTION_LOST, what + ": the " + channel + " failed", failure);
    }
}
