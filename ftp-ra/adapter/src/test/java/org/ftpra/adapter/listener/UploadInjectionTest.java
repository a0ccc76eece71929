package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.ftpra.engine.servers.ServerCertificate;
import org.ftpra.engine.servers.TestCertificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody on the way puts behind AUTH, before TLS begins. */
class UploadInjectionTest {

    private final SSLContext client = TestCertificates.shared().pinned(ServerCertificate.VALID);

    @TempDir
    private Path directory;

    private DoorUnderTest door(String security) throws Exception {
        Path keys = TestCertificates.shared().server(ServerCertificate.VALID).keyStore();
        return new DoorUnderTest(directory)
                .with("security", security)
                .with("keyStore", keys.toString())
                .with("keyStorePassword", TestCertificates.PASSWORD);
    }

    @Test
    void whatCameInClearBehindAuthIsNotCarriedOut() throws Exception {
        try (DoorUnderTest door = door("EXPLICIT_TLS").start();
                RawPartner partner = RawPartner.at(door.port())) {
            partner.send("AUTH TLS\r\nUSER partner\r\n");
            partner.reply();
            assertThatThrownBy(() -> {
                        partner.handshake(client);
                        throw new IOException(partner.command("PASS secret"));
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessageNotContaining("331")
                    .hasMessageNotContaining("230");
        }
    }

    /** Half a line would become the beginning of the first one under TLS. */
    @ParameterizedTest
    @ValueSource(strings = {"AUTH TLS\r\nUSER ", "xauth tls\nN", " AUTH TLS\r\nUSER a\r\nPASS b\r\n"})
    void norIsHalfALine(String injected) throws Exception {
        try (DoorUnderTest door = door("EXPLICIT_TLS").start();
                RawPartner partner = RawPartner.at(door.port())) {
            partner.send(injected);
            partner.reply();
            assertThatThrownBy(() -> {
                        partner.handshake(client);
                        throw new IOException("reply: " + partner.command("NOOP"));
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessageNotContaining("reply: 5")
                    .hasMessageNotContaining("reply: 3");
        }
    }

    @Test
    void afterARefusedAuthCommandsGoOn() throws Exception {
        try (DoorUnderTest door = door("OPTIONAL_TLS").start();
                RawPartner partner = RawPartner.at(door.port())) {
            assertThat(partner.code("AUTH KERBEROS")).isEqualTo(504);
            partner.logIn();
            assertThat(partner.code("PWD")).isEqualTo(257);
        }
    }
}
