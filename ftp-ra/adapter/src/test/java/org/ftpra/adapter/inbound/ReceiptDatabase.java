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
import javax.transaction.xa.XAResource;
import org.ftpra.adapter.container.H2Database;
import org.ftpra.adapter.container.Transactions;

/** The second resource manager, with a row for each delivery, without any key that could hide a second one. */
public final class ReceiptDatabase extends H2Database {

    private static final String TABLE =
            "CREATE TABLE IF NOT EXISTS RECEIPT (NAME VARCHAR(1000), ATTEMPT INT, CONTENT VARCHAR(1000000))";

    private ReceiptDatabase(String url) throws SQLException {
        super("receipts", url, TABLE);
    }

    /** In files of this directory. */
    public static ReceiptDatabase in(Path directory) throws SQLException {
        return new ReceiptDatabase(in(directory, "receipts"));
    }

    /** In memory, for the life of this JVM. */
    public static ReceiptDatabase inMemory(String name) throws SQLException {
        return new ReceiptDatabase(memory(name));
    }

    /** A row in this transaction; what enlists may look at the resource's calls. */
    public void insert(
            Receipt receipt, Transaction transaction, Transactions transactions, UnaryOperator<XAResource> seen)
            throws Exception {
        insert(receipt, connection(transaction, transactions, seen));
    }

    /** A row by itself. */
    public void insert(Receipt receipt) throws SQLException {
        try (Connection connection = connection()) {
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

    /** All that were committed. */
    public List<Receipt> receipts() throws SQLException {
        List<Receipt> all = new ArrayList<>();
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT NAME, ATTEMPT, CONTENT FROM RECEIPT")) {
            while (rows.next()) {
                all.add(new Receipt(rows.getString(1), rows.getInt(2), rows.getString(3)));
            }
        }
        return all;
    }
}
