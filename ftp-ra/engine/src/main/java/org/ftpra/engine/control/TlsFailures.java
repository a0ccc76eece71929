package org.ftpra.engine.control;

import java.io.IOException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.trust.CertificateProblem;

/** Says why TLS was not agreed on. */
public final class TlsFailures {

    private TlsFailures() {}

    /** A handshake on the named channel failed: where a certificate is the reason, in words that a deployer can act on. */
    public static FtpFailure ofHandshake(String channel, IOException cause) {
        return CertificateProblem.in(cause)
                .map(problem ->
                        FtpFailure.of(Kind.INSECURE, "no TLS on the " + channel, new IOException(problem, cause)))
                .orElseGet(() -> ofOther(channel, cause));
    }

    private static FtpFailure ofOther(String channel, IOException cause) {
        return cause instanceof FtpFailure failure && !(failure.getCause() instanceof SSLException)
                ? FtpFailure.of(failure.kind(), "no TLS on the " + channel, failure)
                : FtpFailure.of(Kind.INSECURE, "no TLS on the " + channel, cause);
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
