package org.ftpra.adapter.crash;

import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** Passes on what a transaction manager calls, with a point before and after each step that decides. */
record WatchedResource(String name, XAResource resource, Points points) implements XAResource {

    @Override
    public int prepare(Xid xid) throws XAException {
        points.reach("before prepare of " + name);
        int vote = resource.prepare(xid);
        points.reach("after prepare of " + name);
        return vote;
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        points.reach("before commit of " + name);
        resource.commit(xid, onePhase);
        points.reach("after commit of " + name);
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        points.reach("before rollback of " + name);
        resource.rollback(xid);
        points.reach("after rollback of " + name);
    }

    @Override
    public void start(Xid xid, int flags) throws XAException {
        resource.start(xid, flags);
    }

    @Override
    public void end(Xid xid, int flags) throws XAException {
        resource.end(xid, flags);
    }

    @Override
    public void forget(Xid xid) throws XAException {
        resource.forget(xid);
    }

    @Override
    public Xid[] recover(int flag) throws XAException {
        return resource.recover(flag);
    }

    @Override
    public boolean isSameRM(XAResource other) throws XAException {
        return resource.isSameRM(other instanceof WatchedResource watched ? watched.resource : other);
    }

    @Override
    public int getTransactionTimeout() throws XAException {
        return resource.getTransactionTimeout();
    }

    @Override
    public boolean setTransactionTimeout(int seconds) throws XAException {
        return resource.setTransactionTimeout(seconds);
    }
}
