package org.ftpra.adapter.container;

import jakarta.transaction.Transaction;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.UnaryOperator;
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;
import org.h2.jdbcx.JdbcDataSource;

/** A second resource manager: H2, whose connections take part in transactions. */
public abstract class H2Database implements Recoverable {

    private final String name;
    private final JdbcDataSource source = new JdbcDataSource();
    private XAConnection recovering;

    /** With this table, made if it is not there. */
    protected H2Database(String name, String url, String table) throws SQLException {
        this.name = name;
        source.setURL(url);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(table);
        }
    }

    /** In files of this directory, each commit written at once: what was committed survives the death of this JVM. */
    protected static String in(Path directory, String name) {
        return "jdbc:h2:file:" + directory.resolve(name) + ";DB_CLOSE_DELAY=-1;WRITE_DELAY=0";
    }

    /** In memory, for the life of this JVM. */
    protected static String memory(String name) {
        return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
    }

    /** In no transaction; a new one each time: one that is older may not see what recovery has committed. */
    protected Connection connection() throws SQLException {
        return source.getConnection();
    }

    /**
     * In this transaction; what enlists may look at the resource's calls. Closed with the transaction: H2 rolls back when a handle
     * is closed.
     */
    protected Connection connection(Transaction transaction, Transactions transactions, UnaryOperator<XAResource> seen)
            throws Exception {
        XAConnection connection = source.getXAConnection();
        transaction.enlistResource(transactions.named(name, seen.apply(connection.getXAResource())));
        transaction.registerSynchronization(new AfterCompletion(() -> close(connection)));
        return connection.getConnection();
    }

    private static void close(XAConnection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("a connection of the database could not be closed", e);
        }
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final XAResource connect() throws SQLException {
        disconnect();
        recovering = source.getXAConnection();
        return recovering.getXAResource();
    }

    @Override
    public final void disconnect() throws SQLException {
        if (recovering != null) {
            recovering.close();
            recovering = null;
        }
    }
}
