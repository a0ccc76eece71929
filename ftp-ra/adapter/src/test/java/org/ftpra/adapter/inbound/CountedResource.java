package org.ftpra.adapter.inbound;

import java.util.List;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** Passes on what a transaction manager calls, and notes it. Equal to itself alone: transaction managers look it up in tables. */
final class CountedResource implements XAResource {

    private final XAResource resource;
    private final List<String> calls;

    CountedResource(XAResource resource, List<String> calls) {
        this.resource = resource;
        this.calls = calls;
    }

    @Override
    public void start(Xid xid, int flags) throws XAException {
        calls.add(flags == TMJOIN ? "join" : "start");
        resource.start(xid, flags);
    }

    @Override
    public void end(Xid xid, int flags) throws XAException {
        calls.add("end");
        resource.end(xid, flags);
    }

    @Override
    public int prepare(Xid xid) throws XAException {
        calls.add("prepare");
        return resource.prepare(xid);
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        calls.add("commit");
        resource.commit(xid, onePhase);
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        calls.add("rollback");
        resource.rollback(xid);
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
        return resource.isSameRM(other instanceof CountedResource counted ? counted.resource : other);
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
