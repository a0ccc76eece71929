package org.ftpra.adapter.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.spi.ManagedConnection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.ftpra.adapter.journal.PoweredJournal;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;

/** Others change the server's disk just when a branch is decided: after our last look, and before the first rename. */
class AfterTheDecisionTest {

    private static final BranchXid XID = new BranchXid(1, new byte[] {1}, new byte[] {1});
    private static final byte[] OLD = "old content".getBytes(UTF_8);
    private static final byte[] NEW = "the new content".getBytes(UTF_8);
    private static final byte[] STRANGE = "a stranger's".getBytes(UTF_8);

    @ServersTest
    void aStagedFileThatIsGoneIsToldAsALoss(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        int code = commit(
                server, directory, () -> remove(directory, directory.names().get(0)), "name");

        assertThat(XaCodes.name(code)).isEqualTo("XA_HEURRB");
        assertThat(directory.names()).isEmpty();
    }

    @ServersTest
    void theSecondStagedFileThatIsGoneIsToldAsALossOfAPart(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        int code = commit(
                server, directory, () -> remove(directory, directory.names().get(1)), "first", "second");

        assertThat(XaCodes.name(code)).isEqualTo("XA_HEURMIX");
        assertThat(directory.names()).containsExactly("first");
    }

    /** What was to be deleted has been replaced by another file. */
    @ServersTest
    void anotherFileIsNotDeletedInPlaceOfTheOneThatWasMeant(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        directory.write("deleted", OLD);
        PoweredJournal journal = PoweredJournal.create();
        try (AdapterLife life = new AdapterLife(server, journal)) {
            ManagedConnection connection = life.connect();
            XAResource resource = connection.getXAResource();
            resource.start(XID, XAResource.TMNOFLAGS);
            TransactionalServer.handle(connection).delete(directory.path("deleted"));
            resource.end(XID, XAResource.TMSUCCESS);
            resource.prepare(XID);
            journal.afterCall(1, () -> directory.write("deleted", NEW));

            resource.commit(XID, false);

            assertThat(directory.names()).containsExactly("deleted");
            assertThat(directory.read("deleted")).isEqualTo(NEW);
        }
    }

    @ServersTest
    void whatIsReplacedIsNeverDeletedUnderItsName(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        directory.write("name", OLD);
        server.clearCommands();

        assertThat(commit(server, directory, () -> {}, "name")).isEqualTo(XAResource.XA_OK);

        assertThat(directory.names()).containsExactly("name");
        assertThat(directory.read("name")).isEqualTo(NEW);
        assertThat(server.commands()).doesNotContain("DELE " + directory.path("name"));
    }

    /** On a server that does not replace: the power goes when the old content was moved aside, and a stranger's file comes. */
    @ServersTest(only = "apache-ftpserver")
    void aStrangersFileInThePlaceOfWhatWasMovedAsideIsKept(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        directory.write("name", OLD);
        PoweredJournal journal = PoweredJournal.create();
        try (AdapterLife life = new AdapterLife(server, journal)) {
            XAResource resource = stored(life, directory, "name");
            resource.prepare(XID);
            journal.afterCall(1, () -> {
                throw new PoweredJournal.PowerLoss();
            });
            assertThatThrownBy(() -> resource.commit(XID, false)).isInstanceOf(PoweredJournal.PowerLoss.class);
        }
        String staged = directory.names().get(0);
        Files.move(
                directory.disk().resolve("name"), directory.disk().resolve(staged.replace("-0001.part", "-0002.old")));
        directory.write("name", STRANGE);

        try (AdapterLife life = new AdapterLife(server, journal.afterPowerLoss())) {
            life.connect();
            life.work();
        }

        assertThat(directory.read("name")).isEqualTo(NEW);
        assertThat(directory.names()).hasSize(2);
        assertThat(directory.read(directory.names().get(1))).isEqualTo(STRANGE);
    }

    /** A transaction manager does not know it, and would take it for an orphan. */
    @ServersTest(only = "vsftpd")
    void aLocalTransactionThatEndedOtherwiseIsToldToNoTransactionManager(
            FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        directory.write("name", OLD);
        PoweredJournal journal = PoweredJournal.create();
        try (AdapterLife life = new AdapterLife(server, journal)) {
            ManagedConnection connection = stagedLocally(life, directory);
            journal.afterCall(1, () -> remove(directory, directory.names().get(0)));

            assertThatThrownBy(() -> connection.getLocalTransaction().commit()).hasMessageContaining("is gone");

            assertThat(connection.getXAResource().recover(XAResource.TMSTARTRSCAN))
                    .isEmpty();
        }
    }

    private static ManagedConnection stagedLocally(AdapterLife life, FreshDirectory directory) throws Exception {
        ManagedConnection connection = life.connect();
        connection.getLocalTransaction().begin();
        TransactionalServer.handle(connection).store(directory.path("name"), new ByteArrayInputStream(NEW));
        return connection;
    }

    /** The one renaming of a new file is tried at once: where it is refused, a decision of our own can be taken back. */
    @ServersTest(only = {"vsftpd", "apache-ftpserver"})
    void aStagedFileThatIsGoneIsRolledBackInOnePhase(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        rolledBackInOnePhase(
                server, directory, () -> remove(directory, directory.names().get(0)), "is not there");

        assertThat(directory.names()).isEmpty();
    }

    @ServersTest(only = {"vsftpd", "apache-ftpserver"})
    void aDirectoryThatIsInTheWayOfTheOneRenamingIsSeen(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        rolledBackInOnePhase(server, directory, () -> make(directory, "name"), "is a directory");

        assertThat(directory.names()).containsExactly("name");
    }

    private static void rolledBackInOnePhase(
            FtpServerUnderTest server, FreshDirectory directory, Runnable happening, String why) throws Exception {
        PoweredJournal journal = PoweredJournal.create();
        try (AdapterLife life = new AdapterLife(server, journal)) {
            XAResource resource = stored(life, directory, "name");
            journal.afterCall(1, happening);

            assertThatThrownBy(() -> resource.commit(XID, true))
                    .isInstanceOfSatisfying(
                            XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XAER_RMERR))
                    .hasMessageContaining(why);
        }
        try (AdapterLife life = new AdapterLife(server, journal.afterPowerLoss())) {
            life.connect();
            life.work();
            assertThatThrownBy(() -> life.connect().getXAResource().commit(XID, false))
                    .isInstanceOfSatisfying(
                            XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XAER_NOTA));
        }
    }

    private static void make(FreshDirectory directory, String name) {
        try {
            Files.createDirectory(directory.disk().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int commit(FtpServerUnderTest server, FreshDirectory directory, Runnable happening, String... names)
            throws Exception {
        PoweredJournal journal = PoweredJournal.create();
        try (AdapterLife life = new AdapterLife(server, journal)) {
            XAResource resource = stored(life, directory, names);
            resource.prepare(XID);
            journal.afterCall(1, happening);
            try {
                resource.commit(XID, false);
                return XAResource.XA_OK;
            } catch (XAException e) {
                return e.errorCode;
            }
        }
    }

    private static XAResource stored(AdapterLife life, FreshDirectory directory, String... names) throws Exception {
        ManagedConnection connection = life.connect();
        XAResource resource = connection.getXAResource();
        resource.start(XID, XAResource.TMNOFLAGS);
        for (String name : names) {
            TransactionalServer.handle(connection).store(directory.path(name), new ByteArrayInputStream(NEW));
        }
        resource.end(XID, XAResource.TMSUCCESS);
        return resource;
    }

    private static void remove(FreshDirectory directory, String name) {
        try {
            Files.delete(directory.disk().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
