package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.ftpra.adapter.journal.Journal;
import org.ftpra.adapter.journal.JournalSettings;
import org.ftpra.adapter.journal.Journals;
import org.ftpra.adapter.transaction.BranchXid;
import org.ftpra.api.FtpPartner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upload that was acknowledged and then refused is with the dead letters in the end, whenever the process dies. */
class RefusedUploadTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String REFUSAL = "550 not this month";

    private final Xid xid = new BranchXid(7, new byte[] {1, 2}, new byte[] {3});

    @TempDir
    private Path directory;

    private DoorUnderTest door;
    private Accepted upload;

    /** An earlier life has made the directories. */
    @BeforeEach
    void acceptedByAnEarlierLife() throws Exception {
        door = new DoorUnderTest(directory).with("acknowledgement", "AFTER_SPOOL");
        door.start().stop();
        Path content = spool("accepted").resolve("0123456789");
        Files.writeString(content, "content");
        FtpPartner partner =
                new FtpPartner(new PartnerName("partner"), InetAddress.getLoopbackAddress(), false, Optional.empty());
        Received file = new Received("/order", content, 7, "00", partner);
        upload = new Accepted(new Fingerprint("0123456789"), file, Optional.of("/"), false, 0);
    }

    @AfterEach
    void close() {
        door.close();
    }

    private Path spool(String name) {
        return door.spool().resolve(name);
    }

    private Journal journal() throws Exception {
        return Journals.open(directory.resolve("journal"), JournalSettings.standard());
    }

    private UploadResource refused(Journal journal) throws Exception {
        Receipts receipts = new Receipts(journal, Clock.systemUTC());
        receipts.accepted(upload);
        receipts.attempted(upload.attempted());
        UploadResource resource =
                new UploadResource(receipts, upload.fingerprint(), Duration.ofHours(1), new Waiting(() -> true));
        resource.start(xid, XAResource.TMNOFLAGS);
        resource.refuse(REFUSAL);
        resource.end(xid, XAResource.TMSUCCESS);
        return resource;
    }

    @Test
    void isBuriedByTheNextLifeIfThisOneDiesAfterTheCommit() throws Exception {
        try (Journal journal = journal()) {
            refused(journal).commit(xid, true);
        }
        door.start();
        assertBuried();
        assertForgotten();
    }

    @Test
    void isBuriedWhenRecoveryHasCommitted() throws Exception {
        try (Journal journal = journal()) {
            refused(journal).prepare(xid);
        }
        door.start();
        assertThat(deadLetters()).isEmpty();
        door.recovery().commit(xid, false);
        assertBuried();
    }

    @Test
    void isBuriedIfTheProcessDiesInTheMiddleOfTheCommit() throws Exception {
        try (Journal journal = journal()) {
            refused(journal).prepare(xid);
            UploadResource dying =
                    UploadResource.forRecovery(new Receipts(DyingJournal.after(1, journal), Clock.systemUTC()));
            assertThatThrownBy(() -> dying.commit(xid, false)).isInstanceOf(DyingJournal.Death.class);
        }
        door.start();
        door.recovery().commit(xid, false);
        assertBuried();
    }

    @Test
    void isDeliveredAgainWhenRecoveryHasRolledBack() throws Exception {
        try (Journal journal = journal()) {
            refused(journal).prepare(xid);
        }
        door.start();
        door.recovery().rollback(xid);
        await().atMost(PATIENCE).until(() -> door.rows().equals(List.of("order")));
        assertThat(deadLetters()).isEmpty();
    }

    /** It was in its place, and the record of that did not reach the disk. */
    @Test
    void isBuriedOnce() throws Exception {
        Path dead = Files.createDirectories(spool("dead-letter").resolve("partner"));
        try (Journal journal = journal()) {
            refused(journal).commit(xid, true);
        }
        Files.writeString(dead.resolve("order~01234567.reason"), REFUSAL);
        Files.move(upload.file().content(), dead.resolve("order~01234567"));
        door.start();
        assertBuried();
        assertForgotten();
    }

    private void assertBuried() throws Exception {
        await().atMost(PATIENCE)
                .until(() -> deadLetters().size() == 2
                        && Files.notExists(upload.file().content()));
        List<Path> letters = deadLetters();
        assertThat(letters).hasSize(2);
        assertThat(letters.get(0)).hasContent("content");
        assertThat(letters.get(1)).content().contains(REFUSAL);
        assertThat(door.bean().calls()).isEmpty();
    }

    /** By a life whose start has buried it. */
    private void assertForgotten() throws Exception {
        door.stop();
        try (Journal journal = journal()) {
            Receipts receipts = new Receipts(journal, Clock.systemUTC());
            assertThat(receipts.of(upload.fingerprint())).isEqualTo(Receipts.State.UNKNOWN);
        }
    }

    private List<Path> deadLetters() throws Exception {
        Path dead = spool("dead-letter").resolve("partner");
        if (Files.notExists(dead)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(dead)) {
            return files.sorted().toList();
        }
    }
}
