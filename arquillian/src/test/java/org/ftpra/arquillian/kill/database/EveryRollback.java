package org.ftpra.arquillian.kill.database;

import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/**
 * Rolls back every branch that was recovered. After a recover, H2 2.2.224 does so with the first alone: its connection then takes
 * itself for one that has nothing prepared, says that the next is rolled back, and leaves it in doubt. Hence the recover before each.
 */
final class EveryRollback implements XAResource {

    private final XAResource h2;
    private boolean recovered;

    EveryRollback(XAResource h2) {
        this.h2 = h2;
    }

    @Override
    public Xid[] recover(int flag) throws XAException {
        recovered = true;
        return h2.recover(flag);
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        if (recovered) {
            h2.recover(TMSTARTRSCAN | TMENDRSCAN);
        }
        h2.rollback(xid);
    }

    @Override
    public void start(Xid xid, int flags) throws XAException {
        recovered = false;
        h2.start(xid, flags);
    }

    @Override
    public void end(Xid xid, int flags) throws XAException {
        h2.end(xid, flags);
    }

    @Override
    public int prepare(Xid xid) throws XAException {
        return h2.prepare(xid);
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        h2.commit(xid, onePhase);
    }

    @Override
    public void forget(Xid xid) throws XAException {
        h2.forget(xid);
    }

    @Override
    public boolean isSameRM(XAResource other) {
        return other == this;
    }

    @Override
    public int getTransactionTimeout() throws XAException {
        return h2.getTransactionTimeout();
    }

    @Override
    public boolean setTransactionTimeout(int seconds) throws XAException {
        return h2.setTransactionTimeout(seconds);
    }
}
