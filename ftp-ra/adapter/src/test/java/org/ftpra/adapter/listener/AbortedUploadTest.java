package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.file.Path;
import org.apache.mina.core.buffer.IoBuffer;
import org.ftpra.engine.servers.ServerCertificate;
import org.ftpra.engine.servers.TestCertificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ABOR (RFC 959, section 4.1.3) comes while STOR is carried out: what was sent before is no file. */
class AbortedUploadTest {

    private static final byte[] HALF = "half of it".getBytes();

    @TempDir
    private Path directory;

    @Test
    void isDeliveredToNobodyAndItsDataChannelIsClosed() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                RawPartner partner = RawPartner.loggedIn(door.port());
                Socket data = partner.data()) {
            begin(partner, data);
            partner.send("ABOR\r\n");

            assertAborted(partner);
            assertThat(data.getInputStream().read()).isNegative();
            assertThat(door.bean().calls()).isEmpty();
            assertThat(partner.store("order", "content")).isEqualTo(226);
            assertThat(door.rows()).containsExactly("order");
        }
    }

    private static void begin(RawPartner partner, Socket data) throws Exception {
        assertThat(partner.command("STOR order")).startsWith("150");
        data.getOutputStream().write(HALF);
        data.getOutputStream().flush();
    }

    private static void assertAborted(RawPartner partner) throws Exception {
        assertThat(partner.reply()).startsWith("426 The transfer was aborted");
        assertThat(partner.reply()).startsWith("226");
    }

    @Test
    void norWhereThePartnerEndsItsDataChannelWell() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                RawPartner partner = RawPartner.loggedIn(door.port())) {
            try (Socket data = partner.data()) {
                begin(partner, data);
                partner.send("ABOR\r\n");
            }
            assertAborted(partner);
            assertThat(door.bean().calls()).isEmpty();
        }
    }

    @Test
    void norUnderTls() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory)
                        .with("security", "EXPLICIT_TLS")
                        .with(
                                "keyStore",
                                TestCertificates.shared()
                                        .server(ServerCertificate.VALID)
                                        .keyStore()
                                        .toString())
                        .with("keyStorePassword", TestCertificates.PASSWORD)
                        .start();
                RawPartner partner = RawPartner.at(door.port())) {
            partner.logInUnderTls(TestCertificates.shared().pinned(ServerCertificate.VALID));
            Socket below = partner.data();
            assertThat(partner.command("STOR order")).startsWith("150");
            try (Socket data = partner.tls(below)) {
                data.getOutputStream().write(HALF);
                partner.send("ABOR\r\n");
                assertAborted(partner);
            }
            assertThat(door.bean().calls()).isEmpty();
        }
    }

    /** As clients send it whose urgent byte took the end of the line with it, and with Telnet's interrupt before it. */
    @ParameterizedTest
    @ValueSource(strings = {"ABOR\n", "abor\r\n", "ABOR\r", "\u00ff\u00f4\u00ff\u00f2ABOR\r\n", "\u00f2ABOR\r\n"})
    void isHeardAsClientsSayIt(String line) {
        LinesRead lines = read(line);
        assertThat(lines.aborted()).isTrue();
        lines.begun(line);
        assertThat(lines.aborted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOR ABOR\r\n", "ABORT\r\n", "ABOR", "NOOP\r\n"})
    void isNotHeardInWhatIsNone(String line) {
        assertThat(read(line).aborted()).isFalse();
    }

    @Test
    void isForWhatCameBefore() {
        LinesRead lines = read("ABOR\r\nSTOR x\r\nABOR\r\n");
        lines.begun("ABOR");
        lines.begun("STOR x");
        assertThat(lines.aborted()).isTrue();
        lines.begun("ABOR");
        assertThat(lines.aborted()).isFalse();
    }

    private static LinesRead read(String text) {
        LinesRead lines = new LinesRead();
        lines.read(IoBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)), true);
        return lines;
    }
}
