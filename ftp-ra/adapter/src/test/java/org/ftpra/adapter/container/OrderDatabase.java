package org.ftpra.adapter.container;

import jakarta.transaction.Transaction;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.transaction.xa.XAResource;

/** The second resource manager, with a table of orders. */
public final class OrderDatabase extends H2Database {

    private OrderDatabase(String url) throws SQLException {
        super("orders", url, "CREATE TABLE IF NOT EXISTS ORDERS (NAME VARCHAR(100) PRIMARY KEY)");
    }

    /** In files of this directory. */
    public static OrderDatabase in(Path directory) throws SQLException {
        return new OrderDatabase(in(directory, "orders"));
    }

    /** In memory, for the life of this JVM. */
    public static OrderDatabase inMemory(String name) throws SQLException {
        return new OrderDatabase(memory(name));
    }

    /** Begins an order in a transaction; what enlists may look at the resource's calls. */
    public void insert(String order, Transaction transaction, Transactions transactions, UnaryOperator<XAResource> seen)
            throws Exception {
        Connection handle = connection(transaction, transactions, seen);
        try (PreparedStatement insert = handle.prepareStatement("INSERT INTO ORDERS VALUES (?)")) {
            insert.setString(1, order);
            insert.executeUpdate();
        }
    }

    /** All committed orders. */
    public Set<String> orders() throws SQLException {
        Set<String> orders = new TreeSet<>();
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT NAME FROM ORDERS")) {
            while (rows.next()) {
                orders.add(rows.getString(1));
            }
        }
        return orders;
    }
}
