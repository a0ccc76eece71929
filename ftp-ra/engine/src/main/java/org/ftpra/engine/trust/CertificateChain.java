package org.ftpra.engine.trust;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the certificates of a PEM file in order: that of the key first, then each one's issuer (RFC 8446, section 4.4.2). */
final class CertificateChain {

    private static final byte[] SAMPLE = {1, 2, 3};

    private final ConfiguredFile file;

    CertificateChain(ConfiguredFile file) {
        this.file = file;
    }

    List<X509Certificate> of(PrivateKey key, List<X509Certificate> certificates) throws TrustFailure {
        List<X509Certificate> left = new ArrayList<>(certificates);
        List<X509Certificate> chain = new ArrayList<>();
        Optional<X509Certificate> next = Optional.of(ofKey(key, certificates));
        while (next.isPresent()) {
            left.remove(next.get());
            chain.add(next.get());
            next = issuer(next.get(), left);
        }
        return chain;
    }

    private X509Certificate ofKey(PrivateKey key, List<X509Certificate> certificates) throws TrustFailure {
        for (X509Certificate certificate : certificates) {
            if (belongTogether(key, certificate.getPublicKey())) {
                return certificate;
            }
        }
        throw file.unusable("has a private key, but no certificate that belongs to it");
    }

    private static Optional<X509Certificate> issuer(X509Certificate certificate, List<X509Certificate> candidates) {
        return candidates.stream()
                .filter(other -> other.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
                .findFirst();
    }

    /** Whether the one proves what the other signs. */
    private static boolean belongTogether(PrivateKey key, PublicKey candidate) {
        try {
            Signature signature = Signature.getInstance(algorithm(key));
            signature.initSign(key);
            signature.update(SAMPLE);
            byte[] signed = signature.sign();
            signature.initVerify(candidate);
            signature.update(SAMPLE);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            // Of another algorithm, or on another curve.
            return false;
        }
    }

    private static String algorithm(PrivateKey key) {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
    }
}
