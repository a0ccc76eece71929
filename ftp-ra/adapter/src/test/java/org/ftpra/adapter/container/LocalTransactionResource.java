package org.ftpra.adapter.container;

import com.arjuna.ats.jta.resources.LastResourceCommitOptimisation;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.LocalTransaction;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** A local transaction in the place of a resource, as containers enlist one: it cannot be prepared. */
final class LocalTransactionResource implements LastResourceCommitOptimisation {

    private final LocalTransaction transaction;

    LocalTransactionResource(LocalTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void start(Xid xid, int flags) throws XAException {
        if (flags == TMNOFLAGS) {
            orFail(transaction::begin, XAException.XAER_RMERR);
        }
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        orFail(transaction::commit, XAException.XA_RBROLLBACK);
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        orFail(transaction::rollback, XAException.XAER_RMERR);
    }

    private static void orFail(Step step, int code) throws XAException {
        try {
            step.take();
        } catch (ResourceException e) {
            throw (XAException) new XAException(code).initCause(e);
        }
    }

    @Override
    public void end(Xid xid, int flags) {}

    @Override
    public int prepare(Xid xid) throws XAException {
        throw new XAException(XAException.XAER_PROTO);
    }

    @Override
    public Xid[] recover(int flag) {
        return new Xid[0];
    }

    @Override
    public void forget(Xid xid) {}

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

    /** One of the local transaction's. */
    private interface Step {
        void take() throws ResourceException;
    }
}
