package org.ftpra.adapter.inbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ApplicationServerInternalException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import javax.transaction.xa.XAResource;
import org.ftpra.adapter.container.Transactions;

/** The container's transaction around one delivery, bound to its thread. */
final class DeliveryTransaction {

    private final TransactionManager manager;
    private final Transaction transaction;
    private final XAResource resource;

    private DeliveryTransaction(TransactionManager manager, Transaction transaction, XAResource resource) {
        this.manager = manager;
        this.transaction = transaction;
        this.resource = resource;
    }

    /**
     * Begins it and enlists.
     *
     * @param resource of the adapter, or {@code null}
     * @param timeoutSeconds 0 for the transaction manager's own
     */
    static DeliveryTransaction begin(Transactions transactions, XAResource resource, int timeoutSeconds)
            throws ResourceException {
        TransactionManager manager = transactions.manager();
        try {
            manager.setTransactionTimeout(timeoutSeconds);
            manager.begin();
        } catch (Exception e) {
            throw new ApplicationServerInternalException("no transaction could be begun", e);
        }
        return enlisted(transactions, resource);
    }

    private static DeliveryTransaction enlisted(Transactions transactions, XAResource resource)
            throws ResourceException {
        TransactionManager manager = transactions.manager();
        XAResource named = resource == null ? null : transactions.named("inbound", resource);
        try {
            DeliveryTransaction begun = new DeliveryTransaction(manager, manager.getTransaction(), named);
            if (named != null && !begun.transaction.enlistResource(named)) {
                begun.rollBack();
                throw new ApplicationServerInternalException("the adapter's XAResource could not be enlisted");
            }
            return begun;
        } catch (RollbackException | SystemException e) {
            throw new ApplicationServerInternalException("the adapter's XAResource could not be enlisted", e);
        }
    }

    /** After an exception of the bean. */
    void fail() throws ResourceException {
        try {
            if (transaction.getStatus() == Status.STATUS_ACTIVE) {
                transaction.setRollbackOnly();
            }
        } catch (SystemException e) {
            throw new ApplicationServerInternalException(e);
        }
    }

    /** Commits, or rolls back where that is decided already. The thread has no transaction afterwards. */
    void complete() throws ResourceException {
        try {
            switch (transaction.getStatus()) {
                case Status.STATUS_ACTIVE -> {
                    delist(XAResource.TMSUCCESS);
                    manager.commit();
                }
                case Status.STATUS_MARKED_ROLLBACK -> rollBack();
                default -> {
                    // It has timed out: another thread has rolled it back.
                    manager.suspend();
                    throw new ApplicationServerInternalException("the transaction was rolled back before its end");
                }
            }
        } catch (ResourceException e) {
            throw e;
        } catch (Exception e) {
            throw new ApplicationServerInternalException("the transaction did not commit", e);
        }
    }

    void rollBack() throws SystemException {
        delist(XAResource.TMFAIL);
        manager.rollback();
    }

    private void delist(int flag) throws SystemException {
        if (resource != null) {
            transaction.delistResource(resource, flag);
        }
    }
}
