package org.ftpra.adapter.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.spi.ManagedConnection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpOutputStream;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.junit.jupiter.api.io.TempDir;

/** A staged file whose content is another one, with the same size: only its hash tells. ProFTPD offers HASH (mod_digest). */
class StagedContentTest {

    private static final BranchXid XID = new BranchXid(1, new byte[] {1}, new byte[] {1});
    private static final byte[] CONTENT = "content".getBytes(UTF_8);
    private static final byte[] MORE = ", and more of it".getBytes(UTF_8);

    @TempDir
    Path local;

    @ServersTest(only = "proftpd")
    void otherContentIsNotPromised(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (TransactionalServer adapter = new TransactionalServer(server, local);
                XaBranch branch = new XaBranch(adapter, directory)) {
            XaState.ENDED.reach(branch);
            spoil(directory.disk());

            assertThatThrownBy(() -> branch.resource().prepare(branch.xid()))
                    .isInstanceOfSatisfying(
                            XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XA_RBINTEGRITY))
                    .hasMessageContaining("staged for '" + directory.path(XaBranch.FILE) + "'")
                    .hasMessageContaining("040f06fd774092478d450774f5ba30c5da78acc8")
                    .hasMessageContaining("(HASH)")
                    .hasMessageContaining("verifyContent");

            assertThat(directory.names()).isEmpty();
        }
    }

    @ServersTest(only = "proftpd")
    void otherContentIsNotCommittedInOnePhase(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (TransactionalServer adapter = new TransactionalServer(server, local);
                XaBranch branch = new XaBranch(adapter, directory)) {
            XaState.ENDED.reach(branch);
            spoil(directory.disk());

            assertThat(XaCall.COMMIT_ONEPHASE.answer(branch)).isEqualTo("RMERR");

            assertThat(directory.names()).isEmpty();
        }
    }

    @ServersTest(only = "proftpd")
    void sizeAloneDoesNotTell(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (TransactionalServer adapter = new TransactionalServer(server, local)) {
            adapter.factory().setVerifyContent("SIZE");
            try (XaBranch branch = new XaBranch(adapter, directory)) {
                XaState.ENDED.reach(branch);
                spoil(directory.disk());

                assertThat(XaCall.COMMIT_ONEPHASE.answer(branch)).isEqualTo("OK");
            }
        }
    }

    /** Stored by a stream, by files, grown, as a copy that is appended to, and renamed on the way. */
    @ServersTest(only = "proftpd")
    void whatWasSentIsPromisedHoweverItCame(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        directory.write("present", CONTENT);
        for (String mode : List.of("STAGED", "DIRECTORY")) {
            try (TransactionalServer adapter = new TransactionalServer(server, local)) {
                adapter.factory().setPublishMode(mode);
                ManagedConnection connection = adapter.connect();
                XAResource resource = connection.getXAResource();
                resource.start(XID, XAResource.TMNOFLAGS);
                storeInEachWay(TransactionalServer.handle(connection), directory, "made" + mode);
                resource.end(XID, XAResource.TMSUCCESS);

                assertThat(hashesOf(adapter, directory)).isEqualTo(7);
                assertThat(resource.prepare(XID)).isEqualTo(XAResource.XA_OK);
                resource.rollback(XID);
            }
        }
    }

    private void storeInEachWay(FtpConnection ftp, FreshDirectory directory, String made) throws IOException {
        Path file = Files.write(local.resolve("source"), CONTENT);
        ftp.createDirectory(directory.path(made));
        ftp.store(directory.path(made + "/inside"), file);
        ftp.rename(directory.path(made + "/inside"), directory.path(made + "/renamed"));
        ftp.append(directory.path(made + "/renamed"), new ByteArrayInputStream(MORE));
        ftp.store(directory.path("stored"), new ByteArrayInputStream(CONTENT));
        ftp.append(directory.path("stored"), new ByteArrayInputStream(MORE));
        ftp.append(directory.path("present"), new ByteArrayInputStream(MORE));
        ftp.storeAll(Map.of(directory.path("one"), file, directory.path("other"), file));
        ftp.store(directory.path("first"), file);
        ftp.rename(directory.path("first"), directory.path("second"));
        try (FtpOutputStream out = ftp.openOutput(directory.path("streamed"))) {
            out.write(CONTENT, 0, CONTENT.length);
        }
    }

    private static int hashesOf(TransactionalServer adapter, FreshDirectory directory) throws XAException {
        Branch branch = adapter.transactions().branches().require(XID);
        return branch.changes().all().stream()
                .filter(Change.Publish.class::isInstance)
                .mapToInt(change ->
                        branch.hashes().in(((Change.Publish) change).staged()).size())
                .sum();
    }

    @ServersTest(only = "proftpd")
    void eachFileOfADirectoryThatAppearsAsAWholeIsCompared(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        try (TransactionalServer adapter = new TransactionalServer(server, local)) {
            adapter.factory().setPublishMode("DIRECTORY");
            ManagedConnection connection = adapter.connect();
            XAResource resource = connection.getXAResource();
            resource.start(XID, XAResource.TMNOFLAGS);
            FtpConnection ftp = TransactionalServer.handle(connection);
            ftp.createDirectory(directory.path("made"));
            ftp.store(directory.path("made/inside"), new ByteArrayInputStream(CONTENT));
            resource.end(XID, XAResource.TMSUCCESS);
            spoil(directory.disk().resolve(directory.names().get(0)));

            assertThatThrownBy(() -> resource.prepare(XID)).hasMessageContaining("(HASH)");
        }
    }

    /** With another time: servers may remember the hash of a file as long as its size and time stay the same. */
    private static void spoil(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            Path file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            Files.write(file, new byte[Math.toIntExact(Files.size(file))]);
            Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        }
    }
}
