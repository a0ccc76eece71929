package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ftpra.engine.servers.PortBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a partner may not do to others, or to the host. */
class UploadAttackTest {

    @TempDir
    private Path directory;

    @Test
    void whoAsksForPortsAndDoesNotUseThemKeepsNobodyFromOne() throws Exception {
        List<RawPartner> flood = new ArrayList<>();
        try (PortBlock ports = PortBlock.reserve(InetAddress.getByName("127.0.0.1"));
                DoorUnderTest door = new DoorUnderTest(directory)
                        .with("passivePortRange", ports.firstPassive() + "-" + (ports.firstPassive() + 1))
                        .start();
                RawPartner other = RawPartner.at(door.port());
                RawPartner uploading = RawPartner.at(door.port())) {
            uploading.logInAs("other");
            try (Socket data = uploading.data()) {
                uploading.send("STOR slow\r\n");
                assertThat(uploading.reply()).startsWith("150");
                for (int i = 0; i < 4; i++) {
                    flood.add(RawPartner.loggedIn(door.port()));
                    assertThat(flood.get(i).passivePort()).isPositive();
                }
                other.logInAs("other");
                assertThat(other.store("order", "content")).isEqualTo(226);
                data.getOutputStream().write(1);
            }
            assertThat(uploading.last()).isEqualTo(226);
        } finally {
            for (RawPartner each : flood) {
                each.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PORT 127,0,0,2,P", "EPRT |1|127.0.0.2|PORT|", "EPRT |1|localhost|PORT|"})
    void noDataGoesToAnybodyElse(String command) throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                ServerSocket victim = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.2"));
                RawPartner partner = RawPartner.loggedIn(door.port())) {
            int port = victim.getLocalPort();
            String line = command.replace("PORT|", port + "|").replace(",P", "," + port / 256 + "," + port % 256);
            assertThat(partner.code(line)).isBetween(500, 504);
            assertThat(partner.code("STOR order")).isEqualTo(503);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '"',
            value = {
                "504 PORT 127,0,0,1,0,25",
                "504 EPRT |1|127.0.0.1|1023|",
                "501 EPRT |1|127.0.0.1|65536|",
                "501 PORT 127,0,0,1,256,1",
                "501 PORT 127,0,0,1,20",
                "200 PORT 127,0,0,1,4,0"
            })
    void norToAServiceOrAnImpossiblePort(int code, String command, String address) throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                RawPartner partner = RawPartner.loggedIn(door.port())) {
            assertThat(partner.code(command + " " + address)).isEqualTo(code);
            assertThat(partner.store("order", "content")).isEqualTo(226);
        }
    }

    @Test
    void norWhereActiveModeIsOff() throws Exception {
        try (DoorUnderTest door =
                        new DoorUnderTest(directory).with("activeMode", "false").start();
                RawPartner partner = RawPartner.loggedIn(door.port())) {
            assertThat(partner.code("EPRT |1|127.0.0.1|5000|")).isEqualTo(501);
            assertThat(partner.code("PORT 127,0,0,1,20,20")).isEqualTo(501);
            assertThat(partner.store("order", "content")).isEqualTo(226);
        }
    }

    @Test
    void aDataChannelFromElsewhereIsRefused() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                RawPartner partner = RawPartner.loggedIn(door.port());
                Socket thief = new Socket(
                        InetAddress.getByName("127.0.0.1"),
                        partner.passivePort(),
                        InetAddress.getByName("127.0.0.2"),
                        0)) {
            thief.getOutputStream().write(1);
            assertThat(partner.code("STOR order")).isEqualTo(150);
            assertThat(partner.last()).isBetween(425, 426);
            assertThat(door.bean().calls()).isEmpty();
        }
    }

    @Test
    void noPathLeadsOut() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                RawPartner partner = RawPartner.loggedIn(door.port())) {
            assertThat(partner.store("../../../up.part", "content")).isEqualTo(226);
            assertThat(door.home("partner").resolve("up.part")).exists();
            assertThat(partner.code("MKD /../../other")).isEqualTo(257);
            assertThat(door.home("partner").resolve("other")).isDirectory();
            assertThat(partner.code("CWD ../..")).isEqualTo(250);
            assertThat(partner.command("PWD")).contains("\"/\"");
            assertThat(partner.code("SIZE ../users")).isEqualTo(550);
        }
    }

    @Test
    void noLinkLeadsOut() throws Exception {
        Path outside = Files.createDirectory(directory.resolve("outside"));
        Path secret = Files.writeString(outside.resolve("secret"), "secret");
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                RawPartner partner = RawPartner.loggedIn(door.port())) {
            Files.createSymbolicLink(door.home("partner").resolve("link"), outside);
            Files.createSymbolicLink(door.home("partner").resolve("file.part"), secret);
            assertThat(partner.store("link/evil.part", "content")).isEqualTo(553);
            assertThat(partner.store("file.part", "content")).isEqualTo(553);
            for (String command : List.of(
                    "CWD link",
                    "SIZE link/secret",
                    "DELE link/secret",
                    "RNFR file.part",
                    "MKD link/a",
                    "MDTM file.part")) {
                assertThat(partner.code(command)).as(command).isBetween(500, 553);
            }
            assertThat(outside).isDirectoryContaining(secret::equals);
            assertThat(Files.list(outside)).hasSize(1);
            assertThat(secret).hasContent("secret");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "a\u0001b", "a\0b", "a\rb", "\u00c2\u0085"})
    void noControlCharacterIsInAName(String name) throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                RawPartner partner = RawPartner.loggedIn(door.port())) {
            for (String command : List.of("STOR ", "MKD ", "CWD ", "RNFR ")) {
                assertThat(partner.code(command + name)).isEqualTo(501);
            }
            assertThat(partner.code("PWD")).isEqualTo(257);
        }
    }

    @Test
    void aNameThatIsTooLongIsToldSo() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                RawPartner partner = RawPartner.loggedIn(door.port())) {
            assertThat(partner.store("x".repeat(251) + ".part", "content")).isEqualTo(553);
            assertThat(partner.store("x".repeat(256), "content")).isEqualTo(553);
            assertThat(partner.store("x".repeat(255), "content")).isEqualTo(226);
            assertThat(partner.code("MKD " + "x".repeat(300))).isEqualTo(550);
        }
    }

    @Test
    void aLineWithoutAnEndEndsTheConnection() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                RawPartner partner = RawPartner.at(door.port())) {
            partner.send("x".repeat(1025));
            assertThat(partner.reply()).startsWith("500");
            assertThat(partner.reply()).isEmpty();
        }
    }

    @Test
    void whoBeginsAnewAgainAndAgainKeepsNobodyOut() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory)
                        .with("maxConnections", "3")
                        .with("maxConnectionsPerPartner", "3")
                        .start();
                RawPartner partner = RawPartner.at(door.port());
                RawPartner other = RawPartner.at(door.port())) {
            for (int i = 0; i < 4; i++) {
                partner.logIn();
                partner.command("REIN");
            }
            assertThat(other.logInAs("other")).isEqualTo(230);
        }
    }

    @Test
    void bytesThatAreNoTextAreToldSo() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                RawPartner partner = RawPartner.loggedIn(door.port())) {
            partner.send(new byte[] {'S', 'T', 'O', 'R', ' ', (byte) 0xff, (byte) 0xfe, '\r', '\n'});
            assertThat(partner.reply()).startsWith("501");
            assertThat(partner.store("order", "content")).isEqualTo(226);
        }
    }
}
