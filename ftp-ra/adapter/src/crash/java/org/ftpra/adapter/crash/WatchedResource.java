package org.ftpra.adapter.crash;

import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.ftpra.adapter.container.PassingResource;

/** Passes on what a transaction manager calls, with a point before and after each step that decides. */
final class WatchedResource extends PassingResource {

    private final String name;
    private final Points points;

    WatchedResource(String name, XAResource resource, Points points) {
        super(resource);
        this.name = name;
        this.points = points;
    }

    @Override
    public int prepare(Xid xid) throws XAException {
        points.reach("before prepare of " + name);
        int vote = super.prepare(xid);
        points.reach("after prepare of " + name);
        return vote;
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        points.reach("before commit of " + name);
        super.commit(xid, onePhase);
        points.reach("after commit of " + name);
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        points.reach("before rollback of " + name);
        super.rollback(xid);
        points.reach("after rollback of " + name);
    }
}
