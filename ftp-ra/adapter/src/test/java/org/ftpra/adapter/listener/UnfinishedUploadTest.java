package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not whole is delivered to nobody; what was cut can be resumed, and what has a temporary name waits for its final one. */
class UnfinishedUploadTest {

    private static final String CONTENT = "0123456789".repeat(50);

    @TempDir
    private Path directory;

    @Test
    void isDeliveredWhenItGetsItsFinalName() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            assertThat(partner.store("order.part", CONTENT)).isEqualTo(226);
            assertThat(door.bean().calls()).isEmpty();
            assertThat(partner.size("order.part")).isEqualTo(CONTENT.length());

            assertThat(partner.rename("order.part", "order")).isEqualTo(250);
            assertThat(door.rows()).containsExactly("order");
            assertThat(door.contents()).containsExactly(CONTENT);
            assertThat(door.spooled()).isEmpty();
        }
    }

    @Test
    void keepsItsTemporaryNameWhenTheBeanFails() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            door.bean().with("order", upload -> {
                throw new IllegalStateException("as the test wants it");
            });
            partner.store("order.part", CONTENT);

            assertThat(partner.rename("order.part", "order")).isEqualTo(451);
            assertThat(partner.size("order.part")).isEqualTo(CONTENT.length());
            assertThat(partner.rename("order.part", "other")).isEqualTo(250);
            assertThat(door.rows()).containsExactly("other");
        }
    }

    @Test
    void isRenamedFromOneTemporaryNameToAnother() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            partner.store("order.part", CONTENT);

            assertThat(partner.rename("order.part", "order.tmp")).isEqualTo(250);
            assertThat(door.bean().calls()).isEmpty();
            assertThat(partner.client().listNames()).containsExactly("order.tmp");
            assertThat(partner.client().deleteFile("order.tmp")).isTrue();
            assertThat(partner.rename("order.tmp", "order")).isEqualTo(550);
        }
    }

    @Test
    void isNotDeliveredWhenItsDataChannelIsCut() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            assertThat(partner.cut("order", CONTENT, 300)).isEqualTo(426);
            assertThat(door.bean().calls()).isEmpty();
        }
    }

    /** By its size nobody may take it for whole: the last byte is always missing. */
    @Test
    void isResumedAfterACut() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            partner.cut("order", CONTENT, CONTENT.length());
            long size = partner.size("order");
            assertThat(size).isBetween(1L, CONTENT.length() - 1L);

            assertThat(partner.storeFrom(size, "order", CONTENT.substring((int) size)))
                    .isEqualTo(226);
            assertThat(door.contents()).containsExactly(CONTENT);
            assertThat(door.spooled()).isEmpty();
        }
    }

    @Test
    void isResumedBehindACommandThatIsNotNeeded() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port());
                RawPartner again = RawPartner.loggedIn(door.port())) {
            partner.cut("order", CONTENT, 300);
            int size = (int) partner.size("order");
            try (Socket data = again.data()) {
                assertThat(again.code("REST " + size)).isEqualTo(350);
                assertThat(again.code("ALLO 500")).isEqualTo(202);
                assertThat(again.code("STOR order")).isEqualTo(150);
                data.getOutputStream().write(CONTENT.substring(size).getBytes());
            }
            assertThat(again.last()).isEqualTo(226);
            assertThat(door.contents()).containsExactly(CONTENT);
        }
    }

    @Test
    void isAppendedToAfterACut() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            partner.cut("order", CONTENT, 300);
            long size = partner.size("order");

            assertThat(partner.append("order", CONTENT.substring((int) size))).isEqualTo(226);
            assertThat(door.contents()).containsExactly(CONTENT);
        }
    }

    @Test
    void cannotBeResumedBeyondItsEnd() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            partner.cut("order", CONTENT, 300);

            assertThat(partner.storeFrom(400, "order", "rest")).isEqualTo(554);
            assertThat(partner.storeFrom(1, "other", "rest")).isEqualTo(554);
            assertThat(door.bean().calls()).isEmpty();
        }
    }

    @Test
    void cannotBeRenamedUntilItIsWhole() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            partner.cut("order", CONTENT, 300);
            partner.cut("other.part", CONTENT, 300);

            assertThat(partner.rename("order", "another")).isEqualTo(553);
            assertThat(partner.rename("order", "order.part")).isEqualTo(553);
            assertThat(partner.rename("other.part", "other")).isEqualTo(553);
            assertThat(door.bean().calls()).isEmpty();

            partner.append("other.part", CONTENT.substring((int) partner.size("other.part")));
            assertThat(partner.rename("other.part", "other")).isEqualTo(250);
            assertThat(door.contents()).containsExactly(CONTENT);
        }
    }

    @Test
    void isSentAnewAfterACut() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            partner.cut("order", CONTENT, 300);

            assertThat(partner.store("order", "new")).isEqualTo(226);
            assertThat(door.contents()).containsExactly("new");
            assertThat(door.spooled()).isEmpty();
        }
    }

    @Test
    void isNotKeptWhereNobodyWantsThat() throws Exception {
        try (DoorUnderTest door =
                        new DoorUnderTest(directory).with("partialKept", "0").start();
                TestPartner partner = TestPartner.at(door.port())) {
            partner.cut("order", CONTENT, 300);

            assertThat(partner.size("order")).isEqualTo(-1);
            assertThat(door.spooled()).isEmpty();
        }
    }

    /** By another session, which has begun to replace it before. */
    @Test
    void isNotReplacedWhileItIsDelivered() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port());
                RawPartner slow = RawPartner.loggedIn(door.port())) {
            door.bean().with("order", upload -> await(go));
            partner.store("order.part", CONTENT);
            Future<Integer> renamed;
            try (Socket data = slow.data()) {
                assertThat(slow.code("STOR order.part")).isEqualTo(150);
                data.getOutputStream().write("new".getBytes(StandardCharsets.US_ASCII));
                renamed = threads.submit(() -> partner.rename("order.part", "order"));
                Awaitility.await().until(() -> !door.bean().calls().isEmpty());
            }
            assertThat(slow.last()).isEqualTo(450);
            assertThat(renamesBusy(slow)).isEqualTo(450);
            go.countDown();

            assertThat(renamed.get()).isEqualTo(250);
            assertThat(door.contents()).containsExactly(CONTENT);
            assertThat(door.spooled()).isEmpty();
            assertThat(slow.store("order.part", "new")).isEqualTo(226);
            assertThat(partner.size("order.part")).isEqualTo(3);
        } finally {
            go.countDown();
            threads.shutdownNow();
        }
    }

    private static int renamesBusy(RawPartner partner) throws Exception {
        assertThat(partner.code("RNFR order.part")).isEqualTo(350);
        return partner.code("RNTO other.part");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
