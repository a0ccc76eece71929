package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.ftpra.engine.servers.ServerCertificate;
import org.ftpra.engine.servers.TestCertificates;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data channels that the endpoint opens: whoever does not answer is not waited for without an end. */
class ActiveModeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"STOR order", "LIST", "NLST", "MLSD"})
    void aPortThatDoesNotAnswer(String command) throws Exception {
        try (SilentPort silent = new SilentPort();
                DoorUnderTest door =
                        new DoorUnderTest(directory).with("dataTimeout", "1000").start();
                RawPartner partner = RawPartner.loggedIn(door.port())) {
            assertThat(partner.code("EPRT " + silent.extended())).isEqualTo(200);
            partner.send(command + "\r\n");
            assertThat(partner.last()).isEqualTo(425);
            assertThat(partner.store("order", "content")).isEqualTo(226);
            assertThat(door.rows()).containsExactly("order");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anEndThatComesMeanwhile(boolean underTls) throws Exception {
        try (SilentPort silent = new SilentPort();
                DoorUnderTest door = withTls().start();
                RawPartner partner = RawPartner.at(door.port())) {
            logIn(partner, underTls);
            assertThat(partner.code("EPRT " + silent.extended())).isEqualTo(200);
            partner.send("STOR order\r\n");
            Awaitility.await().until(() -> isConnecting(door));

            assertTimeoutPreemptively(PATIENCE, door::deactivate);
            Awaitility.await().atMost(PATIENCE).until(() -> door.threads().isEmpty());
            door.activate();
        }
    }

    private DoorUnderTest withTls() throws Exception {
        return new DoorUnderTest(directory)
                .with("security", "OPTIONAL_TLS")
                .with(
                        "keyStore",
                        TestCertificates.shared()
                                .server(ServerCertificate.VALID)
                                .keyStore()
                                .toString())
                .with("keyStorePassword", TestCertificates.PASSWORD);
    }

    private static void logIn(RawPartner partner, boolean underTls) throws Exception {
        if (underTls) {
            partner.logInUnderTls(TestCertificates.shared().pinned(ServerCertificate.VALID));
        } else {
            partner.logIn();
        }
    }

    private static boolean isConnecting(DoorUnderTest door) {
        return door.threads().stream().flatMap(List::stream).anyMatch(frame -> frame.getMethodName()
                .equals("connect"));
    }
}
