package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.transaction.xa.XAResource;
import org.ftpra.adapter.container.NarayanaOfThisJvm;
import org.ftpra.adapter.container.TransactionalConnectionManager;
import org.ftpra.adapter.container.TransactionalConnectionManager.Sharing;
import org.ftpra.adapter.container.Transactions;
import org.ftpra.adapter.outbound.FtpManagedConnectionFactory;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpConnectionFactory;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.junit.jupiter.api.io.TempDir;

/** A bean that answers with a file on the same server: its store and the file that it was given are one branch. */
class SameBranchTest {

    private final Transactions transactions = NarayanaOfThisJvm.transactions();
    private final List<String> xaCalls = new CopyOnWriteArrayList<>();
    private ReceiptDatabase database;

    @TempDir
    private Path journal;

    @ServersTest
    void joinsAndCommits(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        Partner partner = new Partner(server, directory);
        Intake intake = intake();
        try (InboxUnderTest inbox = inbox(server, directory, intake);
                TransactionalConnectionManager pool = pool()) {
            FtpConnectionFactory ftp = outbound(server, inbox, pool);
            intake.with("order", event -> store(ftp, directory.path("out/answer"), "answer"));
            partner.put("order", "content");

            InboxUnderTest.until("answered", () -> partner.files().equals(List.of("out/answer")));
            assertThat(partner.read("out/answer")).isEqualTo("answer");
            awaitReceipt(1);
            assertThat(xaCalls).containsOnlyOnce("start", "join", "prepare", "commit");
        }
    }

    @ServersTest
    void joinsAndRollsBack(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        Partner partner = new Partner(server, directory);
        Intake intake = intake();
        try (InboxUnderTest inbox = inbox(server, directory, intake);
                TransactionalConnectionManager pool = pool()) {
            FtpConnectionFactory ftp = outbound(server, inbox, pool);
            intake.with("order", event -> {
                store(ftp, directory.path("out/answer" + event.attempt()), "answer");
                if (event.attempt() == 1) {
                    throw new IllegalStateException("after it has answered");
                }
            });
            partner.put("order", "content");

            InboxUnderTest.until("answered once", () -> partner.files().equals(List.of("out/answer2")));
            awaitReceipt(2);
        }
    }

    /** Of two resources one commits first. */
    private void awaitReceipt(int attempt) {
        InboxUnderTest.until(
                "written down", () -> database.receipts().equals(List.of(new Receipt("order", attempt, "content"))));
    }

    private static void store(FtpConnectionFactory factory, String path, String content) {
        try (FtpConnection connection = factory.getConnection()) {
            connection.store(path, new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private Intake intake() throws SQLException {
        database = ReceiptDatabase.inMemory("same-branch-" + System.nanoTime());
        return new Intake(transactions, Optional.of(database), UnaryOperator.identity());
    }

    private InboxUnderTest inbox(FtpServerUnderTest server, FreshDirectory directory, Intake intake) throws Exception {
        new Partner(server, directory).makeDirectory("out");
        InboxUnderTest inbox = new InboxUnderTest(server, directory, journal);
        inbox.start(new CheckedEndpoints(transactions, intake, true, this::counted));
        return inbox;
    }

    private TransactionalConnectionManager pool() {
        return new TransactionalConnectionManager(transactions, Sharing.SHAREABLE, this::counted);
    }

    private XAResource counted(XAResource resource) {
        return new CountedResource(resource, xaCalls);
    }

    private static FtpConnectionFactory outbound(
            FtpServerUnderTest server, InboxUnderTest inbox, TransactionalConnectionManager pool) throws Exception {
        FtpManagedConnectionFactory factory = new FtpManagedConnectionFactory();
        factory.setServerName(server.host());
        factory.setPortNumber(Integer.toString(server.port()));
        factory.setUserName(server.user());
        factory.setPassword(server.password());
        factory.setSecurity("NONE");
        factory.setTransactionLevel("XATransaction");
        factory.setResourceAdapter(inbox.adapter());
        return (FtpConnectionFactory) factory.createConnectionFactory(pool);
    }
}
