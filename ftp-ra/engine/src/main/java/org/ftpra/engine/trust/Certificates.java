package org.ftpra.engine.trust;

import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Certificates in words. Names in them are the server's: control characters are shown as '?'. */
final class Certificates {

    /** Tags of the subject's other names (RFC 5280, section 4.2.1.6). */
    private static final List<Object> DNS_AND_ADDRESS = List.of(2, 7);

    private static final int MOST_NAMES = 10;

    private Certificates() {}

    static String describe(X509Certificate certificate) {
        return subject(certificate) + ", issued by " + issuer(certificate) + ", SHA-256 fingerprint "
                + fingerprint(certificate);
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return CertificatePin.fingerprint(certificate).text();
        } catch (CertificateEncodingException e) {
            return "unknown";
        }
    }

    static String subject(X509Certificate certificate) {
        return quoted(certificate.getSubjectX500Principal().getName());
    }

    static String issuer(X509Certificate certificate) {
        return quoted(certificate.getIssuerX500Principal().getName());
    }

    static boolean isSelfSigned(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    static Optional<String> problemWithTime(X509Certificate certificate) {
        try {
            certificate.checkValidity();
            return Optional.empty();
        } catch (CertificateExpiredException e) {
            return Optional.of(subject(certificate) + " has expired on "
                    + certificate.getNotAfter().toInstant());
        } catch (CertificateNotYetValidException e) {
            return Optional.of(subject(certificate) + " is not valid before "
                    + certificate.getNotBefore().toInstant());
        }
    }

    /** The hosts that it is for; of one without them, its subject. */
    static String names(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null ? subject(certificate) : hosts(names);
        } catch (CertificateParsingException e) {
            return "names that cannot be read";
        }
    }

    private static String hosts(Collection<List<?>> names) {
        List<String> hosts = names.stream()
                .filter(name -> DNS_AND_ADDRESS.contains(name.get(0)))
                .map(name -> quoted(name.get(1).toString()))
                .toList();
        String shown = String.join(", ", hosts.subList(0, Math.min(MOST_NAMES, hosts.size())));
        return hosts.isEmpty() ? "no host" : shown + (hosts.size() > MOST_NAMES ? " and others" : "");
    }

    private static String quoted(String name) {
        return "'" + name.replaceAll("\\p{Cntrl}", "?") + "'";
    }
}
