package org.ftpra.engine.servers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A TLS context whose only trusted certificate is the server's own: neither its dates nor its issuer matter then. */
final class PinnedContext {

    private static final char[] PASSWORD = TestCertificates.PASSWORD.toCharArray();

    private PinnedContext() {}

    static SSLContext of(TestIdentity server, TestIdentity client) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    keys(client.keyStore()).getKeyManagers(),
                    trusting(server.certificate()).getTrustManagers(),
                    null);
            return context;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyManagerFactory keys(Path store) throws IOException, GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(KeyStore.getInstance(store.toFile(), PASSWORD), PASSWORD);
        return factory;
    }

    private static TrustManagerFactory trusting(Path certificate) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        ByteArrayInputStream pem = new ByteArrayInputStream(Files.readAllBytes(certificate));
        store.setCertificateEntry(
                "server", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }
}
