package org.ftpra.engine.control;

import java.io.IOException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.ftpra.engine.control.FtpFailure.Kind;

/** Says why TLS was not agreed on. */
public final class TlsFailures {

    private TlsFailures() {}

    /** A handshake on the named channel failed. */
    public static FtpFailure ofHandshake(String channel, IOException cause) {
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
