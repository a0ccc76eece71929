package org.ftpra.engine.servers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** Writes keys and certificates to a temporary directory, as PEM (RFC 7468) and as PKCS#12. Thread-safe: it has no state. */
final class CertificateFiles implements AutoCloseable {

    private static final char[] PASSWORD = TestCertificates.PASSWORD.toCharArray();

    private final TemporaryDirectory directory = new TemporaryDirectory("certificates");

    Path pem(String name, X509Certificate certificate) {
        return directory.write(name + ".pem", text(certificate));
    }

    Path trustStore(String name, X509Certificate trusted) {
        return store(name, store -> store.setCertificateEntry("trusted", trusted));
    }

    TestIdentity identity(String name, Issued issued) {
        Certificate[] chain = issued.chain().toArray(Certificate[]::new);
        String key = text("PRIVATE KEY", issued.key().getEncoded());
        return new TestIdentity(
                directory.write(name + "-key.pem", key),
                pem(name, issued.certificate()),
                directory.write(name + "-bundle.pem", key + text(issued.certificate())),
                store(name, store -> store.setKeyEntry("key", issued.key(), PASSWORD, chain)));
    }

    @Override
    public void close() {
        directory.close();
    }

    private Path store(String name, Content content) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, PASSWORD);
            content.fill(store);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, PASSWORD);
            return directory.write(name + ".p12", bytes.toByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(X509Certificate certificate) {
        try {
            return text("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(String label, byte[] encoded) {
        Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, lines.encodeToString(encoded));
    }

    /** What is put into a store. */
    private interface Content {
        void fill(KeyStore store) throws GeneralSecurityException;
    }
}
