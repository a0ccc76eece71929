package org.ftpra.adapter.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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

    private static int commit(FtpServerUnderTest server, FreshDirectory directory, Runnable happening, String... names)
            throws Exception {
        PoweredJournal journal = PoweredJournal.create();
        try (AdapterLife life = new AdapterLife(server, journal)) {
            ManagedConnection connection = life.connect();
            XAResource resource = connection.getXAResource();
            resource.start(XID, XAResource.TMNOFLAGS);
            for (String name : names) {
                TransactionalServer.handle(connection).store(directory.path(name), new ByteArrayInputStream(NEW));
            }
            resource.end(XID, XAResource.TMSUCCESS);
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

    private static void remove(FreshDirectory directory, String name) {
        try {
            Files.delete(directory.disk().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
