package org.ftpra.adapter.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.RetryableException;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.ftpra.api.FtpConnection;
import org.ftpra.engine.servers.FaultyRelay;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of branches when the adapter, or the way to the server, is gone for a while. */
class RecoveryTest {

    private static final String VSFTPD = "vsftpd";
    private static final byte[] CONTENT = "content".getBytes(UTF_8);

    @TempDir
    Path journal;

    @ServersTest(only = VSFTPD)
    void recoveryIsServedWhileTheServerCannotBeReached(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        BranchXid xid = new BranchXid(1, new byte[] {1}, new byte[] {1});
        String host;
        int port;
        try (FaultyRelay relay = FaultyRelay.ofControlChannel(server)) {
            host = relay.host();
            port = relay.port();
            try (TransactionalServer adapter = new TransactionalServer(server, host, port, journal)) {
                prepared(adapter, xid, directory);
            }
        }
        try (TransactionalServer adapter = new TransactionalServer(server, host, port, journal)) {
            ManagedConnection connection = adapter.connect();

            assertThat(connection.getXAResource().recover(XAResource.TMSTARTRSCAN))
                    .containsExactly(xid);
            assertThatThrownBy(() -> connection.getConnection(null, null)).isInstanceOf(RetryableException.class);
            assertThatThrownBy(() -> connection.getXAResource().commit(xid, false))
                    .isInstanceOfSatisfying(
                            XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XA_RETRY));
            connection.getXAResource().rollback(xid);
        }
        assertThat(directory.names()).hasSize(1);
    }

    @ServersTest(only = VSFTPD)
    void whatWasStagedByALifeThatEndedIsRemoved(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            ManagedConnection connection = adapter.connect();
            connection.getXAResource().start(new BranchXid(1, new byte[] {1}, new byte[] {1}), XAResource.TMNOFLAGS);
            store(connection, directory.path("name"));
        }
        assertThat(directory.names()).hasSize(1);

        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            adapter.connect();
            await().atMost(Duration.ofSeconds(20)).until(() -> directory.names().isEmpty());
        }
    }

    @ServersTest(only = VSFTPD)
    void aFileThatIsGoneBeforeTheCommitIsAHeuristicRollback(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        BranchXid xid = new BranchXid(1, new byte[] {1}, new byte[] {1});
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            prepared(adapter, xid, directory);
            java.nio.file.Files.delete(
                    directory.disk().resolve(directory.names().get(0)));

            XAResource resource = adapter.resource();
            for (int again = 0; again < 2; again++) {
                assertThatThrownBy(() -> resource.commit(xid, false))
                        .isInstanceOfSatisfying(
                                XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XA_HEURRB))
                        .hasMessageContaining("is not there");
            }
            assertThat(resource.recover(XAResource.TMSTARTRSCAN)).containsExactly(xid);
        }
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            XAResource resource = adapter.resource();
            assertThat(resource.recover(XAResource.TMSTARTRSCAN)).containsExactly(xid);
            resource.forget(xid);
            assertThat(resource.recover(XAResource.TMSTARTRSCAN)).isEmpty();
        }
    }

    @ServersTest(only = VSFTPD)
    void ofTwoFilesNeitherAppearsIfOneIsGoneBeforeTheCommit(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        BranchXid xid = new BranchXid(1, new byte[] {1}, new byte[] {1});
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            ManagedConnection connection = adapter.connect();
            XAResource resource = connection.getXAResource();
            resource.start(xid, XAResource.TMNOFLAGS);
            store(connection, directory.path("first"));
            store(connection, directory.path("second"));
            resource.end(xid, XAResource.TMSUCCESS);
            resource.prepare(xid);
            java.nio.file.Files.delete(
                    directory.disk().resolve(directory.names().get(1)));

            assertThatThrownBy(() -> resource.commit(xid, false))
                    .isInstanceOfSatisfying(
                            XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XA_HEURRB));

            assertThat(directory.names()).doesNotContain("first", "second");
        }
    }

    private static void prepared(TransactionalServer adapter, BranchXid xid, FreshDirectory directory)
            throws Exception {
        ManagedConnection connection = adapter.connect();
        XAResource resource = connection.getXAResource();
        resource.start(xid, XAResource.TMNOFLAGS);
        store(connection, directory.path("name"));
        resource.end(xid, XAResource.TMSUCCESS);
        assertThat(resource.prepare(xid)).isEqualTo(XAResource.XA_OK);
        assertThat(List.of(resource.recover(XAResource.TMSTARTRSCAN))).containsExactly(xid);
    }

    private static void store(ManagedConnection connection, String path) throws Exception {
        FtpConnection handle = TransactionalServer.handle(connection);
        handle.store(path, new ByteArrayInputStream(CONTENT));
    }
}
