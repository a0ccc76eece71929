package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.resource.spi.UnavailableException;
import jakarta.transaction.Status;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import org.ftpra.api.FtpException;
import org.ftpra.api.FtpUpload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partner is told 226 if and only if the transaction that took the upload has committed. */
class UploadTest {

    private static final String CONTENT = "what the partner sends\r\n\u00ff\u0000";

    @TempDir
    private Path directory;

    @Test
    void isTakenWhenTheTransactionCommits() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            assertThat(partner.store("order", CONTENT)).isEqualTo(226);

            assertThat(door.rows()).containsExactly("order");
            assertThat(door.contents()).containsExactly(CONTENT);
            assertThat(door.spooled()).isEmpty();
            assertThat(partner.size("order")).isEqualTo(-1);
        }
    }

    @Test
    void isNotTakenWhenTheBeanFails() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            door.bean().with("order", upload -> {
                throw new IllegalStateException("as the test wants it");
            });

            assertThat(partner.store("order", CONTENT)).isEqualTo(451);
            assertThat(partner.reply()).doesNotContain("as the test wants it");
            assertThat(door.rows()).isEmpty();
            assertThat(door.spooled()).isEmpty();
            assertThat(partner.store("another", CONTENT)).isEqualTo(226);
        }
    }

    @Test
    void isNotTakenWhenTheTransactionTimesOut() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            door.endpoints().timeOutNext(1);
            door.bean().with("order", upload -> awaitRollback(door));

            assertThat(partner.store("order", CONTENT)).isEqualTo(451);
            assertThat(door.rows()).isEmpty();
        }
    }

    private static void awaitRollback(DoorUnderTest door) {
        await().pollInSameThread().until(() -> door.transactionStatus() != Status.STATUS_ACTIVE);
    }

    @Test
    void isRefusedForGood() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            door.bean().with("order", upload -> upload.refuse(FtpUpload.Refusal.NAME_NOT_ALLOWED, "not this month"));

            assertThat(partner.store("order", CONTENT)).isEqualTo(553);
            assertThat(partner.reply()).contains("not this month");
            assertThat(door.rows()).containsExactly("order");
            assertThat(partner.store("order", CONTENT)).as("no duplicate").isEqualTo(553);
            assertThat(door.spooled()).isEmpty();
        }
    }

    @Test
    void theReasonOfARefusalCannotBeAReplyOfItsOwn() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            door.bean().with("order", upload -> upload.refuse(FtpUpload.Refusal.NOT_TAKEN, "no\r\n226 yes"));

            assertThat(partner.store("order", CONTENT)).isEqualTo(451);
            assertThat(door.rows()).isEmpty();
        }
    }

    @Test
    void theBeanIsToldWhoHasSentWhat() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            door.bean().with("order", upload -> {
                assertThat(upload.path()).isEqualTo("/order");
                assertThat(upload.size()).isEqualTo(3);
                assertThat(upload.sha256())
                        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
                assertThat(upload.file()).hasContent("abc");
                assertThat(upload.partner().name()).isEqualTo("partner");
                assertThat(upload.partner().address().isLoopbackAddress()).isTrue();
                assertThat(upload.partner().secure()).isFalse();
                assertThat(upload.attempt()).isEqualTo(1);
                assertThat(upload.possibleDuplicate()).isFalse();
            });

            assertThat(partner.store("order", "abc")).as(partner.reply()).isEqualTo(226);
        }
    }

    @Test
    void isOfNoUseAfterwards() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            FtpUpload[] kept = new FtpUpload[1];
            door.bean().with("order", upload -> kept[0] = upload);
            partner.store("order", CONTENT);

            assertThatThrownBy(() -> kept[0].openInput())
                    .isInstanceOf(FtpException.InvalidArgument.class)
                    .hasMessageContaining("'/order' of partner");
        }
    }

    @Test
    void withoutTransactionsItIsTakenWhenTheBeanReturns() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).startWithoutTransactions();
                TestPartner partner = TestPartner.at(door.port())) {
            door.bean().with("bad", upload -> {
                throw new IllegalStateException("as the test wants it");
            });

            assertThat(partner.store("order", CONTENT)).isEqualTo(226);
            assertThat(partner.store("bad", CONTENT)).isEqualTo(451);
            assertThat(door.bean().calls()).containsExactly("/order", "/bad");
        }
    }

    @Test
    void anEmptyFileIsAFile() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            assertThat(partner.store("empty", "")).isEqualTo(226);
            assertThat(door.rows()).containsExactly("empty");
        }
    }

    @Test
    void aFileWithoutANameGetsOne() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            partner.client().storeUniqueFile(new ByteArrayInputStream(new byte[3]));

            assertThat(partner.client().getReplyCode()).isEqualTo(226);
            assertThat(door.rows()).singleElement().asString().startsWith("upload.");
        }
    }

    @Test
    void whereNothingIsTakenThatIsSaid() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory)
                        .with("directory", "/in;/out")
                        .start();
                TestPartner partner = TestPartner.at(door.port())) {
            assertThat(partner.store("order", CONTENT)).isEqualTo(553);
            assertThat(partner.store("in/missing/order", CONTENT)).isEqualTo(550);
            assertThat(partner.store("in", CONTENT)).isEqualTo(553);
            assertThat(partner.store("../../in/order", CONTENT)).isEqualTo(226);
            assertThat(partner.client().listNames()).containsExactlyInAnyOrder("in", "out");
            assertThat(partner.command("RETR in/order")).isEqualTo(550);
            assertThat(partner.command("SITE STAT")).isEqualTo(502);
        }
    }

    @Test
    void noBeanIsNoAnswer() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            door.endpoints().refuseNext(new UnavailableException("as the test wants it"));
            assertThat(partner.store("order", CONTENT)).isEqualTo(450);
            door.container().rejectNext(1);
            assertThat(partner.store("order", CONTENT)).isEqualTo(450);
            assertThat(partner.store("order", CONTENT)).isEqualTo(226);
            assertThat(door.rows()).containsExactly("order");
        }
    }
}
