package org.ftpra.engine.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPSClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the TLS options make of a server. */
@Tag("thorough")
class ServerTlsTest {

    private static final TlsOptions EXPLICIT = TlsOptions.explicit();

    static Stream<Arguments> kindsAndVersions() {
        return kindsAndVersionsThatCan(EXPLICIT);
    }

    static Stream<ServerKind> kinds() {
        return Servers.all().stream();
    }

    static Stream<Arguments> implicitKindsAndVersions() {
        return kindsAndVersionsThatCan(EXPLICIT.fromTheFirstByte());
    }

    static Stream<Arguments> kindsThatRequireReuseAndVersions() {
        return kindsAndVersionsThatCan(EXPLICIT.withReuseRequired());
    }

    static Stream<Arguments> kindsThatWantCertificatesAndVersions() {
        return kindsAndVersionsThatCan(EXPLICIT.withClientCertificateRequired());
    }

    static Stream<ServerKind> kindsThatRefuseClear() {
        return kindsThatCan(EXPLICIT.withNothingInClear());
    }

    @ParameterizedTest
    @MethodSource("kindsAndVersions")
    void offersTlsBesideClear(ServerKind kind, TlsVersion version) throws IOException {
        try (FtpServerUnderTest server = started(kind, EXPLICIT)) {
            storesAndRetrieves(TlsLogin.to(server, version));
            assertThat(server.commands()).first().isEqualTo("AUTH TLS");
            storesAndRetrieves(inClear(server));
        }
    }

    @ParameterizedTest
    @MethodSource("implicitKindsAndVersions")
    void beginsWithTlsWhereThatIsImplicit(ServerKind kind, TlsVersion version) throws IOException {
        try (FtpServerUnderTest server = started(kind, EXPLICIT.fromTheFirstByte())) {
            storesAndRetrieves(TlsLogin.to(server, version));
        }
    }

    @ParameterizedTest
    @MethodSource("kindsAndVersions")
    void offersOnlyTheVersionsWanted(ServerKind kind, TlsVersion version) throws IOException {
        TlsVersion other = version == TlsVersion.TLS_1_2 ? TlsVersion.TLS_1_3 : TlsVersion.TLS_1_2;
        try (FtpServerUnderTest server = started(kind, EXPLICIT.withVersions(version))) {
            storesAndRetrieves(TlsLogin.to(server, version));
            assertThatThrownBy(() -> TlsLogin.to(server, other)).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("kindsThatRefuseClear")
    void refusesWhatIsInClear(ServerKind kind) throws IOException {
        try (FtpServerUnderTest server = started(kind, EXPLICIT.withNothingInClear())) {
            assertThatThrownBy(() -> Login.to(server)).isInstanceOf(IOException.class);
            storesAndRetrieves(TlsLogin.to(server, TlsVersion.values()));
        }
    }

    @ParameterizedTest
    @MethodSource("kindsThatWantCertificatesAndVersions")
    void wantsToSeeACertificateOfTheClient(ServerKind kind, TlsVersion version) throws IOException {
        try (FtpServerUnderTest server = started(kind, wantingCertificates(version))) {
            storesAndRetrieves(TlsLogin.to(server, withCertificate(), version));
            assertThatThrownBy(() -> TlsLogin.to(server, version)).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void showsABadCertificateWhenTold(ServerKind kind) throws IOException {
        showsBad(kind, ServerCertificate.WRONG_HOST, "subject alternative");
        showsBad(kind, ServerCertificate.EXPIRED, "validity check failed");
        showsBad(kind, ServerCertificate.SELF_SIGNED, "unable to find valid certification path");
    }

    @ParameterizedTest
    @MethodSource("kindsThatRequireReuseAndVersions")
    void refusesANewSessionOnTheDataConnection(ServerKind kind, TlsVersion version) throws IOException {
        try (FtpServerUnderTest server = started(kind, EXPLICIT.withReuseRequired())) {
            FTPSClient client = TlsLogin.to(server, version);
            assertThat(stores(client)).as(client.getReplyString()).isFalse();
        }
    }

    private static void showsBad(ServerKind kind, ServerCertificate certificate, String complaint) throws IOException {
        try (FtpServerUnderTest server = started(kind, EXPLICIT.withCertificate(certificate))) {
            assertThatThrownBy(() -> TlsLogin.to(server, TlsVersion.values()))
                    .isInstanceOf(SSLException.class)
                    .hasMessageContaining(complaint);
        }
    }

    private static FtpServerUnderTest started(ServerKind kind, TlsOptions tls) {
        return Servers.require(kind).start(ServerOptions.defaults().withTls(tls));
    }

    private static TlsOptions wantingCertificates(TlsVersion version) {
        return EXPLICIT.withVersions(version).withClientCertificateRequired();
    }

    private static Stream<Arguments> kindsAndVersionsThatCan(TlsOptions tls) {
        return Stream.of(TlsVersion.values())
                .flatMap(version -> kindsThatCan(tls.withVersions(version)).map(kind -> Arguments.of(kind, version)));
    }

    private static Stream<ServerKind> kindsThatCan(TlsOptions tls) {
        ServerOptions options = ServerOptions.defaults().withTls(tls);
        return Servers.all().stream().filter(kind -> kind.refusal(options).isEmpty());
    }

    private static SSLContext withCertificate() throws IOException {
        return TlsLogin.trustingTheAuthority(
                Optional.of(TestCertificates.shared().client().keyStore()));
    }

    private static FTPClient inClear(FtpServerUnderTest server) throws IOException {
        FTPClient client = Login.to(server);
        client.enterLocalPassiveMode();
        return client;
    }

    private static void storesAndRetrieves(FTPClient client) throws IOException {
        byte[] content = new byte[1000];
        new Random(1).nextBytes(content);
        assertThat(client.storeFile("a.bin", new ByteArrayInputStream(content)))
                .as(client.getReplyString())
                .isTrue();
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        assertThat(client.retrieveFile("a.bin", copy))
                .as(client.getReplyString())
                .isTrue();
        assertThat(copy.toByteArray()).isEqualTo(content);
        client.disconnect();
    }

    private static boolean stores(FTPSClient client) {
        try {
            return client.storeFile("a.bin", new ByteArrayInputStream(new byte[100_000]));
        } catch (IOException cut) {
            return false;
        }
    }
}
