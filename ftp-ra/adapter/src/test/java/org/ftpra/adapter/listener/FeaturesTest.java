package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPSClient;
import org.apache.commons.net.util.TrustManagerUtils;
import org.ftpra.engine.servers.ServerCertificate;
import org.ftpra.engine.servers.TestCertificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEAT (RFC 2389, section 3.2) tells what there is, and nothing else. */
class FeaturesTest {

    @TempDir
    private Path directory;

    @Test
    void tellsActiveModeWithoutTls() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start()) {
            FTPClient partner = loggedIn(door, new FTPClient());
            assertThat(partner.featureValues("MLST")).containsExactly("Size*;Modify*;Type*;Perm*;");
            assertThat(partner.hasFeature("EPSV")).isTrue();
            assertThat(partner.hasFeature("EPRT")).isTrue();
            assertThat(partner.hasFeature("AUTH")).isFalse();
            assertThat(partner.hasFeature("PROT")).isFalse();
            partner.disconnect();
        }
    }

    private DoorUnderTest underTls() throws Exception {
        Path keyStore =
                TestCertificates.shared().server(ServerCertificate.VALID).keyStore();
        return new DoorUnderTest(directory)
                .with("security", "EXPLICIT_TLS")
                .with("keyStore", keyStore.toString())
                .with("keyStorePassword", TestCertificates.PASSWORD);
    }

    @Test
    void tellsTlsWithoutActiveMode() throws Exception {
        try (DoorUnderTest door = underTls().with("activeMode", "false").start()) {
            FTPSClient tls = new FTPSClient();
            tls.setTrustManager(TrustManagerUtils.getAcceptAllTrustManager());
            FTPClient partner = loggedIn(door, tls);
            assertThat(partner.hasFeature("AUTH", "TLS")).isTrue();
            assertThat(partner.hasFeature("PROT")).isTrue();
            assertThat(partner.hasFeature("EPRT")).isFalse();
            partner.disconnect();
        }
    }

    /** By it, clients find out whether they may log in under TLS. */
    @Test
    void tellsBeforeTheLogIn() throws Exception {
        try (DoorUnderTest door = underTls().start();
                RawPartner partner = RawPartner.at(door.port())) {
            partner.send("FEAT\r\nNOOP\r\n");
            assertThat(partner.line()).startsWith("211-");
            assertThat(partner.line()).isEqualTo("SIZE");
            assertThat(partner.reply()).startsWith("211 ");
            assertThat(partner.reply()).startsWith("530 ");
        }
    }

    private static FTPClient loggedIn(DoorUnderTest door, FTPClient partner) throws Exception {
        partner.connect("127.0.0.1", door.port());
        assertThat(partner.login("partner", "secret")).isTrue();
        return partner;
    }
}
