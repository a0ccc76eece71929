package org.ftpra.adapter.outbound;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpConnectionFactory;
import org.ftpra.api.FtpException;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServerCertificate;
import org.ftpra.engine.servers.ServerKind;
import org.ftpra.engine.servers.ServerOptions;
import org.ftpra.engine.servers.Servers;
import org.ftpra.engine.servers.TestCertificates;
import org.ftpra.engine.servers.TlsOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The properties of certificates against real servers. */
class CertificatesOnTheWireTest {

    private static final TlsOptions ASKING = TlsOptions.explicit().withClientCertificateRequired();

    private final TestCertificates certificates = TestCertificates.shared();

    static Stream<ServerKind> kindsThatAskForCertificates() {
        ServerOptions options = ServerOptions.defaults().withTls(ASKING);
        return Servers.all().stream().filter(kind -> kind.refusal(options).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("kindsThatAskForCertificates")
    void keyStoreIsShownToAServerThatAsks(ServerKind kind) {
        try (FtpServerUnderTest server = start(kind, ASKING)) {
            FtpManagedConnectionFactory factory = trusting(server);
            assertThatThrownBy(() -> use(factory))
                    .isInstanceOf(FtpException.Insecure.class)
                    .hasMessageContaining("certificate of ours")
                    .hasMessageContaining("check keyStore");

            factory.setKeyStore(certificates.client().bundle().toString());

            assertThatCode(() -> use(factory)).doesNotThrowAnyException();
        }
    }

    @Test
    void anUnknownIssuerIsToldWithThePropertyToSet() {
        assertRefused(
                ServerCertificate.SELF_SIGNED,
                "it is signed by itself and is not among the certificates of trustStore");
    }

    @Test
    void anotherHostIsToldWithBothNames() {
        assertRefused(ServerCertificate.WRONG_HOST, "but for 'elsewhere.example'");
    }

    @Test
    void anExpiredOneIsToldWithItsDate() {
        assertRefused(ServerCertificate.EXPIRED, "has expired on 20");
    }

    private void assertRefused(ServerCertificate certificate, String reason) {
        TlsOptions options = TlsOptions.explicit().withCertificate(certificate);
        try (FtpServerUnderTest server = start(Servers.named("apache-ftpserver"), options)) {
            FtpManagedConnectionFactory factory = trusting(server);
            assertThatThrownBy(() -> use(factory))
                    .isInstanceOf(FtpException.Insecure.class)
                    .hasMessageContaining(reason)
                    .hasMessageContaining("SHA-256 fingerprint");
        }
    }

    private static FtpServerUnderTest start(ServerKind kind, TlsOptions options) {
        return Servers.require(kind).start(ServerOptions.defaults().withTls(options));
    }

    private FtpManagedConnectionFactory trusting(FtpServerUnderTest server) {
        FtpManagedConnectionFactory factory = Factories.to(server.host(), server.port());
        factory.setUserName(server.user());
        factory.setPassword(server.password());
        factory.setSecurity("EXPLICIT_TLS");
        factory.setTrustStore(certificates.authorityPem().toString());
        return factory;
    }

    private static void use(FtpManagedConnectionFactory factory) throws Exception {
        try (FtpConnection connection = ((FtpConnectionFactory) factory.createConnectionFactory()).getConnection()) {
            connection.list("/").close();
        }
    }
}
