package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each limit of a door, pushed past its edge. */
class UploadLimitsTest {

    @TempDir
    private Path directory;

    private DoorUnderTest door(String property, Object value) throws Exception {
        return new DoorUnderTest(directory).with(property, value.toString());
    }

    @Test
    void connections() throws Exception {
        try (DoorUnderTest door = door("maxConnections", 2).start();
                RawPartner first = RawPartner.loggedIn(door.port());
                RawPartner second = RawPartner.at(door.port())) {
            assertTurnedAway(door.port(), "127.0.0.1");
            assertThat(first.store("order", "content")).isEqualTo(226);
            second.command("QUIT");
            Awaitility.await().until(() -> isGreeted(door.port()));
        }
    }

    private static void assertTurnedAway(int port, String address) throws IOException {
        try (RawPartner partner = RawPartner.from(address, port)) {
            assertThat(partner.reply()).startsWith("421");
            assertThat(partner.reply()).isEmpty();
        }
    }

    private static boolean isGreeted(int port) throws IOException {
        try (RawPartner partner = RawPartner.from("127.0.0.1", port)) {
            return partner.reply().startsWith("220");
        }
    }

    @Test
    void connectionsOfAnAddress() throws Exception {
        try (DoorUnderTest door = door("maxConnectionsPerAddress", 1).start();
                RawPartner first = RawPartner.at(door.port());
                RawPartner elsewhere = RawPartner.from("127.0.0.2", door.port())) {
            assertTurnedAway(door.port(), "127.0.0.1");
            assertThat(elsewhere.reply()).startsWith("220");
            assertThat(first.code("USER partner")).isEqualTo(331);
        }
    }

    @Test
    void connectionsOfAPartner() throws Exception {
        try (DoorUnderTest door = door("maxConnectionsPerPartner", 1).start();
                RawPartner first = RawPartner.loggedIn(door.port());
                RawPartner second = RawPartner.at(door.port());
                RawPartner other = RawPartner.at(door.port())) {
            assertThat(second.code("USER partner")).isEqualTo(421);
            assertThat(other.logInAs("other")).isEqualTo(230);
            assertThat(first.store("order", "content")).isEqualTo(226);
        }
    }

    @Test
    void connectionsOfAPartnerThatTellTheirNamesBeforeAnyPassword() throws Exception {
        try (DoorUnderTest door = door("maxConnectionsPerPartner", 1).start();
                RawPartner first = RawPartner.at(door.port());
                RawPartner second = RawPartner.at(door.port());
                RawPartner third = RawPartner.at(door.port())) {
            for (RawPartner each : List.of(first, second, third)) {
                assertThat(each.code("USER partner")).isEqualTo(331);
            }
            assertThat(first.code("PASS secret")).isEqualTo(230);
            assertThat(second.code("PASS secret")).isEqualTo(230);
            assertThat(second.reply()).startsWith("421");
            assertThat(second.reply()).isEmpty();
            assertThat(first.code("REIN")).isEqualTo(220);
            assertThat(third.code("PASS secret")).isEqualTo(230);
            assertThat(third.code("PWD")).isEqualTo(257);
        }
    }

    @Test
    void logInsThatFailOnAConnection() throws Exception {
        try (DoorUnderTest door = door("maxLoginFailures", 2)
                        .with("loginFailureDelay", "200")
                        .start();
                RawPartner partner = RawPartner.at(door.port())) {
            Instant began = Instant.now();
            assertThat(guess(partner)).isEqualTo(530);
            assertThat(Duration.between(began, Instant.now())).isGreaterThan(Duration.ofMillis(199));
            guess(partner);
            assertThat(partner.reply()).isEmpty();
        }
    }

    private static int guess(RawPartner partner) throws IOException {
        partner.command("USER partner");
        return partner.code("PASS guess");
    }

