package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import org.apache.mina.core.session.DummySession;
import org.awaitility.Awaitility;
import org.ftpra.engine.servers.ServerCertificate;
import org.ftpra.engine.servers.TestCertificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What partners must do under TLS, and what is not believed without. */
class UploadTlsTest {

    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.US_ASCII);

    private final SSLContext client = TestCertificates.shared().pinned(ServerCertificate.VALID);

    @TempDir
    private Path directory;

    private DoorUnderTest door(String security) throws Exception {
        return new DoorUnderTest(directory)
                .with("security", security)
                .with("keyStore", keyStore(ServerCertificate.VALID).toString())
                .with("keyStorePassword", TestCertificates.PASSWORD);
    }

    private static Path keyStore(ServerCertificate which) {
        return TestCertificates.shared().server(which).keyStore();
    }

    @Test
    void nobodyLogsInBeforeIt() throws Exception {
        try (DoorUnderTest door = door("EXPLICIT_TLS").start();
                RawPartner partner = RawPartner.at(door.port())) {
            assertThat(partner.code("USER partner")).isEqualTo(530);
            assertThat(partner.code("PASS secret")).isEqualTo(503);
            partner.logInUnderTls(client);
            assertThat(partner.code("PWD")).isEqualTo(257);
        }
    }

    @Test
    void orMayWhereItIsOptional() throws Exception {
        try (DoorUnderTest door = door("OPTIONAL_TLS").start();
                RawPartner inClear = RawPartner.loggedIn(door.port());
                RawPartner underTls = RawPartner.at(door.port())) {
            assertThat(inClear.store("clear", "content")).isEqualTo(226);
            underTls.logInUnderTls(client);
            assertThat(stored(underTls, "tls")).isEqualTo(226);
            assertThat(door.rows()).containsExactly("clear", "tls");
        }
    }

    @Test
    void dataChannelsMustBeUnderItToo() throws Exception {
        try (DoorUnderTest door = door("EXPLICIT_TLS").start();
                RawPartner partner = RawPartner.at(door.port())) {
            partner.logInUnderTls(client);
            partner.command("PROT C");
            assertThat(partner.store("order", "content")).isEqualTo(521);
            assertThat(partner.code("LIST")).isEqualTo(521);
            partner.command("PROT P");
            assertThat(stored(partner, "order")).isEqualTo(226);
        }
    }

    @Test
    void dataChannelsMayBeInClearWhereThatIsAllowed() throws Exception {
        try (DoorUnderTest door = door("EXPLICIT_TLS")
                        .with("dataChannelProtection", "CLEAR")
                        .start();
                RawPartner partner = RawPartner.at(door.port())) {
            partner.logInUnderTls(client);
            partner.command("PROT C");
            assertThat(partner.store("order", "content")).isEqualTo(226);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.1", "TLSv1"})
    void oldVersionsOfItAreRefused(String protocol) throws Exception {
        try (DoorUnderTest door = door("EXPLICIT_TLS").start();
                RawPartner partner = RawPartner.at(door.port())) {
            assertThat(partner.code("AUTH TLS")).isEqualTo(234);
            assertThatThrownBy(() -> partner.handshake(client, protocol)).isInstanceOf(IOException.class);
        }
    }

    /** By a byte that a client of that version would send, since this Java sends none: a ClientHello of TLS 1.1. */
    @Test
    void anOldVersionOnTheWireIsRefused() throws Exception {
        try (DoorUnderTest door = door("EXPLICIT_TLS").start();
                RawPartner partner = RawPartner.at(door.port())) {
            partner.command("AUTH TLS");
            partner.send(oldHello());
            assertThat(partner.reply()).doesNotContain("220", "331");
        }
    }

    private static byte[] oldHello() {
        byte[] hello = new byte[5 + 4 + 2 + 32 + 1 + 2 + 2 + 1 + 1];
        byte[] head = {22, 3, 1, 0, (byte) (hello.length - 5), 1, 0, 0, (byte) (hello.length - 9), 3, 2};
        System.arraycopy(head, 0, hello, 0, head.length);
        int suites = 5 + 4 + 2 + 32 + 1;
        hello[suites + 1] = 2;
        hello[suites + 2] = 0;
        hello[suites + 3] = 0x2f;
        hello[suites + 4] = 1;
        return hello;
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void anUploadWithoutItsEndIsNotDelivered(String protocol) throws Exception {
        try (DoorUnderTest door = door("EXPLICIT_TLS").start();
                RawPartner partner = RawPartner.at(door.port())) {
            partner.logInUnderTls(client, protocol);
            Socket below = partner.data();
            partner.send("STOR order\r\n");
            SSLSocket data = partner.tls(below, protocol);
            data.getOutputStream().write(CONTENT);
            below.close();

            assertThat(partner.last()).isEqualTo(426);
            assertThat(door.bean().calls()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void anActiveUploadWithoutItsEndIsNotDelivered(String protocol) throws Exception {
        try (DoorUnderTest door = door("EXPLICIT_TLS").start();
                RawPartner partner = RawPartner.at(door.port())) {
            partner.logInUnderTls(client, protocol);
            assertThat(active(partner, "order", protocol, false)).isEqualTo(426);
            assertThat(door.bean().calls()).isEmpty();

            assertThat(active(partner, "order", protocol, true)).isEqualTo(226);
            assertThat(door.contents()).containsExactly("content");
        }
    }

    private int active(RawPartner partner, String name, String protocol, boolean wellEnded) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            listener.setSoTimeout(60_000);
            assertThat(partner.code("EPRT |1|127.0.0.1|" + listener.getLocalPort() + "|"))
                    .isEqualTo(200);
            partner.send("STOR " + name + "\r\n");
            Socket below = listener.accept();
            SSLSocket data = partner.tls(below, protocol);
            data.getOutputStream().write(CONTENT);
            if (wellEnded) {
                end(data);
            }
            below.close();
            return partner.last();
        }
    }

    @Test
    void theEndIsNotAskedForWhereNobodyWantsThat() throws Exception {
        try (DoorUnderTest door =
                        door("EXPLICIT_TLS").with("requireCloseNotify", "false").start();
                RawPartner partner = RawPartner.at(door.port())) {
            partner.logInUnderTls(client, "TLSv1.2");
            assertThat(active(partner, "order", "TLSv1.2", false)).isEqualTo(226);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aDataChannelMustResumeTheSessionWhereThatIsDemanded(String protocol) throws Exception {
        try (DoorUnderTest door =
                        door("EXPLICIT_TLS").with("tlsSessionReuse", "REQUIRED").start();
                RawPartner partner = RawPartner.at(door.port())) {
            partner.logInUnderTls(client, protocol);
            assertThat(withFreshSession(partner, protocol)).isEqualTo(425);
            assertThat(door.bean().calls()).isEmpty();

            assertThat(stored(partner, "order", protocol)).isEqualTo(226);
            assertThat(active(partner, "another", protocol, true)).isEqualTo(226);
        }
    }

    private static int withFreshSession(RawPartner partner, String protocol) throws IOException {
        SSLContext another = TestCertificates.shared().pinned(ServerCertificate.VALID);
        try (Socket below = partner.data()) {
            partner.send("STOR order\r\n");
            assertThatThrownBy(() -> RawPartner.tls(another, below, protocol)
                            .getInputStream()
                            .read())
                    .isInstanceOf(IOException.class);
        }
        return partner.last();
    }

    private static int stored(RawPartner partner, String name, String... protocols) throws IOException {
        Socket below = partner.data();
        partner.send("STOR " + name + "\r\n");
        try (SSLSocket data = partner.tls(below, protocols)) {
            data.getOutputStream().write(CONTENT);
            end(data);
        }
        return partner.last();
    }

    /** And takes the ticket for the next session, which this Java uses only once (RFC 8446, section 4.6.1). */
    private static void end(SSLSocket data) throws IOException {
        data.shutdownOutput();
        assertThat(data.getInputStream().read()).isNegative();
    }

    /** Two threads that decode would forget it, or answer it in the wrong order. */
    @ParameterizedTest
    @ValueSource(strings = {"EXPLICIT_TLS", "IMPLICIT_TLS"})
    void aCommandThatComesWithTheEndOfTheHandshakeIsAnswered(String security) throws Exception {
        boolean implicit = security.equals("IMPLICIT_TLS");
        try (DoorUnderTest door = askingForCertificates(security, "WANTED").start();
                RawPartner partner = RawPartner.silentAt(door.port())) {
            if (!implicit) {
                partner.reply();
                partner.command("AUTH TLS");
            }
            partner.handshakeWith(TestCertificates.shared().pinned(ServerCertificate.VALID), "USER partner\r\n");
            assertThat(partner.reply()).startsWith(implicit ? "220" : "331");
            assertThat(partner.code(implicit ? "NOOP" : "PASS secret")).isEqualTo(implicit ? 331 : 230);
        }
    }

    private DoorUnderTest askingForCertificates(String security, String how) throws Exception {
        return door(security)
                .with("clientCertificates", how)
                .with("trustStore", TestCertificates.shared().trustStore().toString())
                .with("trustStorePassword", TestCertificates.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WANTED", "NEEDED"})
    void theBeanSeesTheClientsCertificate(String wanted) throws Exception {
        try (DoorUnderTest door = askingForCertificates("EXPLICIT_TLS", wanted).start();
                RawPartner partner = RawPartner.at(door.port())) {
            AtomicReference<Optional<X509Certificate>> seen = new AtomicReference<>();
            door.bean().with("order", upload -> seen.set(upload.partner().certificate()));
            partner.logInUnderTls(client);
            assertThat(stored(partner, "order")).isEqualTo(226);
            assertThat(seen.get()).hasValueSatisfying(certificate -> assertThat(
                            certificate.getSubjectX500Principal().getName())
                    .isEqualTo("CN=client"));
        }
    }

    /** They would keep the classes of an adapter that is undeployed. */
    @Test
    void noThreadIsLeftOfHandshakes() throws Exception {
        try (DoorUnderTest door = door("EXPLICIT_TLS").start();
                RawPartner partner = RawPartner.at(door.port())) {
            partner.logInUnderTls(client);
        }
        Awaitility.await().atMost(1, TimeUnit.MINUTES).untilAsserted(() -> assertThat(
                        Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("ssl-exec") || name.startsWith("ftpra-door")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPLICIT_TLS", "IMPLICIT_TLS"})
    void aRenewedCertificateIsShownToTheNextPartner(String security) throws Exception {
        Path own = Files.copy(keyStore(ServerCertificate.VALID), directory.resolve("keys.p12"));
        SSLContext renewed = TestCertificates.shared().pinned(ServerCertificate.SELF_SIGNED);
        try (DoorUnderTest door =
                door(security).with("keyStore", own.toString()).start()) {
            greet(door.port(), security, client);
            assertThatThrownBy(() -> greet(door.port(), security, renewed)).isInstanceOf(IOException.class);

            Files.copy(keyStore(ServerCertificate.SELF_SIGNED), own, StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(own, FileTime.from(Instant.now().minusSeconds(3600)));
            greet(door.port(), security, renewed);
        }
    }

    private static void greet(int port, String security, SSLContext trusting) throws IOException {
        if (security.equals("IMPLICIT_TLS")) {
            try (Socket tls = RawPartner.tls(trusting, new Socket("127.0.0.1", port))) {
                assertThat(tls.getInputStream().read()).isEqualTo('2');
            }
        } else {
            try (RawPartner partner = RawPartner.at(port)) {
                partner.command("AUTH TLS");
                partner.handshake(trusting);
                assertThat(partner.code("USER partner")).isEqualTo(331);
            }
        }
    }

    /** Asked for the name of each partner, a name service that does not answer would hold them up. */
    @Test
    void noNameIsAskedFor() throws Exception {
        try (DoorUnderTest door = door("EXPLICIT_TLS")) {
            TlsFilter filter = TlsFilter.of(
                    new DoorTlsConfiguration(
                            ((FtpUploadActivationSpec) door.spec())
                                    .endpointSettings()
                                    .door()
                                    .tls()
                                    .orElseThrow(),
                            Duration.ofSeconds(1)),
                    "234");
            SSLEngine engine = filter.createEngine(new DummySession(), new InetSocketAddress("127.0.0.1", 1));
            assertThat(engine.getPeerHost()).isNull();
        }
    }
}
