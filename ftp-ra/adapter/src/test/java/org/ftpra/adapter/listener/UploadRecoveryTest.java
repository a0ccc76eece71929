package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.awaitility.Awaitility;
import org.ftpra.adapter.journal.Journal;
import org.ftpra.adapter.journal.JournalSettings;
import org.ftpra.adapter.journal.Journals;
import org.ftpra.adapter.outbound.FtpManagedConnectionFactory;
import org.ftpra.adapter.transaction.BranchXid;
import org.ftpra.adapter.transaction.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was promised outlives the process that promised it, and is ended by any of our resources. */
class UploadRecoveryTest {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final Xid xid = new BranchXid(7, new byte[] {1, 2}, new byte[] {3});
    private final Fingerprint fingerprint = new Fingerprint("0123456789012345678901234567890123456789");

    @TempDir
    private Path directory;

    private Journal journal() throws Exception {
        return Journals.open(directory.resolve("journal"), JournalSettings.standard());
    }

    private static Receipts receipts(Journal journal) {
        return new Receipts(journal, Clock.systemUTC());
    }

    private UploadResource promised(Journal journal) throws Exception {
        UploadResource resource = worked(journal, () -> true);
        assertThat(resource.prepare(xid)).isEqualTo(XAResource.XA_OK);
        return resource;
    }

    private UploadResource worked(Journal journal, BooleanSupplier present) throws Exception {
        UploadResource resource = new UploadResource(receipts(journal), fingerprint, WINDOW, new Waiting(present));
        resource.start(xid, XAResource.TMNOFLAGS);
        resource.end(xid, XAResource.TMSUCCESS);
        return resource;
    }

    @Test
    void aPromiseIsFoundAndCommittedByTheNextLife() throws Exception {
        try (Journal journal = journal()) {
            promised(journal);
        }
        try (Journal journal = journal()) {
            UploadResource recovery = UploadResource.forRecovery(receipts(journal));
            assertThat(recovery.recover(XAResource.TMSTARTRSCAN)).containsExactly(xid);
            assertThat(receipts(journal).of(fingerprint)).isEqualTo(Receipts.State.IN_DOUBT);

            recovery.commit(xid, false);
            assertThat(receipts(journal).of(fingerprint)).isEqualTo(Receipts.State.TAKEN);
            recovery.commit(xid, false);
        }
        try (Journal journal = journal()) {
            UploadResource recovery = UploadResource.forRecovery(receipts(journal));
            assertThat(recovery.recover(XAResource.TMSTARTRSCAN)).isEmpty();
            assertThat(receipts(journal).of(fingerprint)).isEqualTo(Receipts.State.TAKEN);
            recovery.commit(xid, false);
            assertThatThrownBy(() -> recovery.rollback(xid)).satisfies(e -> hasCode(e, XAException.XA_HEURCOM));
        }
    }

