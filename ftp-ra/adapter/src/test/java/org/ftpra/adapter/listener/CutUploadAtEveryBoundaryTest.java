package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPSClient;
import org.apache.commons.net.util.TrustManagerUtils;
import org.ftpra.engine.servers.FaultyRelay;
import org.ftpra.engine.servers.RelayFault;
import org.ftpra.engine.servers.RelayFault.Kind;
import org.ftpra.engine.servers.ServerCertificate;
import org.ftpra.engine.servers.TestCertificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A partner's line is cut at every boundary of an upload. Whoever has seen 226 has a row; whoever has not sends again, and then
 * there is one row.
 */
class CutUploadAtEveryBoundaryTest {

    private static final String CONTENT = "0123456789".repeat(10_000);
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int DATA_STEP = 30_000;
    private static final int CONTROL_STEP = 300;
    private static final int INTO_A_LINE = 2;

    /** The greeting; USER, PASS, TYPE, PASV and STOR, each with its reply; and the last one. */
    private static final int LEAST_LINES = 12;

    @TempDir
    private Path directory;

    private final List<String> sent = new ArrayList<>();
    private boolean underTls;
    private boolean rowsComeFirst;

    @ParameterizedTest
    @ValueSource(strings = {"AFTER_COMMIT", "AFTER_SPOOL"})
    void oneRowForEachInClear(String acknowledgement) throws Exception {
        try (DoorUnderTest door = door(acknowledgement).start();
                FaultyRelay relay = relay(door)) {
            int lines = cut(door, relay, 1, n -> RelayFault.onControl(Kind.CUT, n));
            assertThat(lines).isGreaterThanOrEqualTo(LEAST_LINES);
            lines = cut(door, relay, 1, n -> RelayFault.inControlLine(Kind.RESET, n - 1, INTO_A_LINE));
            assertThat(lines).isGreaterThanOrEqualTo(LEAST_LINES);
            for (int n = 0; n < CONTENT.length(); n += DATA_STEP) {
                cutData(door, n);
            }
            assertOneRowEach(door);
        }
    }

    /** What passes on the control channel cannot be read there: it is cut after so many bytes. */
    @Test
    void oneRowForEachUnderTls() throws Exception {
        try (DoorUnderTest door = underTls(door("AFTER_COMMIT")).start();
                FaultyRelay relay = relay(door)) {
            int places = cut(door, relay, CONTROL_STEP, n -> RelayFault.onControlBytes(Kind.CUT, n));
            assertThat(places).isGreaterThanOrEqualTo(LEAST_LINES);
            assertOneRowEach(door);
        }
    }

    private DoorUnderTest door(String acknowledgement) throws Exception {
        rowsComeFirst = acknowledgement.equals("AFTER_COMMIT");
        return new DoorUnderTest(directory).with("acknowledgement", acknowledgement);
    }

    private DoorUnderTest underTls(DoorUnderTest door) {
        underTls = true;
        Path keyStore =
                TestCertificates.shared().server(ServerCertificate.VALID).keyStore();
        return door.with("security", "EXPLICIT_TLS")
                .with("keyStore", keyStore.toString())
                .with("keyStorePassword", TestCertificates.PASSWORD);
    }

    private static FaultyRelay relay(DoorUnderTest door) throws IOException {
        return FaultyRelay.ofControlChannel(InetAddress.getByName("127.0.0.1"), door.port());
    }

    /** At each such place until there is none any more; how many there are. */
    private int cut(DoorUnderTest door, FaultyRelay relay, int step, LongFunction<RelayFault> place) throws Exception {
        int places = 0;
        for (long n = 1; isCut(door, relay, place.apply(n)); n += step) {
            places++;
        }
        return places;
    }

    private boolean isCut(DoorUnderTest door, FaultyRelay relay, RelayFault fault) throws Exception {
        String name = next();
        relay.arm(fault);
        int code = store(relay.port(), name);
        boolean cut = relay.hasFailed();
        if (code == 226 && rowsComeFirst) {
            assertThat(door.rows()).as("226 was seen of %s, %s", name, fault).contains(name);
        }
        sendAgain(door, name);
        return cut;
    }

    private void cutData(DoorUnderTest door, int bytes) throws IOException {
        String name = next();
        try (TestPartner partner = TestPartner.at(door.port())) {
            assertThat(partner.cut(name, CONTENT, bytes)).as(partner.reply()).isEqualTo(426);
        }
        sendAgain(door, name);
    }

    private String next() {
        sent.add("order-" + sent.size());
        return sent.get(sent.size() - 1);
    }

    private void sendAgain(DoorUnderTest door, String name) {
        await(name).pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> store(door.port(), name) == 226);
    }

    /** The last reply's code; 0 if there was none. */
    private int store(int port, String name) throws IOException {
        FTPClient partner = underTls ? tlsPartner() : new FTPClient();
        partner.setDefaultTimeout(PATIENCE_MILLIS);
        partner.setConnectTimeout(PATIENCE_MILLIS);
        try {
            partner.connect("127.0.0.1", port);
            if (!logIn(partner)) {
                return 0;
            }
            partner.setFileType(FTP.BINARY_FILE_TYPE);
            partner.enterLocalPassiveMode();
            partner.storeFile(name, new ByteArrayInputStream(CONTENT.getBytes(StandardCharsets.US_ASCII)));
            return partner.getReplyCode();
        } catch (IOException lost) {
            return 0;
        } finally {
            partner.disconnect();
        }
    }

    private static FTPClient tlsPartner() {
        FTPSClient partner = new FTPSClient();
        partner.setTrustManager(TrustManagerUtils.getAcceptAllTrustManager());
        return partner;
    }

    private static boolean logIn(FTPClient partner) throws IOException {
        boolean in = partner.login("partner", "secret");
        if (in && partner instanceof FTPSClient tls) {
            tls.execPBSZ(0);
            tls.execPROT("P");
        }
        return in;
    }

    private void assertOneRowEach(DoorUnderTest door) {
        await().pollInSameThread().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(door.rows())
                .containsExactlyInAnyOrderElementsOf(sent));
    }
}
