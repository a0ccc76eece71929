package org.ftpra.adapter.inbound;

import jakarta.transaction.Transaction;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;
import org.ftpra.adapter.container.Recoverable;
import org.ftpra.adapter.container.Transactions;
import org.h2.jdbcx.JdbcDataSource;

/** The second resource manager: H2 with a row for each delivery, without any key that could hide a second one. */
public final class ReceiptDatabase implements Recoverable {

    private final JdbcDataSource source = new JdbcDataSource();
    private XAConnection recovering;

    private ReceiptDatabase(String url) throws SQLException {
        source.setURL(url);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS RECEIPT (NAME VARCHAR(1000), ATTEMPT INT, CONTENT VARCHAR(1000000))");
        }
    }

    /** In files of this directory, each commit written at once: what was committed survives the death of this JVM. */
    public static ReceiptDatabase in(Path directory) throws SQLException {
        return new ReceiptDatabase(
                "jdbc:h2:file:" + directory.resolve("receipts") + ";DB_CLOSE_DELAY=-1;WRITE_DELAY=0");
    }

    /** In memory, for the life of this JVM. */
    public static ReceiptDatabase inMemory(String name) throws SQLException {
        return new ReceiptDatabase("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    }

    /** A row in this transaction; what enlists may look at the resource's calls. */
    public void insert(
            Receipt receipt, Transaction transaction, Transactions transactions, UnaryOperator<XAResource> seen)
            throws Exception {
        XAConnection connection = source.getXAConnection();
        transaction.enlistResource(transactions.named(name(), seen.apply(connection.getXAResource())));
        transaction.registerSynchronization(new Ended(status -> close(connection)));
        // Closed with the connection: H2 rolls back when a handle is closed.
        insert(receipt, connection.getConnection());
    }

    /** A row by itself. */
    public void insert(Receipt receipt) throws SQLException {
        try (Connection connection = source.getConnection()) {
            insert(receipt, connection);
        }
    }

    private static void insert(Receipt receipt, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO RECEIPT VALUES (?, ?, ?)")) {
            insert.setString(1, receipt.name());
            insert.setInt(2, receipt.attempt());
            insert.setString(3, receipt.content());
            insert.executeUpdate();
        }
    }

    /** All that were committed, read on a new connection: one that is older may not see what recovery has committed. */
    public List<Receipt> receipts() throws SQLException {
        List<Receipt> all = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT NAME, ATTEMPT, CONTENT FROM RECEIPT")) {
            while (rows.next()) {
                all.add(new Receipt(rows.getString(1), rows.getInt(2), rows.getString(3)));
            }
        }
        return all;
    }

    @Override
    public String name() {
        return "receipts";
    }

    @Override
    public XAResource connect() throws SQLException {
        disconnect();
        recovering = source.getXAConnection();
        return recovering.getXAResource();
    }

    @Override
    public void disconnect() throws SQLException {
        if (recovering != null) {
            recovering.close();
            recovering = null;
        }
    }

    private static void close(XAConnection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("a connection of the database could not be closed", e);
        }
    }
}
