package org.ftpra.arquillian.kill.app;

import jakarta.transaction.RollbackException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/**
 * A third participant that votes "read only" and so leaves nothing to recover. It takes its time, so that those who voted
 * before it are in doubt meanwhile, and writes down that they are, and when the transaction has ended.
 */
final class Witness implements XAResource, Synchronization {

    private final Order order;
    private final WitnessLog log;

    private Witness(Order order, WitnessLog log) {
        this.order = order;
        this.log = log;
    }

    static void enlist(Order order) {
        try {
            Transaction transaction = transactionManager().getTransaction();
            Witness witness = new Witness(order, WitnessLog.shared());
            transaction.enlistResource(witness);
            transaction.registerSynchronization(witness);
        } catch (SystemException | RollbackException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Its name is no part of Jakarta EE. */
    private static TransactionManager transactionManager() {
        for (String name : new String[] {
            "java:appserver/TransactionManager", "java:jboss/TransactionManager", "openejb:TransactionManager"
        }) {
            try {
                return InitialContext.doLookup(name);
            } catch (NamingException otherServer) {
                // The next name.
            }
        }
        return ofOpenLiberty();
    }

    /** Open Liberty has it by a class of its own, and no name. */
    private static TransactionManager ofOpenLiberty() {
        try {
            return (TransactionManager) Class.forName("com.ibm.tx.jta.TransactionManagerFactory")
                    .getMethod("getTransactionManager")
                    .invoke(null);
        } catch (ReflectiveOperationException otherServer) {
            throw new IllegalStateException("no transaction manager is known here", otherServer);
        }
    }

    @Override
    public int prepare(Xid xid) {
        log.write("prepared " + order.id());
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(order.slowly()));
        return XA_RDONLY;
    }

    @Override
    public void afterCompletion(int status) {
        log.write("ended " + order.id());
    }

    @Override
    public void beforeCompletion() {
        // Nothing to flush.
    }

    @Override
    public void start(Xid xid, int flags) {
        // Nothing to do.
    }

    @Override
    public void end(Xid xid, int flags) {
        // Nothing to do.
    }

    @Override
    public void commit(Xid xid, boolean onePhase) {
        // Nothing to do.
    }

    @Override
    public void rollback(Xid xid) {
        // Nothing to do.
    }

    @Override
    public void forget(Xid xid) {
        // Nothing to do.
    }

    @Override
    public Xid[] recover(int flag) {
        return new Xid[0];
    }

    @Override
    public boolean isSameRM(XAResource other) {
        return other == this;
    }

    @Override
    public int getTransactionTimeout() {
        return 0;
    }

    @Override
    public boolean setTransactionTimeout(int seconds) {
        return false;
    }
}