    @Test
    void logInsThatFailFromAnAddress() throws Exception {
        try (DoorUnderTest door = door("lockAfterFailures", 3)
                        .with("maxLoginFailures", "9")
                        .start();
                RawPartner guesser = RawPartner.at(door.port());
                RawPartner elsewhere = RawPartner.from("127.0.0.2", door.port())) {
            for (int i = 0; i < 3; i++) {
                assertThat(guess(guesser)).isEqualTo(530);
            }
            assertThat(guesser.logInAs("partner")).isEqualTo(530);
            elsewhere.reply();
            assertThat(elsewhere.logInAs("partner")).isEqualTo(230);
        }
    }

    @Test
    void commandsOfASecondWhatIsMoreWaits() throws Exception {
        try (DoorUnderTest door = door("maxCommandRate", 10).start();
                RawPartner partner = RawPartner.at(door.port())) {
            Instant began = Instant.now();
            partner.send("NOOP\r\n".repeat(31));
            for (int i = 0; i < 31; i++) {
                assertThat(partner.reply()).startsWith("530");
            }
            assertThat(Duration.between(began, Instant.now())).isGreaterThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void theSizeOfAFile() throws Exception {
        try (DoorUnderTest door = door("maxFileSize", 10).start();
                TestPartner partner = TestPartner.at(door.port())) {
            assertThat(partner.store("order", "0123456789+")).isEqualTo(552);
            assertThat(door.spooled()).isEmpty();
            assertThat(partner.store("order", "0123456789")).isEqualTo(226);
            assertThat(partner.store("a.part", "01234567")).isEqualTo(226);
            assertThat(partner.append("a.part", "89+")).isEqualTo(552);
            assertThat(door.rows()).containsExactly("order");
        }
    }

    @Test
    void whatBecomesTooMuchAfterACutLeavesWhatWasThere() throws Exception {
        try (DoorUnderTest door = door("maxFileSize", 10).start();
                TestPartner partner = TestPartner.at(door.port())) {
            assertThat(partner.cut("b.part", "01234567", 8)).isEqualTo(426);
            assertThat(partner.storeFrom(7, "b.part", "789+")).isEqualTo(552);
            assertThat(partner.size("b.part")).isEqualTo(7);
            assertThat(partner.storeFrom(7, "b.part", "789")).isEqualTo(226);
        }
    }

    @Test
    void theSpaceOfTheSpool() throws Exception {
        try (DoorUnderTest door = door("maxSpoolSpace", 1000).start();
                TestPartner partner = TestPartner.at(door.port())) {
            String half = "x".repeat(600);
            assertThat(partner.store("a.part", half)).isEqualTo(226);
            assertThat(partner.store("b.part", half)).isEqualTo(452);
            assertThat(partner.store("b", half)).isEqualTo(452);
            assertThat(partner.size("a.part")).isEqualTo(600);
            assertThat(partner.rename("a.part", "a")).isEqualTo(250);
            assertThat(door.contents()).containsExactly(half);

            assertThat(partner.store("c.part", half)).isEqualTo(226);
            assertThat(partner.command("DELE c.part")).isEqualTo(250);
            assertThat(partner.store("whole", "y".repeat(1000))).isEqualTo(226);
            assertThat(door.spooled()).isEmpty();
        }
    }

    /** Also of what is empty. What was taken before stays, and what has its final name goes its way. */
    @Test
    void filesAndDirectories() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start()) {
            try (TestPartner partner = TestPartner.at(door.port())) {
                assertThat(partner.store("a.part", "content")).isEqualTo(226);
                assertThat(partner.command("MKD full")).isEqualTo(257);
                fill(door.home("partner").resolve("full"), Entries.MOST - 3);
                assertThat(partner.store("last.part", "")).isEqualTo(226);
                assertThatItIsFull(partner);
            }
            door.redeploy();
            try (TestPartner partner = TestPartner.at(door.port())) {
                assertThatItIsFull(partner);
                assertThat(partner.store("order", "content")).isEqualTo(226);
                assertThat(partner.cut("cut", "content", 5)).isEqualTo(426);
                assertThat(partner.size("cut")).isEqualTo(-1);

                assertThat(partner.append("a.part", "+")).isEqualTo(226);
                assertThat(partner.rename("a.part", "a")).isEqualTo(250);
                assertThat(door.contents()).containsExactly("content", "content+");
                assertThat(partner.command("MKD new")).isEqualTo(257);
                assertThatItIsFull(partner);
                assertThat(partner.command("RMD new")).isEqualTo(250);
                assertThat(partner.store("b.part", "")).isEqualTo(226);
                assertThatItIsFull(partner);
                assertThat(partner.command("DELE b.part")).isEqualTo(250);
                assertThat(partner.cut("cut", "content", 5)).isEqualTo(426);
                assertThat(partner.size("cut")).isPositive();
                assertThatItIsFull(partner);
            }
        }
    }

