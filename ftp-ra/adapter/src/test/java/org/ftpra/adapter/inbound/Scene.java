package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.resource.ResourceException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.ftpra.adapter.container.NarayanaOfThisJvm;
import org.ftpra.adapter.container.Transactions;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;

/** A bean with a database, a partner, and an inbox between them. Confined to its test. */
final class Scene implements AutoCloseable {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Transactions transactions = NarayanaOfThisJvm.transactions();
    private final FreshDirectory directory;
    private final Partner partner;
    private final ReceiptDatabase database;
    private final Intake intake;
    private final InboxUnderTest inbox;
    private CheckedEndpoints endpoints;

    private Scene(FtpServerUnderTest server, FreshDirectory directory, Path journal, boolean transacted, boolean row)
            throws SQLException {
        this.directory = directory;
        this.partner = new Partner(server, directory);
        this.database = ReceiptDatabase.inMemory("receipts" + DATABASES.incrementAndGet());
        this.intake = new Intake(transactions, Optional.of(database).filter(each -> row), UnaryOperator.identity());
        this.inbox = new InboxUnderTest(server, directory, journal);
        this.endpoints = endpoints(transacted);
    }

    /** The bean writes a row in the transaction of each delivery: two phases. */
    static Scene withRows(FtpServerUnderTest server, FreshDirectory directory, Path journal) throws SQLException {
        return new Scene(server, directory, journal, true, true);
    }

    /** The files alone are in the transaction: one phase. */
    static Scene withoutRows(FtpServerUnderTest server, FreshDirectory directory, Path journal) throws SQLException {
        return new Scene(server, directory, journal, true, false);
    }

    /** The bean has no transaction. */
    static Scene withoutTransactions(FtpServerUnderTest server, FreshDirectory directory, Path journal)
            throws SQLException {
        return new Scene(server, directory, journal, false, false);
    }

    /** Other endpoints of the same bean, for another activation. */
    CheckedEndpoints endpoints(boolean transacted) {
        return new CheckedEndpoints(transactions, intake, transacted, UnaryOperator.identity());
    }

    Scene with(String property, String value) {
        inbox.with(property, value);
        return this;
    }

    Scene start() throws ResourceException {
        inbox.start(endpoints);
        return this;
    }

    /** With another adapter on the same journal, as after an undeployment. */
    void restart() throws ResourceException {
        inbox.stop();
        endpoints = endpoints(true);
        inbox.start(endpoints);
    }

    Partner partner() {
        return partner;
    }

    Intake intake() {
        return intake;
    }

    InboxUnderTest inbox() {
        return inbox;
    }

    CheckedEndpoints endpoints() {
        return endpoints;
    }

    FreshDirectory directory() {
        return directory;
    }

    /** Waits until these files are delivered and committed; then until it is sure that nothing more comes. */
    void awaitDelivered(String... names) throws SQLException {
        List<String> expected = Arrays.stream(names).sorted().toList();
        InboxUnderTest.until(
                "delivered: " + expected, () -> sorted(intake.names()).size() >= expected.size());
        InboxUnderTest.until("nothing hidden is left", () -> partner.hidden().isEmpty());
        inbox.awaitListings(2);
        assertThat(sorted(intake.names())).isEqualTo(expected);
        if (!database.receipts().isEmpty()) {
            assertThat(sorted(database.receipts().stream().map(Receipt::name).toList()))
                    .isEqualTo(expected);
        }
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().toList();
    }

    /** The rows that were committed. */
    List<Receipt> rows() throws SQLException {
        return database.receipts();
    }

    /** Waits until exactly these files are there, hidden ones counted. */
    void awaitFiles(String... files) {
        List<String> expected = Arrays.stream(files).sorted().toList();
        InboxUnderTest.until("there is " + expected, () -> partner.files().equals(expected));
    }

    @Override
    public void close() {
        inbox.close();
    }
}
