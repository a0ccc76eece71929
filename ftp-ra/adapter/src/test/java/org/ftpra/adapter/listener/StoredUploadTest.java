package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a partner was told 226 of, under a temporary name, stays as it was, whatever becomes of one that goes on from it. */
class StoredUploadTest {

    private static final String STORED = "0123456789";
    private static final String MORE = "more of it";

    @TempDir
    private Path directory;

    private DoorUnderTest door;

    private TestPartner partner(String... properties) throws Exception {
        door = new DoorUnderTest(directory);
        for (int i = 0; i < properties.length; i += 2) {
            door.with(properties[i], properties[i + 1]);
        }
        door.start();
        TestPartner partner = TestPartner.at(door.port());
        assertThat(partner.store("order.part", STORED)).isEqualTo(226);
        return partner;
    }

    @AfterEach
    void close() {
        door.close();
    }

    private void assertAsItWas(TestPartner partner) throws Exception {
        assertThat(partner.size("order.part")).isEqualTo(STORED.length());
        assertThat(partner.rename("order.part", "order")).as(partner.reply()).isEqualTo(250);
        assertThat(door.contents()).containsExactly(STORED);
        assertThat(door.spooled()).isEmpty();
    }

    @Test
    void whenTheWholeBecomesTooMuch() throws Exception {
        try (TestPartner partner = partner("maxFileSize", "15")) {
            assertThat(partner.append("order.part", MORE)).isEqualTo(552);
            assertAsItWas(partner);
        }
    }

    @Test
    void whenThereIsNoRoomForIt() throws Exception {
        try (TestPartner partner = partner("maxSpoolSpace", "15")) {
            assertThat(partner.append("order.part", MORE)).isEqualTo(452);
            assertAsItWas(partner);
        }
    }

    @Test
    void whenNothingOfACutUploadIsKept() throws Exception {
        try (TestPartner partner = partner("partialKept", "0")) {
            assertThat(cut(partner, MORE, "APPE order.part")).isEqualTo(426);
            assertAsItWas(partner);
        }
    }

    /** By RST. */
    private static int cut(TestPartner partner, String content, String... commands) throws IOException {
        try (Socket data = new Socket("127.0.0.1", partner.passivePort())) {
            for (String command : commands) {
                partner.command(command);
            }
            data.getOutputStream().write(content.getBytes());
            data.setSoLinger(true, 0);
        }
        return partner.client().getReply();
    }

    @Test
    void whenACutUploadWouldLeaveLess() throws Exception {
        try (TestPartner partner = partner()) {
            assertThat(cut(partner, "23", "REST 2", "STOR order.part")).isEqualTo(426);
            assertAsItWas(partner);
        }
    }

    @Test
    void whenThereIsNoDataChannel() throws Exception {
        try (TestPartner partner = partner("dataTimeout", "300")) {
            partner.passivePort();
            partner.command("APPE order.part");
            assertThat(partner.client().getReply()).isEqualTo(425);
            assertAsItWas(partner);
        }
    }

    /** A process that died now would leave it. */
    @Test
    void whileMoreComes() throws Exception {
        try (TestPartner partner = partner()) {
            Path stored = door.home("partner").resolve("order.part");
            try (Socket data = new Socket("127.0.0.1", partner.passivePort())) {
                assertThat(partner.command("APPE order.part")).isEqualTo(150);
                assertThat(Files.readString(stored)).isEqualTo(STORED);
                data.getOutputStream().write(MORE.getBytes());
            }
            assertThat(partner.client().getReply()).isEqualTo(226);
            assertThat(Files.readString(stored)).isEqualTo(STORED + MORE);
        }
    }

    @Test
    void soDoesWhatWasCutWhenTheBeanFailsWithTheWhole() throws Exception {
        try (TestPartner partner = partner()) {
            partner.cut("cut", STORED, 8);
            long size = partner.size("cut");
            door.bean().with("cut", upload -> {
                throw new IllegalStateException("as the test wants it");
            });
            assertThat(partner.append("cut", STORED.substring((int) size))).isEqualTo(451);
            door.bean().with("cut", upload -> {});
            assertThat(partner.append("cut", STORED.substring((int) size))).isEqualTo(226);
            assertThat(door.contents()).containsExactly(STORED);
        }
    }
}
