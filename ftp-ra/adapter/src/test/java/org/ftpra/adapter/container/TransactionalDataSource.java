package org.ftpra.adapter.container;

import jakarta.transaction.Status;
import jakarta.transaction.Transaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import javax.sql.XAConnection;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A data source as a container gives it: all connections of a transaction are one that is enlisted in it, and closed with it;
 * outside of transactions each is its own. Thread-safe.
 */
public final class TransactionalDataSource {

    private final Transactions transactions;
    private final JdbcDataSource source = new JdbcDataSource();
    private final Map<Transaction, Connection> enlisted = new ConcurrentHashMap<>();

    /** Of a database in memory, for the life of this JVM. */
    public TransactionalDataSource(Transactions transactions, String name) {
        this.transactions = transactions;
        source.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    }

    /** What is looked up. */
    public DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getConnection") ? connection() : invoke(source, method, arguments));
    }

    private Connection connection() throws Exception {
        Transaction transaction = transactions.manager().getTransaction();
        if (transaction == null || transaction.getStatus() != Status.STATUS_ACTIVE) {
            return source.getConnection();
        }
        Connection known = enlisted.get(transaction);
        return known == null ? enlisted(transaction) : known;
    }

    private Connection enlisted(Transaction transaction) throws Exception {
        XAConnection physical = source.getXAConnection();
        transaction.enlistResource(transactions.named("memory", physical.getXAResource()));
        Connection open = openWhenClosed(physical.getConnection());
        enlisted.put(transaction, open);
        transaction.registerSynchronization(new AfterCompletion(() -> {
            enlisted.remove(transaction);
            close(physical);
        }));
        return open;
    }

    private static Connection openWhenClosed(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                TransactionalDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : invoke(connection, method, arguments));
    }

    private static Object invoke(Object target, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
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
