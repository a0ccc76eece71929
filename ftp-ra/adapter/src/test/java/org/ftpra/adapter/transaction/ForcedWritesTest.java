package org.ftpra.adapter.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.resource.spi.ManagedConnection;
import java.io.ByteArrayInputStream;
import javax.transaction.xa.XAResource;
import org.ftpra.adapter.journal.PoweredJournal;
import org.ftpra.api.FtpConnection;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;

/** How often a transaction waits for the disk of the journal. */
class ForcedWritesTest {

    private static final BranchXid XID = new BranchXid(1, new byte[] {1}, new byte[] {1});

    @ServersTest(only = "vsftpd")
    void twoInTwoPhases(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        assertThat(forces(server, false, connection -> store(connection, directory.path("name"))))
                .isEqualTo(2);
        assertThat(forces(server, false, connection -> {
                    store(connection, directory.path("one"));
                    store(connection, directory.path("two"));
                }))
                .isEqualTo(2);
    }

    @ServersTest(only = "vsftpd")
    void oneInOnePhase(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        assertThat(forces(server, true, connection -> store(connection, directory.path("name"))))
                .isEqualTo(1);
    }

    @ServersTest(only = "vsftpd")
    void oneMoreForEachNameThatIsNotOurs(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        directory.write("deleted", new byte[1]);
        directory.write("from", new byte[1]);

        assertThat(forces(server, false, connection -> {
                    connection.delete(directory.path("deleted"));
                    connection.rename(directory.path("from"), directory.path("to"));
                }))
                .isEqualTo(4);
    }

    private static void store(FtpConnection connection, String path) {
        connection.store(path, new ByteArrayInputStream("content".getBytes(UTF_8)));
    }

    private static long forces(FtpServerUnderTest server, boolean onePhase, Work work) throws Exception {
        PoweredJournal journal = PoweredJournal.create();
        try (AdapterLife life = new AdapterLife(server, journal)) {
            ManagedConnection connection = life.connect();
            XAResource resource = connection.getXAResource();
            long before = journal.figures().forces();
            resource.start(XID, XAResource.TMNOFLAGS);
            work.on(TransactionalServer.handle(connection));
            resource.end(XID, XAResource.TMSUCCESS);
            if (!onePhase) {
                resource.prepare(XID);
            }
            resource.commit(XID, onePhase);
            return journal.figures().forces() - before;
        }
    }

    private interface Work {
        void on(FtpConnection connection);
    }
}
