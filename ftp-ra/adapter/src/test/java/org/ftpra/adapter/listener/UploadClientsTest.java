package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ftpra.engine.servers.ServerCertificate;
import org.ftpra.engine.servers.TestCertificates;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Uploads by the clients that partners have: what they say is what has become of the file. */
class UploadClientsTest {

    private static final String IPV4 = "127.0.0.1";
    private static final String IPV6 = "::1";

    @TempDir
    private Path directory;

    static Stream<Arguments> all() {
        return Stream.of(UploadClient.values())
                .flatMap(client -> Stream.of(
                        Arguments.of(client, "NONE", IPV4, "OFF"),
                        Arguments.of(client, "EXPLICIT_TLS", IPV4, "OFF"),
                        Arguments.of(client, "IMPLICIT_TLS", IPV4, "OFF"),
                        Arguments.of(client, "NONE", IPV6, "OFF"),
                        Arguments.of(client, "EXPLICIT_TLS", IPV6, "OFF"),
                        Arguments.of(client, "EXPLICIT_TLS", IPV4, "REQUIRED")))
                .filter(UploadClientsTest::isKnown);
    }

    private static boolean isKnown(Arguments arguments) {
        Object[] all = arguments.get();
        return ((UploadClient) all[0]).knows((String) all[1], (String) all[2], (String) all[3]);
    }

    @ParameterizedTest
    @MethodSource("all")
    void uploads(UploadClient client, String security, String host, String reuse) throws Exception {
        assertThat(client.isInstalled() || !Boolean.getBoolean("ftpra.requireAll"))
                .as(client + " is installed")
                .isTrue();
        assumeTrue(client.isInstalled(), () -> client + " is not installed");
        assumeTrue(hasAddress(host), "this machine has no " + host);
        try (DoorUnderTest door = door(security, host, reuse).start()) {
            upload(client, door, "passive", security, host, true);
            assertThat(door.contents()).containsExactly("content of passive\r\n");
            if (client.canBeActive(security, host)) {
                upload(client, door, "active", security, host, false);
                assertThat(door.rows()).containsExactly("passive", "active");
            }

            door.bean().with("poison", each -> {
                throw new IllegalStateException("as the test wants it");
            });
            assertThatThrownBy(() -> upload(client, door, "poison", security, host, true))
                    .isInstanceOf(IOException.class);
            assertThat(door.rows()).doesNotContain("poison");
        }
    }

    private DoorUnderTest door(String security, String host, String reuse) throws Exception {
        DoorUnderTest door =
                new DoorUnderTest(directory).with("security", security).with("bindAddress", host);
        return security.equals("NONE") ? door : withTls(door).with("tlsSessionReuse", reuse);
    }

    private static DoorUnderTest withTls(DoorUnderTest door) {
        Path keys = TestCertificates.shared().server(ServerCertificate.VALID).keyStore();
        return door.with("keyStore", keys.toString()).with("keyStorePassword", TestCertificates.PASSWORD);
    }

    private void upload(
            UploadClient client, DoorUnderTest door, String name, String security, String host, boolean passive)
            throws IOException {
        Path file = Files.writeString(directory.resolve(name), "content of " + name + "\r\n");
        client.upload(new Way(file, host, door.port(), security, passive, "partner", "secret"));
    }

    private static boolean hasAddress(String address) {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
