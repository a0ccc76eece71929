package org.ftpra.adapter.container;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.TransactionSupport;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.transaction.xa.XAResource;

/**
 * A container's pool of one connection factory. In a transaction it enlists what it hands out, once, and keeps it for that
 * transaction; where connections are shareable, all handles of one user in a transaction are of one managed connection
 * (Connectors 2.1, section 7.9). Thread-safe: guarded by itself; managed connections are made and cleaned outside.
 */
public final class TransactionalConnectionManager implements ConnectionManager, AutoCloseable {

    private static final long serialVersionUID = 1L;

    private final transient Transactions transactions;
    private final transient Sharing sharing;
    private final transient UnaryOperator<XAResource> seen;
    private final transient List<PooledConnection> connections = new ArrayList<>();

    /** Whether two handles of one transaction share a managed connection. */
    public enum Sharing {
        /** All of a transaction and a user. */
        SHAREABLE,
        /** None. */
        UNSHAREABLE
    }

    /** What enlists may look at the calls of the resources. */
    public TransactionalConnectionManager(Transactions transactions, Sharing sharing, UnaryOperator<XAResource> seen) {
        this.transactions = transactions;
        this.sharing = sharing;
        this.seen = seen;
    }

    /** The name under which resources of this pool are enlisted. */
    public static String name() {
        return "ftp";
    }

    @Override
    public Object allocateConnection(ManagedConnectionFactory factory, ConnectionRequestInfo info)
            throws ResourceException {
        try {
            return allocate(factory, info, activeTransaction());
        } catch (SystemException | RollbackException e) {
            throw new ResourceException("a connection could not be enlisted", e);
        }
    }

    private Transaction activeTransaction() throws SystemException {
        return transactions.manager().getTransaction();
    }

    private Object allocate(ManagedConnectionFactory factory, ConnectionRequestInfo info, Transaction transaction)
            throws ResourceException, SystemException, RollbackException {
        PooledConnection shared = shared(info, transaction);
        if (shared != null) {
            return shared.handle();
        }
        PooledConnection connection = take(factory, info, transaction);
        if (transaction != null) {
            enlist(connection, transaction);
        }
        return connection.handle();
    }

    private synchronized PooledConnection shared(ConnectionRequestInfo info, Transaction transaction) {
        if (transaction == null || sharing == Sharing.UNSHAREABLE) {
            return null;
        }
        return connections.stream()
                .filter(each -> transaction.equals(each.transaction()) && Objects.equals(info, each.info()))
                .findFirst()
                .orElse(null);
    }

    private PooledConnection take(ManagedConnectionFactory factory, ConnectionRequestInfo info, Transaction user)
            throws ResourceException {
        PooledConnection free = free(factory, info, user);
        if (free != null) {
            return free;
        }
        return add(new PooledConnection(this, factory, info, user));
    }

    private synchronized PooledConnection add(PooledConnection connection) {
        connections.add(connection);
        return connection;
    }

    private synchronized PooledConnection free(
            ManagedConnectionFactory factory, ConnectionRequestInfo info, Transaction user) throws ResourceException {
        Set<ManagedConnection> candidates = new HashSet<>();
        connections.stream().filter(PooledConnection::isFree).forEach(each -> candidates.add(each.managed()));
        ManagedConnection match = factory.matchManagedConnections(candidates, null, info);
        for (PooledConnection each : connections) {
            if (each.managed() == match) {
                each.reserve(info, user);
                return each;
            }
        }
        return null;
    }

    private void enlist(PooledConnection connection, Transaction transaction)
            throws ResourceException, SystemException, RollbackException {
        transaction.registerSynchronization(new AfterCompletion(connection::transactionIsOver));
        TransactionSupportLevel level = connection.level();
        if (level == TransactionSupportLevel.XATransaction) {
            transaction.enlistResource(
                    transactions.named(name(), seen.apply(connection.managed().getXAResource())));
        } else if (level == TransactionSupportLevel.LocalTransaction) {
            transaction.enlistResource(
                    new LocalTransactionResource(connection.managed().getLocalTransaction()));
        }
    }

    synchronized void remove(PooledConnection connection) {
        connections.remove(connection);
    }

    /** How many managed connections there are. */
    public synchronized int size() {
        return connections.size();
    }

    /** Destroys all connections, also those in use. */
    @Override
    public void close() {
        List<PooledConnection> all;
        synchronized (this) {
            all = List.copyOf(connections);
        }
        all.forEach(PooledConnection::destroy);
    }

    static TransactionSupportLevel levelOf(ManagedConnectionFactory factory) {
        return factory instanceof TransactionSupport support
                ? support.getTransactionSupport()
                : TransactionSupportLevel.NoTransaction;
    }
}
