package org.ftpra.bench.inbound;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * What the application writes: a row for each file, in the transaction of its thread. A database in files, as a container has it:
 * its connections are pooled and enlisted. Thread-safe.
 */
final class Rows implements AutoCloseable {

    private static final long PATIENCE_S = 170;

    private final TransactionManager transactions;
    private final JdbcDataSource source = new JdbcDataSource();
    private final Queue<Pooled> pool = new ConcurrentLinkedQueue<>();
    private volatile CountDownLatch missing = new CountDownLatch(0);

    /** In a new database below this directory. */
    Rows(TransactionManager transactions, Path directory) throws SQLException {
        this.transactions = transactions;
        source.setURL("jdbc:h2:file:" + directory.resolve("rows") + ";DB_CLOSE_DELAY=-1;WRITE_DELAY=0");
        execute("CREATE TABLE TAKEN (NAME VARCHAR(100), SIZE INT)");
    }

    /** Begins with none. */
    void expect(int files) throws SQLException {
        execute("TRUNCATE TABLE TAKEN");
        missing = new CountDownLatch(files);
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement all = connection.createStatement()) {
            all.execute(statement);
        }
    }

    /**
     * Writes a row.
     *
     * @param committed is run after the transaction, if it was committed
     */
    void write(String name, int size, Runnable committed) {
        try {
            Pooled free = pool.poll();
            Pooled connection = free == null ? Pooled.of(source.getXAConnection()) : free;
            Transaction transaction = transactions.getTransaction();
            transaction.enlistResource(connection.resource());
            transaction.registerSynchronization(new End(connection, committed));
            insert(connection.connection(), name, size);
        } catch (Exception e) {
            throw new IllegalStateException("no row for " + name, e);
        }
    }

    private static void insert(Connection connection, String name, int size) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO TAKEN VALUES (?, ?)")) {
            insert.setString(1, name);
            insert.setInt(2, size);
            insert.executeUpdate();
        }
    }

    /** Returns when so many rows were committed as were expected. */
    void await() throws IOException, InterruptedException {
        if (!missing.await(PATIENCE_S, TimeUnit.SECONDS)) {
            throw new IOException(missing.getCount() + " rows are missing after " + PATIENCE_S + " s");
        }
    }

    /** Fails unless there is one whole row for each of these files. */
    void requireEachOnce(int files, int size) throws SQLException, IOException {
        String count = "SELECT COUNT(*), COUNT(DISTINCT NAME), COALESCE(MIN(SIZE), 0), COALESCE(MAX(SIZE), 0) FROM TAKEN";
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(count)) {
            found.next();
            boolean each = found.getInt(1) == files && found.getInt(2) == files;
            if (!each || found.getInt(3) != size || found.getInt(4) != size) {
                throw new IOException(found.getInt(1) + " rows of " + found.getInt(2) + " files instead of " + files
                        + ", with " + found.getInt(3) + " to " + found.getInt(4) + " bytes");
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            throw new IOException("the database did not end", e);
        }
    }

    /** A connection that stays open: where H2 opens another one in a transaction, that one commits by itself. */
    private record Pooled(XAResource resource, Connection connection) {

        static Pooled of(XAConnection physical) throws SQLException {
            return new Pooled(physical.getXAResource(), physical.getConnection());
        }
    }

    private final class End implements Synchronization {

        private final Pooled connection;
        private final Runnable committed;

        End(Pooled connection, Runnable committed) {
            this.connection = connection;
            this.committed = committed;
        }

        @Override
        public void beforeCompletion() {
            // The row is written already.
        }

        @Override
        public void afterCompletion(int status) {
            pool.add(connection);
            if (status == Status.STATUS_COMMITTED) {
                committed.run();
                missing.countDown();
            }
        }
    }
}
