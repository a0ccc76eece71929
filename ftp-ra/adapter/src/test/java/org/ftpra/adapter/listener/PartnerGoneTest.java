package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** For a partner who cannot read the answer nothing is committed; one whom the answer did not reach sends again. */
class PartnerGoneTest {

    @TempDir
    private Path directory;

    @Test
    void nothingIsCommittedForAPartnerWhoHasGone() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            door.bean().with("order", upload -> partner.hangUp());
            send(partner, "order", "content");

            Awaitility.await()
                    .until(() ->
                            door.spooled().isEmpty() && !door.bean().calls().isEmpty());
            assertThat(door.rows()).isEmpty();
            assertSentAgain(door);
        }
    }

    /** Without TLS the end of a process looks like the end of a file. */
    @Test
    void whatAPartnerWasSendingWhoHasGoneIsDeliveredToNobody() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            try (Socket data = new Socket("127.0.0.1", partner.passivePort())) {
                partner.client().sendCommand("STOR order");
                data.getOutputStream().write("half of it".getBytes());
                partner.hangUp();
            }

            Awaitility.await().until(() -> door.spooled().isEmpty());
            assertThat(door.bean().calls()).isEmpty();
            assertSentAgain(door);
        }
    }

    @Test
    void whatWasCommittedAndNotReadIsKnown() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            send(partner, "order", "content");
            Awaitility.await().until(() -> door.rows().size() == 1);
            partner.vanish();

            assertSentAgain(door);
        }
    }

    private static void assertSentAgain(DoorUnderTest door) throws Exception {
        door.bean().with("order", upload -> {});
        try (TestPartner again = TestPartner.at(door.port())) {
            assertThat(again.store("order", "content")).as(again.reply()).isEqualTo(226);
        }
        assertThat(door.rows()).containsExactly("order");
    }

    /** Without waiting for the last reply. */
    private static void send(TestPartner partner, String path, String content) throws IOException {
        try (Socket data = new Socket("127.0.0.1", partner.passivePort())) {
            partner.client().sendCommand("STOR " + path);
            data.getOutputStream().write(content.getBytes());
        }
    }

    @Test
    void whoIsNotAnsweredInTimeIsToldSoAndNothingIsCommitted() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        try (DoorUnderTest door = new DoorUnderTest(directory)
                        .with("deliveryTimeout", "300")
                        .start();
                TestPartner partner = TestPartner.at(door.port())) {
            door.bean().with("order", upload -> await(told));
            assertThat(partner.store("order", "content")).isEqualTo(451);
            told.countDown();

            Awaitility.await().until(() -> door.spooled().isEmpty());
            assertThat(door.rows()).isEmpty();
            assertSentAgain(door);
        }
    }

    /** The same upload on two control channels: the second waits for what becomes of the first. */
    @Test
    void whoSendsAgainWhileTheFirstIsDeliveredGetsItsAnswer() throws Exception {
        CountDownLatch twice = new CountDownLatch(1);
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner first = TestPartner.at(door.port());
                TestPartner second = TestPartner.at(door.port())) {
            door.bean().with("order", upload -> await(twice));
            send(first, "order", "content");
            send(second, "order", "content");
            Awaitility.await().until(() -> door.spooled().size() == 2);
            twice.countDown();

            assertThat(first.client().getReply()).isEqualTo(226);
            assertThat(second.client().getReply()).isEqualTo(226);
            assertThat(List.of(first.reply(), second.reply()))
                    .anySatisfy(reply -> assertThat(reply).contains("Known"));
            assertThat(door.rows()).containsExactly("order");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
