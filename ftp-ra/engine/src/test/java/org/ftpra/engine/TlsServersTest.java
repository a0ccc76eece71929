package org.ftpra.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.data.DataChannelChoice;
import org.ftpra.engine.scripted.ClientTls;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServerCertificate;
import org.ftpra.engine.servers.ServerKind;
import org.ftpra.engine.servers.ServerOptions;
import org.ftpra.engine.servers.Servers;
import org.ftpra.engine.servers.ServersTest;
import org.ftpra.engine.servers.SharedTls;
import org.ftpra.engine.servers.TestCertificates;
import org.ftpra.engine.servers.TlsOptions;
import org.ftpra.engine.servers.TlsVersion;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.ServerKnowledge;
import org.ftpra.engine.transfer.FileTransfers;
import org.ftpra.engine.trust.CertificatePin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Certificates, and the ways of RFC 4217, with real servers. */
class TlsServersTest {

    private static final TlsOptions EXPLICIT = TlsOptions.explicit();

    static Stream<ServerKind> kinds() {
        return Servers.all().stream();
    }

    static Stream<Arguments> kindsThatAskForCertificates() {
        return Stream.of(TlsVersion.values()).flatMap(version -> kinds().filter(
                        kind -> kind.refusal(options(asking(version))).isEmpty())
                .map(kind -> Arguments.of(kind, version)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void certificateOfAnotherHostIsRefusedUnlessAnyWillDo(ServerKind kind) throws Exception {
        try (FtpServerUnderTest server = started(kind, EXPLICIT.withCertificate(ServerCertificate.WRONG_HOST))) {
            assertRefused(server, "it is not for the host '127.0.0.1' but for 'elsewhere.example'");
            transfer(server, ClientTls.ofTheTests().anyHost());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void certificateThatHasExpiredIsRefused(ServerKind kind) {
        try (FtpServerUnderTest server = started(kind, EXPLICIT.withCertificate(ServerCertificate.EXPIRED))) {
            assertRefused(server, "has expired on");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void certificateSignedByItselfIsRefusedUnlessPinned(ServerKind kind) throws Exception {
        try (FtpServerUnderTest server = started(kind, EXPLICIT.withCertificate(ServerCertificate.SELF_SIGNED))) {
            assertRefused(server, "it is signed by itself");
            transfer(server, new ClientTls().pinning(pin(ServerCertificate.SELF_SIGNED)));
        }
    }

    @ServersTest(tls = SharedTls.EXPLICIT)
    void certificateOfAnUnknownAuthorityIsRefused(FtpServerUnderTest server) {
        FtpFailure failure = failureOf(() -> open(server, new ClientTls()));

        assertThat(failure.kind()).isEqualTo(Kind.INSECURE);
        assertThat(failure).hasMessageContaining("its issuer 'CN=Test Authority' is not among the certificates");
    }

    @ParameterizedTest
    @MethodSource("kindsThatAskForCertificates")
    void ourCertificateIsShownOnBothChannels(ServerKind kind, TlsVersion version) throws Exception {
        try (FtpServerUnderTest server = started(kind, asking(version))) {
            transfer(
                    server,
                    ClientTls.ofTheTests().showing(TestCertificates.shared().client()));
            FtpFailure failure = failureOf(() -> open(server, ClientTls.ofTheTests()));
            assertThat(failure.kind()).isEqualTo(Kind.INSECURE);
            assertThat(failure).hasMessageContaining("keyStore");
        }
    }

    @ServersTest(tls = SharedTls.IMPLICIT)
    void tlsBeginsWithTheConnectionWhereThatIsImplicit(FtpServerUnderTest server) throws Exception {
        transfer(server, ClientTls.ofTheTests().implicit());
        assertThat(server.commands()).isNotEmpty().doesNotContain("AUTH TLS");
    }

    @ServersTest(tls = SharedTls.EXPLICIT)
    void dataGoesInClearIfSoConfigured(FtpServerUnderTest server) throws Exception {
        transfer(server, ClientTls.ofTheTests().clearData());
    }

    /** The other three do not know CCC. */
    @ServersTest(
            tls = SharedTls.EXPLICIT,
            only = {"proftpd", "pure-ftpd"})
    void controlChannelGoesBackToClear(FtpServerUnderTest server) throws Exception {
        transfer(server, ClientTls.ofTheTests().clearControl());
    }

    @ServersTest(
            tls = SharedTls.EXPLICIT,
            except = {"proftpd", "pure-ftpd"})
    void controlChannelThatCannotGoBackToClearIsNotUsed(FtpServerUnderTest server) {
        FtpFailure failure = failureOf(() -> open(server, ClientTls.ofTheTests().clearControl()));

        assertThat(failure).hasMessageContaining("to CCC");
    }

    @ServersTest
    void serverWithoutTlsGetsNoUserAndNoPassword(FtpServerUnderTest server) {
        FtpFailure failure = failureOf(() -> open(server, ClientTls.ofTheTests()));

        assertThat(failure.kind()).isEqualTo(Kind.INSECURE);
        assertThat(failure).hasMessageContaining("only if the property security is NONE");
        assertThat(server.commands()).containsExactly("AUTH TLS");
    }

    private static void assertRefused(FtpServerUnderTest server, String why) {
        FtpFailure failure = failureOf(() -> open(server, ClientTls.ofTheTests()));

        assertThat(failure.kind()).isEqualTo(Kind.INSECURE);
        assertThat(failure).hasMessageContaining(why);
    }

    private static FtpServerUnderTest started(ServerKind kind, TlsOptions tls) {
        return Servers.require(kind).start(options(tls));
    }

    private static ServerOptions options(TlsOptions tls) {
        return ServerOptions.defaults().withTls(tls);
    }

    private static TlsOptions asking(TlsVersion version) {
        return EXPLICIT.withVersions(version).withClientCertificateRequired();
    }

    private static CertificatePin pin(ServerCertificate which) throws Exception {
        try (InputStream pem =
                Files.newInputStream(TestCertificates.shared().server(which).certificate())) {
            Certificate certificate = CertificateFactory.getInstance("X.509").generateCertificate(pem);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return CertificatePin.parse(HexFormat.of().formatHex(hash)).orElseThrow();
        }
    }

    private static FtpSession open(FtpServerUnderTest server, ClientTls tls) throws FtpFailure {
        return FtpSession.open(
                Sessions.settings(server, Optional.of(tls.settings()), DataChannelChoice.AUTO),
                Sessions.credentials(server),
                new ServerKnowledge());
    }

    private static void transfer(FtpServerUnderTest server, ClientTls tls) throws FtpFailure {
        byte[] content = new byte[100_000];
        String path = server.freshDirectory().path("name");
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        try (FtpSession session = open(server, tls)) {
            FileTransfers transfers = new FileTransfers(session);
            transfers.store(path, new ByteArrayInputStream(content));
            transfers.retrieve(path, received);
        }
        assertThat(received.size()).isEqualTo(content.length);
    }
}
