package org.ftpra.adapter.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpException;
import org.ftpra.api.FtpFile;
import org.ftpra.api.FtpOutputStream;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.junit.jupiter.api.io.TempDir;

/** What a transaction does on real servers: nothing that anybody sees until it commits, and then all. */
class BranchOnServersTest {

    private static final byte[] OLD = "old content".getBytes(UTF_8);
    private static final byte[] NEW = "the new content".getBytes(UTF_8);

    @TempDir
    Path journal;

    @ServersTest
    void allChangesAppearAtCommit(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        directory.write("replaced", OLD);
        directory.write("deleted", OLD);
        directory.write("from", OLD);
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            ManagedConnection connection = adapter.connect();
            XAResource resource = connection.getXAResource();
            BranchXid xid = BranchXid.ofOurOwn();

            resource.start(xid, XAResource.TMNOFLAGS);
            changeAll(TransactionalServer.handle(connection), directory);
            resource.end(xid, XAResource.TMSUCCESS);
            assertThat(visible(directory)).containsExactly("deleted", "from", "replaced");
            assertThat(directory.read("replaced")).isEqualTo(OLD);
            assertThat(resource.prepare(xid)).isEqualTo(XAResource.XA_OK);
            assertThat(visible(directory)).containsExactly("deleted", "from", "replaced");
            resource.commit(xid, false);

            assertThat(directory.names()).containsExactly("made", "replaced", "stored", "streamed", "to");
            assertThat(directory.read("replaced")).isEqualTo(NEW);
            assertThat(directory.read("to")).isEqualTo(OLD);
            assertThat(directory.read("stored")).isEqualTo(NEW);
            assertThat(directory.disk().resolve("made/inside")).hasBinaryContent(NEW);
        }
    }

    private static void changeAll(FtpConnection ftp, FreshDirectory directory) throws IOException {
        ftp.store(directory.path("stored"), new ByteArrayInputStream(NEW));
        ftp.store(directory.path("replaced"), new ByteArrayInputStream(NEW));
        ftp.delete(directory.path("deleted"));
        ftp.rename(directory.path("from"), directory.path("to"));
        ftp.createDirectory(directory.path("made"));
        ftp.store(directory.path("made/inside"), new ByteArrayInputStream(NEW));
        try (FtpOutputStream out = ftp.openOutput(directory.path("streamed"))) {
            out.write(NEW, 0, NEW.length);
        }
    }

    @ServersTest
    void nothingIsLeftOfWhatIsRolledBack(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        directory.write("replaced", OLD);
        directory.write("deleted", OLD);
        directory.write("from", OLD);
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            ManagedConnection connection = adapter.connect();
            XAResource resource = connection.getXAResource();
            for (boolean prepared : new boolean[] {false, true}) {
                BranchXid xid = BranchXid.ofOurOwn();
                resource.start(xid, XAResource.TMNOFLAGS);
                changeAll(TransactionalServer.handle(connection), directory);
                resource.end(xid, XAResource.TMSUCCESS);
                if (prepared) {
                    resource.prepare(xid);
                }
                resource.rollback(xid);

                assertThat(directory.names()).containsExactly("deleted", "from", "replaced");
                assertThat(directory.read("replaced")).isEqualTo(OLD);
            }
        }
    }

    @ServersTest
    void theTransactionSeesItsOwnChanges(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        directory.write("replaced", OLD);
        directory.write("deleted", OLD);
        directory.write("from", OLD);
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            ManagedConnection connection = adapter.connect();
            LocalTransaction transaction = connection.getLocalTransaction();
            FtpConnection ftp = TransactionalServer.handle(connection);

            transaction.begin();
            changeAll(ftp, directory);

            assertThat(listed(ftp, directory)).containsExactly("made", "replaced", "stored", "streamed", "to");
            assertThat(retrieved(ftp, directory.path("replaced"))).isEqualTo(NEW);
            assertThat(retrieved(ftp, directory.path("to"))).isEqualTo(OLD);
            assertThat(retrieved(ftp, directory.path("made/inside"))).isEqualTo(NEW);
            assertThat(ftp.find(directory.path("deleted"))).isEmpty();
            assertThat(ftp.find(directory.path("from"))).isEmpty();
            assertThat(ftp.find(directory.path("made"))).map(FtpFile::type).contains(FtpFile.Type.DIRECTORY);
            assertThatThrownBy(() -> retrieved(ftp, directory.path("deleted")))
                    .isInstanceOf(FtpException.NotFound.class);
            transaction.rollback();
            assertThat(listed(ftp, directory)).containsExactly("deleted", "from", "replaced");
        }
    }

    @ServersTest
    void whatIsStoredAndThenDeletedOrRenamedNeverAppears(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        directory.write("kept", OLD);
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            ManagedConnection connection = adapter.connect();
            LocalTransaction transaction = connection.getLocalTransaction();
            FtpConnection ftp = TransactionalServer.handle(connection);

            transaction.begin();
            ftp.store(directory.path("gone"), new ByteArrayInputStream(NEW));
            ftp.delete(directory.path("gone"));
            ftp.store(directory.path("first"), new ByteArrayInputStream(NEW));
            ftp.rename(directory.path("first"), directory.path("second"));
            ftp.store(directory.path("twice"), new ByteArrayInputStream(OLD));
            ftp.store(directory.path("twice"), new ByteArrayInputStream(NEW));
            ftp.append(directory.path("kept"), new ByteArrayInputStream(NEW));
            transaction.commit();

            assertThat(directory.names()).containsExactly("kept", "second", "twice");
            assertThat(directory.read("twice")).isEqualTo(NEW);
            assertThat(new String(directory.read("kept"), UTF_8)).isEqualTo("old contentthe new content");
        }
    }

    @ServersTest
    void outsideOfTransactionsAFileAppearsWhole(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        directory.write("replaced", OLD);
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            FtpConnection ftp = TransactionalServer.handle(adapter.connect());

            FtpOutputStream out = ftp.openOutput(directory.path("streamed"));
            out.write(NEW, 0, 5);
            out.flush();
            assertThat(visible(directory)).containsExactly("replaced");
            out.close();
            ftp.store(directory.path("replaced"), new ByteArrayInputStream(NEW));
            FtpOutputStream aborted = ftp.openOutput(directory.path("aborted"));
            aborted.write(NEW, 0, 5);
            aborted.abort();

            // Where the abort has cost the session, the finisher removes what is left.
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(directory.names()).containsExactly("replaced", "streamed"));
            assertThat(directory.read("replaced")).isEqualTo(NEW);
        }
    }

    @ServersTest
    void aFileThatWasReplacedMeanwhileIsNotDeleted(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        directory.write("deleted", OLD);
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            ManagedConnection connection = adapter.connect();
            XAResource resource = connection.getXAResource();
            BranchXid xid = BranchXid.ofOurOwn();
            resource.start(xid, XAResource.TMNOFLAGS);
            TransactionalServer.handle(connection).delete(directory.path("deleted"));
            resource.end(xid, XAResource.TMSUCCESS);

            directory.write("deleted", NEW);

            assertThatThrownBy(() -> resource.prepare(xid))
                    .isInstanceOfSatisfying(
                            XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XA_RBINTEGRITY))
                    .hasMessageContaining("deleted");
            assertThat(directory.read("deleted")).isEqualTo(NEW);
        }
    }

    @ServersTest
    void preparedBranchIsCommittedByAnotherLifeOfTheAdapter(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        directory.write("replaced", OLD);
        directory.write("deleted", OLD);
        directory.write("from", OLD);
        BranchXid xid = new BranchXid(4711, new byte[] {1, 2, 3}, new byte[] {4});
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            ManagedConnection connection = adapter.connect();
            XAResource resource = connection.getXAResource();
            resource.start(xid, XAResource.TMNOFLAGS);
            changeAll(TransactionalServer.handle(connection), directory);
            resource.end(xid, XAResource.TMSUCCESS);
            resource.prepare(xid);
        }
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            XAResource resource = adapter.resource();
            assertThat(resource.recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN))
                    .containsExactly(xid);

            resource.commit(xid, false);

            assertThat(directory.names()).containsExactly("made", "replaced", "stored", "streamed", "to");
            assertThat(resource.recover(XAResource.TMSTARTRSCAN)).isEmpty();
            resource.commit(xid, false);
        }
    }

    private static List<String> visible(FreshDirectory directory) {
        return directory.names().stream()
                .filter(name -> !name.startsWith(".ftpra"))
                .toList();
    }

    private static List<String> listed(FtpConnection ftp, FreshDirectory directory) {
        try (Stream<FtpFile> files = ftp.list(directory.path())) {
            return files.map(FtpFile::name).sorted().toList();
        }
    }

    private static byte[] retrieved(FtpConnection ftp, String path) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        ftp.retrieve(path, content);
        return content.toByteArray();
    }
}
