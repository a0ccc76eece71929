package org.ftpra.engine.trust;

import java.security.InvalidKeyException;
import java.security.SignatureException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a chain was refused.
 *
 * @param whose the one of a server or of a client
 * @param cause what the judge threw
 * @param chain what the peer showed, its own certificate first
 * @param host whom we wanted, or {@code null}
 * @param trusted whom the judge trusts, and how to change that
 */
record Refusal(Peers whose, CertificateException cause, X509Certificate[] chain, String host, String trusted) {

    private static final int DEEPEST = 20;
    private static final String PIN =
            ", or pin the server's own in serverCertificatePins once its owner has confirmed the fingerprint";

    String inWords() {
        String owner = whose == Peers.SERVERS ? "server" : "client";
        return "the " + owner + "'s certificate is refused: " + reason() + ". It is " + Certificates.describe(chain[0]);
    }

    private String reason() {
        if (has(CertificateExpiredException.class) || has(CertificateNotYetValidException.class)) {
            return outsideItsTime();
        }
        if (has(CertPathBuilderException.class)) {
            return unknownIssuer();
        }
        if (has(SignatureException.class) || has(InvalidKeyException.class)) {
            return otherKey();
        }
        return isOfTheHostName() ? otherName() : judgement();
    }

    private String outsideItsTime() {
        return Arrays.stream(chain)
                .map(Certificates::problemWithTime)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("a certificate of its issuers is out of date");
    }

    private String unknownIssuer() {
        X509Certificate last = chain[chain.length - 1];
        String issuer = Certificates.isSelfSigned(last)
                ? (chain.length == 1 ? "it is signed by itself and" : "its issuer " + Certificates.subject(last))
                : "its issuer " + Certificates.issuer(last);
        return issuer + " is not among the certificates " + trusted + (whose == Peers.SERVERS ? PIN : "");
    }

    private String otherKey() {
        return "its issuer " + Certificates.issuer(chain[chain.length - 1])
                + " has another key than the certificate of that name among those " + trusted;
    }

    /** The check of the name comes last, and throws the plain class; a check of the path has a class or a cause of its own. */
    private boolean isOfTheHostName() {
        return host != null && cause.getClass() == CertificateException.class && cause.getCause() == null;
    }

    private String otherName() {
        return "it is not for the host '" + host + "' but for " + Certificates.names(chain[0])
                + "; set serverName to one of these, or have the server show a certificate for this host";
    }

    private String judgement() {
        return find(CertPathValidatorException.class).map(Throwable::getMessage).orElseGet(cause::getMessage);
    }

    private boolean has(Class<? extends Throwable> type) {
        return find(type).isPresent();
    }

    private Optional<? extends Throwable> find(Class<? extends Throwable> type) {
        return Stream.<Throwable>iterate(cause, one -> one != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(type::isInstance)
                .findFirst();
    }
}
