package org.ftpra.engine.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPSClient;

/** Logs a client that is not ours in to a server with TLS: for the tests of the servers themselves. */
final class TlsLogin {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final char[] PASSWORD = TestCertificates.PASSWORD.toCharArray();

    private TlsLogin() {}

    /** Checks certificate and host name, shows no certificate of its own, and protects its data connections. */
    static FTPSClient to(FtpServerUnderTest server, TlsVersion... versions) throws IOException {
        return to(server, trustingTheAuthority(Optional.empty()), versions);
    }

    static FTPSClient to(FtpServerUnderTest server, SSLContext context, TlsVersion... versions) throws IOException {
        FTPSClient client = connected(server, context, versions);
        client.execPBSZ(0);
        client.execPROT("P");
        if (!client.login(server.user(), server.password())) {
            throw new IOException("log-in refused: " + client.getReplyString());
        }
        client.setFileType(FTP.BINARY_FILE_TYPE);
        client.enterLocalPassiveMode();
        return client;
    }

    static FTPSClient connected(FtpServerUnderTest server, SSLContext context, TlsVersion... versions)
            throws IOException {
        FTPSClient client = new FTPSClient(server.tls().orElseThrow().implicit(), context);
        client.setDefaultTimeout((int) PATIENCE.toMillis());
        client.setDataTimeout(PATIENCE);
        client.setEndpointCheckingEnabled(true);
        client.setEnabledProtocols(TlsVersion.protocols(versions));
        client.connect(server.host(), server.port());
        return client;
    }

    /** Trusts what the test authority has issued; shows what is in the key store, if any. */
    static SSLContext trustingTheAuthority(Optional<Path> keyStore) throws IOException {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(
                    KeyStore.getInstance(TestCertificates.shared().trustStore().toFile(), PASSWORD));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyStore.isPresent() ? keys(keyStore.get()) : null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyManager[] keys(Path keyStore) throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(keyStore.toFile(), PASSWORD), PASSWORD);
        return keys.getKeyManagers();
    }
}