    /** Nothing that dies between two records leaves an upload in doubt that recovery does not find. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void halfAPromiseIsTakenBackByTheNextLife(int writes) throws Exception {
        try (Journal journal = journal()) {
            UploadResource resource = worked(DyingJournal.after(writes, journal), () -> true);
            assertThatThrownBy(() -> resource.prepare(xid)).isInstanceOf(DyingJournal.Death.class);
        }
        try (Journal journal = journal()) {
            UploadResource recovery = UploadResource.forRecovery(receipts(journal));
            for (Xid found : recovery.recover(XAResource.TMSTARTRSCAN)) {
                recovery.rollback(found);
            }
            assertThat(receipts(journal).of(fingerprint)).isEqualTo(Receipts.State.UNKNOWN);
        }
    }

    @Test
    void aPromiseIsTakenBackByTheNextLife() throws Exception {
        try (Journal journal = journal()) {
            promised(journal);
        }
        try (Journal journal = journal()) {
            UploadResource recovery = UploadResource.forRecovery(receipts(journal));
            recovery.rollback(xid);

            assertThat(recovery.recover(XAResource.TMSTARTRSCAN)).isEmpty();
            assertThat(receipts(journal).of(fingerprint)).isEqualTo(Receipts.State.UNKNOWN);
            assertThatThrownBy(() -> recovery.commit(xid, false)).satisfies(e -> hasCode(e, XAException.XAER_NOTA));
        }
    }

    /** The FTP side's recovery reads the same journal, and takes no upload for a branch of its own. */
    @Test
    void othersInTheSameJournalAreNotDisturbed() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start()) {
            door.stop();
            try (Journal journal = journal()) {
                promised(journal);
            }
            door.start();

            assertThat(door.adapter().transactions().refusal()).isEmpty();
            assertThat(door.recovery().recover(XAResource.TMSTARTRSCAN)).containsExactly(xid);
            door.recovery().rollback(xid);
        }
    }

    /** Payara Micro asks only the resources of its pools: the adapter's own, for activations, it passes over after a start. */
    @Test
    void isRecoveredByTheResourceOfAnyConnection() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start()) {
            door.stop();
            try (Journal journal = journal()) {
                promised(journal);
            }
            door.start();

            XAResource pool = anyConnections(door);
            assertThat(pool.recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN))
                    .containsExactly(xid);
            pool.commit(xid, false);
            assertThat(pool.recover(XAResource.TMSTARTRSCAN)).isEmpty();
            assertThatThrownBy(() -> pool.rollback(xid)).satisfies(e -> hasCode(e, XAException.XA_HEURCOM));
            Xid unknown = new BranchXid(7, new byte[] {9}, new byte[] {9});
            assertThatThrownBy(() -> pool.commit(unknown, false)).satisfies(e -> hasCode(e, XAException.XAER_NOTA));
        }
    }

    /** Nobody listens where it would connect to. */
    private static XAResource anyConnections(DoorUnderTest door) throws Exception {
        FtpManagedConnectionFactory factory = new FtpManagedConnectionFactory();
        factory.setServerName("127.0.0.1");
        factory.setPortNumber(Integer.toString(DoorUnderTest.freePort()));
        factory.setUserName("nobody");
        factory.setPassword("nobody");
        factory.setSecurity("NONE");
        factory.setResourceAdapter(door.adapter());
        return factory.createManagedConnection(null, null).getXAResource();
    }

    @Test
    void itsDeliverySeesHowItWasDecidedElsewhere() throws Exception {
        try (Journal journal = journal()) {
            UploadResource resource = promised(journal);
            assertThat(resource.ending()).isEqualTo(Ending.OPEN);

            UploadResource.forRecovery(receipts(journal)).commit(xid, false);
            assertThat(resource.ending()).isEqualTo(Ending.COMMITTED);
        }
    }

    @Test
    void whatWasNotPromisedByTheEndNeverIs() throws Exception {
        try (Journal journal = journal()) {
            UploadResource resource = worked(journal, () -> true);
            assertThat(resource.ending()).isEqualTo(Ending.ROLLED_BACK);

            assertThatThrownBy(() -> resource.prepare(xid)).satisfies(e -> hasCode(e, XAException.XAER_PROTO));
            assertThat(resource.recover(XAResource.TMSTARTRSCAN)).isEmpty();
        }
    }

    @Test
    void thereIsNoVoteForAPartnerWhoHasGone() throws Exception {
        try (Journal journal = journal()) {
            UploadResource twoPhases = worked(journal, () -> false);
            assertThatThrownBy(() -> twoPhases.prepare(xid)).satisfies(e -> hasCode(e, XAException.XA_RBROLLBACK));
            UploadResource onePhase = worked(journal, () -> false);
            assertThatThrownBy(() -> onePhase.commit(xid, true)).satisfies(e -> hasCode(e, XAException.XAER_RMERR));

            assertThat(receipts(journal).of(fingerprint)).isEqualTo(Receipts.State.UNKNOWN);
            assertThat(List.of(twoPhases.ending(), onePhase.ending())).containsOnly(Ending.ROLLED_BACK);
        }
    }

    /** Its manager may not take it for rolled back: the journal may have it. */
    @Test
    void isUndecidedIfTheJournalFailsInOnePhase() throws Exception {
        UploadResource resource;
        try (Journal journal = journal()) {
            resource = worked(journal, () -> true);
        }
        assertThatThrownBy(() -> resource.commit(xid, true)).satisfies(e -> hasCode(e, XAException.XAER_RMFAIL));
        assertThatThrownBy(() -> resource.rollback(xid)).satisfies(e -> hasCode(e, XAException.XAER_RMFAIL));
        assertThat(resource.ending()).isEqualTo(Ending.OPEN);
    }

    @Test
    void isKnownForItsWindowOnly() throws Exception {
        try (Journal journal = journal()) {
            UploadResource resource =
                    new UploadResource(receipts(journal), fingerprint, Duration.ofMillis(1), new Waiting(() -> true));
            resource.start(xid, XAResource.TMNOFLAGS);
            resource.end(xid, XAResource.TMSUCCESS);
            resource.commit(xid, true);

            Awaitility.await().until(() -> receipts(journal).of(fingerprint) == Receipts.State.UNKNOWN);
            assertThat(Optional.of(resource.ending())).contains(Ending.COMMITTED);
        }
    }

    private static void hasCode(Throwable e, int code) {
        assertThat(((XAException) e).errorCode).isEqualTo(code);
    }
}
