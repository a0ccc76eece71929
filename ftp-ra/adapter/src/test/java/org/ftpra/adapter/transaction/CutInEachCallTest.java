package org.ftpra.adapter.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.resource.spi.ManagedConnection;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.ftpra.engine.servers.FaultyRelay;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.RelayFault;
import org.ftpra.engine.servers.RelayFault.Kind;
import org.ftpra.engine.servers.ServersTest;
import org.junit.jupiter.api.io.TempDir;

/**
 * The line to the server is cut after the first line of a call, the second, and so on until the call passes without a cut:
 * what the transaction manager is told is what has become of the branch.
 */
class CutInEachCallTest {

    private static final byte[] OLD = "old content".getBytes(UTF_8);
    private static final byte[] NEW = "the new content".getBytes(UTF_8);

    @TempDir
    Path journal;

    @ServersTest(only = "vsftpd")
    void networkIssueOnPrepare(FtpServerUnderTest server) throws Exception {
        cutInEach(server, (resource, xid) -> {}, (resource, xid, directory) -> {
            if (isDone(() -> resource.prepare(xid), XAException.XA_RBCOMMFAIL)) {
                resource.commit(xid, false);
                assertAllIsDone(directory);
            } else {
                assertNothingIsDone(directory);
            }
        });
    }

    @ServersTest(only = {"vsftpd", "apache-ftpserver"})
    void networkIssueOnCommit(FtpServerUnderTest server) throws Exception {
        cutInEach(server, XAResource::prepare, (resource, xid, directory) -> {
            resource.commit(xid, false);
            assertAllIsDone(directory);
        });
    }

    @ServersTest(only = {"vsftpd", "apache-ftpserver"})
    void networkIssueOnOnePhaseCommit(FtpServerUnderTest server) throws Exception {
        cutInEach(server, (resource, xid) -> {}, (resource, xid, directory) -> {
            if (isDone(() -> resource.commit(xid, true), XAException.XAER_RMERR)) {
                assertAllIsDone(directory);
            } else {
                assertNothingIsDone(directory);
            }
        });
    }

    @ServersTest(only = {"vsftpd", "apache-ftpserver"})
    void networkIssueOnRollback(FtpServerUnderTest server) throws Exception {
        cutInEach(server, XAResource::prepare, (resource, xid, directory) -> {
            resource.rollback(xid);
            assertNothingIsDone(directory);
        });
    }

    private void cutInEach(FtpServerUnderTest server, Call before, Check call) throws Exception {
        try (FaultyRelay relay = FaultyRelay.ofControlChannel(server);
                TransactionalServer adapter = new TransactionalServer(server, relay.host(), relay.port(), journal)) {
            int cuts = 0;
            do {
                cuts++;
                FreshDirectory directory = server.freshDirectory();
                BranchXid xid = new BranchXid(1, directory.path().getBytes(UTF_8), new byte[] {1});
                ManagedConnection connection = adapter.connect();
                XAResource resource = changed(connection, xid, directory);
                before.on(resource, xid);
                relay.arm(RelayFault.onControl(Kind.CUT, cuts));
                call.on(resource, xid, directory);
                connection.destroy();
            } while (relay.hasFailed());
            assertThat(cuts).isGreaterThan(4);
        }
    }

    private static XAResource changed(ManagedConnection connection, BranchXid xid, FreshDirectory directory)
            throws Exception {
        for (String name : new String[] {"deleted", "from", "replaced"}) {
            directory.write(name, OLD);
        }
        XAResource resource = connection.getXAResource();
        resource.start(xid, XAResource.TMNOFLAGS);
        var ftp = TransactionalServer.handle(connection);
        ftp.store(directory.path("stored"), new ByteArrayInputStream(NEW));
        ftp.store(directory.path("replaced"), new ByteArrayInputStream(NEW));
        ftp.rename(directory.path("from"), directory.path("to"));
        ftp.delete(directory.path("deleted"));
        resource.end(xid, XAResource.TMSUCCESS);
        return resource;
    }

    private static boolean isDone(Verb verb, int rolledBack) throws XAException {
        try {
            verb.say();
            return true;
        } catch (XAException e) {
            assertThat(XaCodes.name(e.errorCode)).isEqualTo(XaCodes.name(rolledBack));
            return false;
        }
    }

    private static void assertAllIsDone(FreshDirectory directory) {
        assertThat(directory.names()).containsExactly("replaced", "stored", "to");
        assertThat(directory.read("replaced")).isEqualTo(NEW);
        assertThat(directory.read("stored")).isEqualTo(NEW);
        assertThat(directory.read("to")).isEqualTo(OLD);
    }

    private static void assertNothingIsDone(FreshDirectory directory) {
        assertThat(directory.names()).containsExactly("deleted", "from", "replaced");
        assertThat(directory.read("replaced")).isEqualTo(OLD);
    }

    private interface Verb {
        void say() throws XAException;
    }

    private interface Call {
        void on(XAResource resource, BranchXid xid) throws Exception;
    }

    private interface Check {
        void on(XAResource resource, BranchXid xid, FreshDirectory directory) throws Exception;
    }
}
