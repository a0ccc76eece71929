package org.ftpra.engine.servers;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/** Issues certificates for RSA keys of 2048 bits (RFC 5280), made here because {@code keytool} takes seconds. Immutable. */
final class CertificateAuthority {

    private static final String COMMON_NAME = "CN=";
    private static final byte[] SHA256_WITH_RSA =
            Der.sequence(Der.objectIdentifier("1.2.840.113549.1.1.11"), Der.nothing());

    private final X500Principal name;
    private final KeyPair keys;
    private final X509Certificate certificate;

    CertificateAuthority(String commonName) {
        name = new X500Principal(COMMON_NAME + commonName);
        keys = newKeys();
        certificate = sign(name, keys, CertificateExtensions.ofAuthority(), inDays(365));
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** A certificate with these extensions that ends at this time. */
    Issued issue(String commonName, byte[] extensions, Instant end) {
        KeyPair subject = newKeys();
        X509Certificate issued = sign(new X500Principal(COMMON_NAME + commonName), subject, extensions, end);
        return new Issued(subject.getPrivate(), List.of(issued, certificate));
    }

    /** A certificate that nobody but its own key vouches for. */
    static Issued selfSigned(String commonName, byte[] extensions) {
        CertificateAuthority itself = new CertificateAuthority(commonName);
        X509Certificate certificate = itself.sign(itself.name, itself.keys, extensions, inDays(365));
        return new Issued(itself.keys.getPrivate(), List.of(certificate));
    }

    static Instant inDays(int days) {
        return Instant.now().plus(days, ChronoUnit.DAYS);
    }

    private X509Certificate sign(X500Principal subject, KeyPair subjectKeys, byte[] extensions, Instant end) {
        byte[] toBeSigned = Der.sequence(
                Der.tagged(0xA0, Der.integer(BigInteger.TWO)), // version 3
                Der.integer(new BigInteger(64, new SecureRandom()).add(BigInteger.ONE)),
                SHA256_WITH_RSA,
                name.getEncoded(),
                Der.sequence(Der.time(inDays(-30)), Der.time(end)),
                subject.getEncoded(),
                subjectKeys.getPublic().getEncoded(),
                Der.tagged(0xA3, extensions));
        return parse(Der.sequence(toBeSigned, SHA256_WITH_RSA, Der.bitString(signature(toBeSigned))));
    }

    private byte[] signature(byte[] toBeSigned) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(toBeSigned);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static X509Certificate parse(byte[] encoded) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(encoded));
        } catch (GeneralSecurityException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
