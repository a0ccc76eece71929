package org.ftpra.engine.trust;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells of a failed handshake, or of a failed first read after it, what a deployer can do about certificates. */
public final class CertificateProblem {

    private static final int DEEPEST = 20;
    private static final String OURS = "the server refuses our certificate";

    /** Alerts of RFC 8446, section 6.2, as Java names them. */
    private static final Map<String, String> ALERTS = Map.of(
            "certificate_required",
            "the server wants a certificate of ours and got none that it takes",
            "bad_certificate",
            "the server wants a certificate of ours, and got none or a bad one",
            "unsupported_certificate",
            OURS + ": it is of an unsupported kind",
            "certificate_revoked",
            OURS + ": it was revoked",
            "certificate_expired",
            OURS + ": it has expired",
            "certificate_unknown",
            OURS,
            "unknown_ca",
            OURS + ": it does not know its issuer",
            // What OpenSSL says under TLS 1.2, and not only then.
            "handshake_failure",
            "no protocol and cipher in common, or the server wants a certificate of ours");

    private CertificateProblem() {}

    /**
     * The sentence, without a full stop; it names the certificate's fingerprint where one was met. Empty if the failure has
     * nothing to do with certificates.
     *
     * @param failure such as an {@link javax.net.ssl.SSLHandshakeException}; under TLS 1.3 a server's refusal of ours is only
     *     read after the handshake
     */
    public static Optional<String> in(Throwable failure) {
        return causes(failure)
                .filter(RefusedCertificate.class::isInstance)
                .findFirst()
                .map(Throwable::getMessage)
                .or(() -> causes(failure)
                        .map(CertificateProblem::alert)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }

    private static Optional<String> alert(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return ALERTS.entrySet().stream()
                .filter(alert -> message.contains("fatal alert: " + alert.getKey()))
                .map(alert ->
                        alert.getValue() + " (" + alert.getKey() + "); check keyStore, and ask the server's owner")
                .findFirst();
    }
}