    private static void fill(Path home, int entries) throws IOException {
        for (int i = 0; i < entries; i++) {
            Files.createDirectory(home.resolve("" + i));
        }
    }

    private static void assertThatItIsFull(TestPartner partner) throws IOException {
        assertThat(partner.store("more.part", "")).isEqualTo(452);
        assertThat(partner.command("MKD more")).isEqualTo(550);
        assertThat(partner.reply()).contains("" + Entries.MOST);
    }

    @Test
    void silence() throws Exception {
        try (DoorUnderTest door = door("idleTimeout", 1000).start();
                RawPartner greeted = RawPartner.at(door.port());
                RawPartner partner = RawPartner.loggedIn(door.port())) {
            assertThat(greeted.reply()).isEmpty();
            assertThat(partner.reply()).isEmpty();
        }
    }

    /** It is told 421, or was silent for too long, where this host is slow. */
    @Test
    void timeToLogIn() throws Exception {
        try (DoorUnderTest door = door("idleTimeout", 1000).start();
                RawPartner talker = RawPartner.at(door.port())) {
            Instant late = Instant.now().plusSeconds(20);
            String reply = talker.command("NOOP");
            while (reply.startsWith("530") && Instant.now().isBefore(late)) {
                reply = talker.command("NOOP");
            }
            assertThat(reply).matches("421 .*|");
        }
    }

    @Test
    void whoWaitsForAnAnswerIsNotSilent() throws Exception {
        try (DoorUnderTest door = door("idleTimeout", 1000).start();
                RawPartner partner = RawPartner.loggedIn(door.port())) {
            door.bean().with("order", upload -> pass(Duration.ofMillis(2500)));
            assertThat(partner.store("order", "content")).isEqualTo(226);
            assertThat(partner.code("NOOP")).isEqualTo(200);
        }
    }

    private static void pass(Duration time) {
        try {
            new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aDataChannelThatStandsStill() throws Exception {
        try (DoorUnderTest door = door("dataTimeout", 1000).start();
                RawPartner partner = RawPartner.loggedIn(door.port());
                Socket data = partner.data()) {
            partner.send("STOR order\r\n");
            data.getOutputStream().write(1);
            assertThat(partner.last()).isEqualTo(426);
            assertThat(door.bean().calls()).isEmpty();
            assertThat(partner.store("order", "content")).isEqualTo(226);
        }
    }

    @Test
    void aDataChannelThatIsNotOpened() throws Exception {
        try (DoorUnderTest door = door("dataTimeout", 1000).start();
                RawPartner partner = RawPartner.loggedIn(door.port())) {
            partner.passivePort();
            partner.send("STOR order\r\n");
            assertThat(partner.last()).isEqualTo(425);
            assertThat(partner.store("order", "content")).isEqualTo(226);
        }
    }

    /** Each of them would wait for its data channel. */
    @Test
    void commandsOfAPartnerWhoHasGoneAreNotCarriedOut() throws Exception {
        try (DoorUnderTest door =
                door("dataTimeout", 1000).with("maxConnections", "1").start()) {
            try (RawPartner partner = RawPartner.loggedIn(door.port())) {
                partner.send("EPSV\r\nSTOR order\r\n".repeat(60));
                partner.reply();
            }
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> isGreeted(door.port()));
        }
    }
}
