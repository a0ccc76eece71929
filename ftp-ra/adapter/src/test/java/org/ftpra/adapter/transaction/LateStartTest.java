package org.ftpra.adapter.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.resource.spi.ManagedConnection;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import javax.transaction.xa.XAResource;
import org.ftpra.adapter.FtpResourceAdapter;
import org.ftpra.adapter.outbound.FtpManagedConnectionFactory;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.junit.jupiter.api.io.TempDir;

/** Containers that make the connection factory before they start the resource adapter, as WildFly does. */
class LateStartTest {

    private static final String VSFTPD = "vsftpd";
    private static final BranchXid XID = new BranchXid(1, new byte[] {1}, new byte[] {1});

    private final FtpResourceAdapter adapter = new FtpResourceAdapter();
    private final FtpManagedConnectionFactory factory = new FtpManagedConnectionFactory();

    @TempDir
    Path journal;

    @ServersTest(only = VSFTPD)
    void connectionsTakePartInTransactionsFromTheStartOn(FtpServerUnderTest server) throws Exception {
        madeBeforeStart(server);
        try (TestContainer container = new TestContainer()) {
            adapter.start(container);

            ManagedConnection connection = factory.createManagedConnection(null, null);
            assertThat(connection.getXAResource().recover(XAResource.TMSTARTRSCAN))
                    .isEmpty();
            connection.destroy();
            adapter.stop();
        }
    }

    @ServersTest(only = VSFTPD)
    void whatAnEarlierLifeHasLeftIsFinishedWithoutAConnection(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        try (TransactionalServer earlier = new TransactionalServer(server, journal)) {
            ManagedConnection connection = earlier.connect();
            connection.getXAResource().start(XID, XAResource.TMNOFLAGS);
            TransactionalServer.handle(connection)
                    .store(directory.path("name"), new ByteArrayInputStream("content".getBytes(UTF_8)));
        }
        assertThat(directory.names()).hasSize(1);

        madeBeforeStart(server);
        try (TestContainer container = new TestContainer()) {
            adapter.start(container);
            await().atMost(Duration.ofSeconds(20)).until(() -> directory.names().isEmpty());
            adapter.stop();
        }
    }

    private void madeBeforeStart(FtpServerUnderTest server) throws Exception {
        adapter.setJournalDirectory(journal.toString());
        adapter.setAllowVolatileJournal("true");
        factory.setResourceAdapter(adapter);
        factory.setServerName(server.host());
        factory.setPortNumber(Integer.toString(server.port()));
        factory.setUserName(server.user());
        factory.setPassword(server.password());
        factory.setSecurity("NONE");
        factory.createConnectionFactory();
    }
}
