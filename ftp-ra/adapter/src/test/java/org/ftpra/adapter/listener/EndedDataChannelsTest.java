package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.awaitility.Awaitility;
import org.ftpra.engine.servers.ServerCertificate;
import org.ftpra.engine.servers.TestCertificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Partners who do not come, or stand still, keep no port when a door ends: there is one here, and the next door has it at once. */
class EndedDataChannelsTest {

    private final SSLContext client = TestCertificates.shared().pinned(ServerCertificate.VALID);

    @TempDir
    private Path directory;

    private DoorUnderTest door() throws Exception {
        String port = Integer.toString(DoorUnderTest.freePort());
        return new DoorUnderTest(directory).with("passivePortRange", port + "-" + port);
    }

    private DoorUnderTest underTls() throws Exception {
        Path keyStore =
                TestCertificates.shared().server(ServerCertificate.VALID).keyStore();
        return door().with("security", "EXPLICIT_TLS")
                .with("keyStore", keyStore.toString())
                .with("keyStorePassword", TestCertificates.PASSWORD);
    }

    private static void nextStores(DoorUnderTest door) throws Exception {
        door.redeploy();
        try (RawPartner next = RawPartner.loggedIn(door.port())) {
            assertThat(next.store("next", "content")).isEqualTo(226);
        }
        assertThat(door.rows()).containsExactly("next");
    }

    @Test
    void whereThePartnerDoesNotCome() throws Exception {
        try (DoorUnderTest door = door().start();
                RawPartner partner = RawPartner.loggedIn(door.port())) {
            partner.passivePort();
            assertThat(partner.code("STOR order")).isEqualTo(150);
            nextStores(door);
        }
    }

    @Test
    void whereThePartnerSendsNothing() throws Exception {
        try (DoorUnderTest door = door().start();
                RawPartner partner = RawPartner.loggedIn(door.port());
                Socket data = partner.data()) {
            assertThat(partner.code("STOR order")).isEqualTo(150);
            data.getOutputStream().write(1);
            nextStores(door);
        }
    }

    @Test
    void whereThePartnerBeginsNoHandshake() throws Exception {
        try (DoorUnderTest door = underTls().start();
                RawPartner partner = RawPartner.at(door.port())) {
            partner.logInUnderTls(client);
            try (Socket data = partner.data()) {
                assertThat(partner.code("STOR order")).isEqualTo(150);
                door.deactivate();
                assertEnded(data);
                assertFree(door);
            }
        }
    }

    @Test
    void whereThePartnerBeginsNoHandshakeInActiveMode() throws Exception {
        try (DoorUnderTest door = underTls().start();
                RawPartner partner = RawPartner.at(door.port());
                ServerSocket listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            partner.logInUnderTls(client);
            partner.command("EPRT |1|127.0.0.1|" + listener.getLocalPort() + "|");
            partner.command("STOR order");
            try (Socket data = listener.accept()) {
                door.deactivate();
                assertEnded(data);
                assertFree(door);
            }
        }
    }

    /** A connection that waits to be accepted ends by a reset. */
    private static void assertEnded(Socket data) throws IOException {
        try {
            assertThat(data.getInputStream().read()).isEqualTo(-1);
        } catch (SocketException e) {
            assertThat(e).hasMessage("Connection reset");
        }
    }

    /** A thread whose work is done is there for a moment yet. */
    private static void assertFree(DoorUnderTest door) {
        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(door.threads())
                .isEmpty());
    }
}
