package org.ftpra.engine.control;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.trust.CertificateProblem;

/** Says why TLS was not agreed on. */
public final class TlsFailures {

    private TlsFailures() {}

    /** A handshake on the named channel failed. */
    public static FtpFailure ofHandshake(String channel, IOException cause) {
        String what = "no TLS on the " + channel;
        Optional<String> problem = CertificateProblem.in(cause);
        if (problem.isPresent()) {
            return FtpFailure.of(Kind.INSECURE, what + ": " + problem.get() + " (" + cause.getMessage() + ")");
        }
        return FtpFailure.of(kind(cause), what, cause);
    }

    /** A socket that fails says nothing of TLS. */
    private static Kind kind(IOException cause) {
        if (cause instanceof FtpFailure failure) {
            return failure.kind();
        }
        return cause instanceof SSLException ? Kind.INSECURE : Kind.CONNECTION_LOST;
    }

    /** Whether it was we who did not believe the server. */
    public static boolean isDistrust(Throwable cause) {
        Throwable reason = cause;
        while (reason != null && !(reason instanceof CertificateException)) {
            reason = reason.getCause();
        }
        return reason != null;
    }
}
