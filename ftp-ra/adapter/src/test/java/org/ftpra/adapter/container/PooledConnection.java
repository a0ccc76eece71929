package org.ftpra.adapter.container;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import jakarta.transaction.Transaction;

/**
 * One managed connection in the pool. It is free again when its transaction is over and its last handle is closed. One that
 * is lost is destroyed at once, also in a transaction, as WildFly does. Thread-safe: guarded by itself.
 */
final class PooledConnection implements ConnectionEventListener {

    private final TransactionalConnectionManager pool;
    private final ManagedConnection managed;
    private final TransactionSupportLevel level;
    private ConnectionRequestInfo info;
    private Transaction transaction;
    private int handles;
    private boolean reserved = true;
    private boolean destroyed;

    PooledConnection(
            TransactionalConnectionManager pool,
            ManagedConnectionFactory factory,
            ConnectionRequestInfo info,
            Transaction transaction)
            throws ResourceException {
        this.pool = pool;
        this.managed = factory.createManagedConnection(null, info);
        this.level = TransactionalConnectionManager.levelOf(factory);
        this.info = info;
        this.transaction = transaction;
        managed.addConnectionEventListener(this);
    }

    ManagedConnection managed() {
        return managed;
    }

    TransactionSupportLevel level() {
        return level;
    }

    synchronized ConnectionRequestInfo info() {
        return info;
    }

    synchronized Transaction transaction() {
        return transaction;
    }

    synchronized boolean isFree() {
        return !reserved;
    }

    synchronized void reserve(ConnectionRequestInfo wanted, Transaction user) {
        reserved = true;
        info = wanted;
        transaction = user;
    }

    Object handle() throws ResourceException {
        Object handle = managed.getConnection(null, info);
        synchronized (this) {
            handles++;
        }
        return handle;
    }

    void transactionIsOver() {
        synchronized (this) {
            transaction = null;
        }
        cleanIfUnused();
    }

    @Override
    public void connectionClosed(ConnectionEvent event) {
        synchronized (this) {
            handles--;
        }
        cleanIfUnused();
    }

    private void cleanIfUnused() {
        if (isUnused()) {
            try {
                managed.cleanup();
                becomeFree();
            } catch (ResourceException broken) {
                destroy();
            }
        }
    }

    private synchronized boolean isUnused() {
        return handles == 0 && transaction == null && reserved && !destroyed;
    }

    private synchronized void becomeFree() {
        reserved = false;
    }

    @Override
    public void connectionErrorOccurred(ConnectionEvent event) {
        destroy();
    }

    void destroy() {
        pool.remove(this);
        synchronized (this) {
            destroyed = true;
        }
        try {
            managed.destroy();
        } catch (ResourceException e) {
            throw new IllegalStateException("a managed connection could not be destroyed", e);
        }
    }

    @Override
    public void localTransactionStarted(ConnectionEvent event) {}

    @Override
    public void localTransactionCommitted(ConnectionEvent event) {}

    @Override
    public void localTransactionRolledback(ConnectionEvent event) {}
}
