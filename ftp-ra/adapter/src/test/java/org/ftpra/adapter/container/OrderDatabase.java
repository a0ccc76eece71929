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
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;
import org.h2.jdbcx.JdbcDataSource;

/** The second resource manager: H2 with a table of orders. */
public final class OrderDatabase implements Recoverable {

    private final JdbcDataSource source = new JdbcDataSource();
    private XAConnection recovering;

    private OrderDatabase(String url) throws SQLException {
        source.setURL(url);
        execute("CREATE TABLE IF NOT EXISTS ORDERS (NAME VARCHAR(100) PRIMARY KEY)");
    }

    /** In files of this directory, each commit written at once: what was committed survives the death of this JVM. */
    public static OrderDatabase in(Path directory) throws SQLException {
        return new OrderDatabase("jdbc:h2:file:" + directory.resolve("orders") + ";DB_CLOSE_DELAY=-1;WRITE_DELAY=0");
    }

    /** In memory, for the life of this JVM. */
    public static OrderDatabase inMemory(String name) throws SQLException {
        return new OrderDatabase("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    }

    /** Begins an order in a transaction; what enlists may look at the resource's calls. */
    public void insert(String order, Transaction transaction, Transactions transactions, UnaryOperator<XAResource> seen)
            throws Exception {
        XAConnection connection = source.getXAConnection();
        transaction.enlistResource(transactions.named(name(), seen.apply(connection.getXAResource())));
        transaction.registerSynchronization(new AfterCompletion(() -> close(connection)));
        // Closed with the connection: H2 rolls back when a handle is closed.
        Connection handle = connection.getConnection();
        try (PreparedStatement insert = handle.prepareStatement("INSERT INTO ORDERS VALUES (?)")) {
            insert.setString(1, order);
            insert.executeUpdate();
        }
    }

    /** All committed orders, read on a new connection: one that is older may not see what recovery has committed. */
    public Set<String> orders() throws SQLException {
        Set<String> orders = new TreeSet<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT NAME FROM ORDERS")) {
            while (rows.next()) {
                orders.add(rows.getString(1));
            }
        }
        return orders;
    }

    @Override
    public String name() {
        return "orders";
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

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
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
