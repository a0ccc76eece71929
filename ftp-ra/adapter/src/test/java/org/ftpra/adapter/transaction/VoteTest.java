package org.ftpra.adapter.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ManagedConnection;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Map;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.ftpra.adapter.journal.PoweredJournal;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.junit.jupiter.api.io.TempDir;

/** What a branch is not promised to commit with. */
class VoteTest {

    private static final BranchXid XID = new BranchXid(1, new byte[] {1}, new byte[] {1});

    @TempDir
    Path journal;

    @ServersTest
    void aStagedFileThatIsNotWholeIsNotPromised(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (TransactionalServer adapter = new TransactionalServer(server, journal);
                XaBranch branch = new XaBranch(adapter, directory)) {
            XaState.ENDED.reach(branch);
            directory.write(directory.names().get(0), new byte[3]);

            assertThat(XaCall.PREPARE.answer(branch)).isEqualTo("RBINTEGRITY");

            assertThat(directory.names()).isEmpty();
            assertThat(branch.state()).isEqualTo("none");
        }
    }

    @ServersTest
    void aStagedFileThatIsNotWholeIsNotCommittedInOnePhase(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        try (TransactionalServer adapter = new TransactionalServer(server, journal);
                XaBranch branch = new XaBranch(adapter, directory)) {
            XaState.ENDED.reach(branch);
            directory.write(directory.names().get(0), new byte[3]);

            assertThat(XaCall.COMMIT_ONEPHASE.answer(branch)).isEqualTo("RMERR");

            assertThat(directory.names()).isEmpty();
            assertThat(branch.state()).isEqualTo("none");
        }
    }

    @ServersTest(only = "vsftpd")
    void anUploadThatWasNeverClosedIsNotPromised(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            ManagedConnection connection = adapter.connect();
            XAResource resource = connection.getXAResource();
            BranchXid xid = new BranchXid(1, new byte[] {1}, new byte[] {1});
            resource.start(xid, XAResource.TMNOFLAGS);
            store(connection, directory.path("whole"));
            TransactionalServer.handle(connection)
                    .openOutput(directory.path("part"))
                    .write(new byte[100]);
            resource.end(xid, XAResource.TMSUCCESS);

            assertThatThrownBy(() -> resource.commit(xid, true))
                    .isInstanceOfSatisfying(
                            XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XAER_RMERR))
                    .hasMessageContaining("never closed");

            assertThat(directory.names()).doesNotContain("whole", "part");
        }
    }

    /** What was announced to the server is withdrawn: ProFTPD would refuse all that follows. */
    @ServersTest
    void connectionIsUsableAfterADecisionThatTheJournalRefused(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        refused(server, directory, false, XAException.XA_RETRY);
    }

    /** The record may have reached the disk after all: nothing is taken back. */
    @ServersTest
    void connectionIsUsableAfterTheSameInOnePhase(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        refused(server, directory, true, XAException.XAER_RMFAIL);
    }

    private static void refused(FtpServerUnderTest server, FreshDirectory directory, boolean onePhase, int code)
            throws Exception {
        PoweredJournal full = PoweredJournal.create();
        try (AdapterLife life = new AdapterLife(server, full)) {
            ManagedConnection connection = life.connect();
            XAResource resource = connection.getXAResource();
            ended(connection, resource, directory);
            if (!onePhase) {
                resource.prepare(XID);
            }
            full.fillDisk();

            assertThatThrownBy(() -> resource.commit(XID, onePhase))
                    .isInstanceOfSatisfying(
                            XAException.class, e -> assertThat(e.errorCode).isEqualTo(code));

            assertThat(directory.names()).hasSize(1).doesNotContain("file");
            assertThat(TransactionalServer.handle(connection).find(directory.path()))
                    .isPresent();
        }
    }

    private static void ended(ManagedConnection connection, XAResource resource, FreshDirectory directory)
            throws Exception {
        resource.start(XID, XAResource.TMNOFLAGS);
        store(connection, directory.path("file"));
        resource.end(XID, XAResource.TMSUCCESS);
    }

    @ServersTest(only = "vsftpd")
    void nothingIsPromisedWhileTheJournalsDiskIsFull(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        PoweredJournal full = PoweredJournal.create();
        try (AdapterLife life = new AdapterLife(server, full)) {
            ManagedConnection connection = life.connect();
            XAResource resource = connection.getXAResource();
            ended(connection, resource, directory);
            full.fillDisk();

            assertThatThrownBy(() -> resource.prepare(XID))
                    .isInstanceOfSatisfying(
                            XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XA_RBOTHER))
                    .hasMessageContaining("No space left on device");

            assertThat(directory.names()).isEmpty();
            resource.start(new BranchXid(1, new byte[] {2}, new byte[] {1}), XAResource.TMNOFLAGS);
            assertThatThrownBy(() -> store(connection, directory.path("next")))
                    .hasMessageContaining("the journal failed");
            assertThat(directory.names()).isEmpty();
        }
    }

    private static void store(ManagedConnection connection, String path) throws ResourceException {
        TransactionalServer.handle(connection).store(path, new ByteArrayInputStream(new byte[100]));
    }

    /** Both vote on the same server, in the same directory, for the same branch of a transaction manager: its name is not unique. */
    @ServersTest(only = "vsftpd")
    void whatAnotherNodeHasStagedIsNotOurs(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        Map<String, Path> journals = Map.of("ours", journal.resolve("ours"), "others", journal.resolve("others"));
        try (TransactionalServer our = new TransactionalServer(server, journals.get("ours"));
                TransactionalServer other = new TransactionalServer(server, journals.get("others"));
                XaBranch ours = new XaBranch(our, directory);
                XaBranch others = new XaBranch(other, directory)) {
            XaState.PREPARED.reach(ours);
            assertThat(XaCall.RECOVER_START.answer(others)).isEqualTo("-");
            XaState.PREPARED.reach(others);

            assertThat(XaCall.ROLLBACK.answer(others)).isEqualTo("OK");
            assertThat(XaCall.COMMIT.answer(ours)).isEqualTo("OK");

            assertThat(directory.names()).containsExactly(XaBranch.FILE);
        }
    }
}
