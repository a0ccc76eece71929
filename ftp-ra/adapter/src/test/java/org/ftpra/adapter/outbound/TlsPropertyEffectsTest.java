package org.ftpra.adapter.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.ResourceException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ftpra.adapter.config.FtpProperty;
import org.ftpra.adapter.config.SeesEffectOf;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpConnectionFactory;
import org.ftpra.api.FtpException;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.servers.ApacheFtpServer;
import org.ftpra.engine.servers.FaultyRelay;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.RelayFault;
import org.ftpra.engine.servers.ServerCertificate;
import org.ftpra.engine.servers.ServerKind;
import org.ftpra.engine.servers.ServerOptions;
import org.ftpra.engine.servers.Servers;
import org.ftpra.engine.servers.TestCertificates;
import org.ftpra.engine.servers.TlsOptions;
import org.ftpra.engine.servers.TlsVersion;
import org.ftpra.engine.servers.Vsftpd;
import org.junit.jupiter.api.Test;

/** What each property of TLS does, on real servers. */
class TlsPropertyEffectsTest {

    private static final byte[] CONTENT = "under TLS".getBytes();

    private FtpManagedConnectionFactory factory;

    @Test
    @SeesEffectOf(FtpProperty.SECURITY)
    void securitySaysWhetherAndWhenTlsBegins() {
        try (FtpServerUnderTest server = apache(TlsOptions.explicit())) {
            factory.setSecurity("EXPLICIT_TLS");
            storesAndRetrieves();
            assertThat(server.commands()).startsWith("AUTH TLS").contains("PROT P");

            server.clearCommands();
            factory.setSecurity("NONE");
            storesAndRetrieves();
            assertThat(server.commands()).startsWith("USER " + server.user()).doesNotContain("AUTH TLS", "PROT P");
        }
        try (FtpServerUnderTest server = apache(TlsOptions.explicit().fromTheFirstByte())) {
            factory.setSecurity("IMPLICIT_TLS");
            storesAndRetrieves();
            assertThat(server.commands()).contains("PROT P").doesNotContain("AUTH TLS");
        }
    }

    @Test
    void noPasswordIsSentInClearUnlessThatWasConfigured() {
        try (ScriptedServer server = new ScriptedServer()) {
            factory = Factories.to(server);
            factory.setSecurity("EXPLICIT_TLS");

            assertThatThrownBy(() -> connect())
                    .isInstanceOf(FtpException.Insecure.class)
                    .hasMessageContaining("the property security is NONE");
            assertThat(server.commands()).containsExactly("AUTH TLS");
        }
    }

    @Test
    @SeesEffectOf(FtpProperty.TLS_PROTOCOLS)
    void tlsProtocolsSayWhichVersionsAreOffered() {
        try (FtpServerUnderTest server = apache(TlsOptions.explicit().withVersions(TlsVersion.TLS_1_2))) {
            factory.setTlsProtocols("TLSv1.3");
            assertInsecure(this::storesAndRetrieves);
            assertThat(server.commands()).containsExactly("AUTH TLS");

            factory.setTlsProtocols("TLSv1.2");
            storesAndRetrieves();
        }
    }

    @Test
    @SeesEffectOf(FtpProperty.TLS_SESSION_REUSE)
    void tlsSessionReuseSaysWhetherASessionIsResumed() {
        try (FtpServerUnderTest ignored =
                started(Servers.require(new Vsftpd()), TlsOptions.explicit().withReuseRequired())) {
            factory.setTlsSessionReuse("OFF");
            assertThatThrownBy(this::storesAndRetrieves)
                    .isInstanceOf(FtpException.class)
                    .hasMessageContaining("session reuse required");

            factory.setTlsSessionReuse("REQUIRED");
            storesAndRetrieves();
        }
    }

    @Test
    @SeesEffectOf(FtpProperty.VERIFY_HOST_NAME)
    void verifyHostNameSaysWhetherTheCertificateMustNameTheServer() {
        try (FtpServerUnderTest server = apache(TlsOptions.explicit().withCertificate(ServerCertificate.WRONG_HOST))) {
            assertThatThrownBy(this::storesAndRetrieves)
                    .isInstanceOf(FtpException.Insecure.class)
                    .hasMessageContaining("elsewhere.example");
            assertThat(server.commands()).containsExactly("AUTH TLS");

            factory.setVerifyHostName("false");
            storesAndRetrieves();
        }
    }

    @Test
    @SeesEffectOf(FtpProperty.DATA_CHANNEL_PROTECTION)
    void dataChannelProtectionSaysWhetherFilesAreUnderTls() throws IOException {
        try (FtpServerUnderTest server = vsftpd(TlsOptions.explicit());
                FaultyRelay relay = relayed(server)) {
            factory.setDataChannelProtection("CLEAR");
            relay.arm(RelayFault.NONE);
            storesAndRetrieves();
            assertThat(relay.passedOnData()).isEqualTo(2L * CONTENT.length);
            assertThat(server.commands()).contains("PROT C").doesNotContain("PROT P");

            factory.setDataChannelProtection("PRIVATE");
            relay.arm(RelayFault.NONE);
            storesAndRetrieves();
            assertThat(relay.passedOnData()).isGreaterThan(10L * CONTENT.length);
        }
    }

    /** Of the five servers only ProFTPD and Pure-FTPd know CCC; that it is asked for is seen on any. */
    @Test
    @SeesEffectOf(FtpProperty.CLEAR_CONTROL_CHANNEL)
    void clearControlChannelAsksForClearTextAfterLogIn() {
        try (FtpServerUnderTest server = apache(TlsOptions.explicit())) {
            factory.setClearControlChannel("true");

            assertThatThrownBy(this::storesAndRetrieves).hasMessageContaining("CCC");
            assertThat(server.commands()).containsSubsequence("AUTH TLS", "PASS ***", "CCC");
        }
    }

    private FtpServerUnderTest apache(TlsOptions tls) {
        return started(new ApacheFtpServer(), tls);
    }

    private FtpServerUnderTest vsftpd(TlsOptions tls) {
        return started(Servers.require(new Vsftpd()), tls);
    }

    private FtpServerUnderTest started(ServerKind kind, TlsOptions tls) {
        FtpServerUnderTest server = kind.start(ServerOptions.defaults().withTls(tls));
        use(server, server.host(), server.port());
        return server;
    }

    private FaultyRelay relayed(FtpServerUnderTest server) throws IOException {
        FaultyRelay relay = FaultyRelay.ofBothChannels(server);
        use(server, relay.host(), relay.port());
        factory.setVerifyHostName("false");
        return relay;
    }

    private void use(FtpServerUnderTest server, String host, int port) {
        factory = Factories.to(host, port);
        factory.setUserName(server.user());
        factory.setPassword(server.password());
        factory.setSecurity("EXPLICIT_TLS");
        factory.setTrustStore(TestCertificates.shared().authorityPem().toString());
    }

    private void assertInsecure(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(FtpException.Insecure.class);
    }

    private void storesAndRetrieves() {
        try (FtpConnection connection = connect()) {
            connection.store("name", new ByteArrayInputStream(CONTENT));
        }
        retrieves();
    }

    private void retrieves() {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        try (FtpConnection connection = connect()) {
            connection.retrieve("name", received);
        }
        assertThat(received.toByteArray()).isEqualTo(CONTENT);
    }

    private FtpConnection connect() {
        try {
            return ((FtpConnectionFactory) factory.createConnectionFactory()).getConnection();
        } catch (ResourceException e) {
            throw new AssertionError(e);
        }
    }
}
