package org.ftpra.engine.trust;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A fingerprint that makes a peer's own (leaf) certificate trusted.
 *
 * @param text that of the certificate: SHA-256 of its DER as 32 upper-case hex pairs with colons; or that of its public key,
 *     which a renewed certificate may have, too: {@code sha256/} and SHA-256 of the SubjectPublicKeyInfo in Base64
 */
public record CertificatePin(String text) {

    private static final int LENGTH = 32;
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{2}(:?[0-9A-Fa-f]{2}){31}");
    private static final String OF_KEY = "sha256/";
    private static final HexFormat COLONS = HexFormat.ofDelimiter(":").withUpperCase();

    /** What a deployer wrote: 64 hex digits, colons between pairs or not; or {@code sha256/BASE64}. Empty if it is neither. */
    public static Optional<CertificatePin> parse(String written) {
        if (HEX.matcher(written).matches()) {
            return Optional.of(ofCertificate(
                    HexFormat.of().parseHex(written.replace(":", "").toLowerCase(Locale.ROOT))));
        }
        return written.startsWith(OF_KEY) ? ofKey(written.substring(OF_KEY.length())) : Optional.empty();
    }

    private static Optional<CertificatePin> ofKey(String base64) {
        try {
            byte[] hash = Base64.getDecoder().decode(base64);
            return hash.length == LENGTH ? Optional.of(ofKey(hash)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The two pins that this certificate meets: its own, and its key's. */
    public static Set<CertificatePin> of(X509Certificate certificate) throws CertificateEncodingException {
        return Set.of(
                fingerprint(certificate),
                ofKey(sha256(certificate.getPublicKey().getEncoded())));
    }

    /** The certificate's own. */
    static CertificatePin fingerprint(X509Certificate certificate) throws CertificateEncodingException {
        return ofCertificate(sha256(certificate.getEncoded()));
    }

    private static CertificatePin ofCertificate(byte[] hash) {
        return new CertificatePin(COLONS.formatHex(hash));
    }

    private static CertificatePin ofKey(byte[] hash) {
        return new CertificatePin(OF_KEY + Base64.getEncoder().encodeToString(hash));
    }

    private static byte[] sha256(byte[] der) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(der);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
