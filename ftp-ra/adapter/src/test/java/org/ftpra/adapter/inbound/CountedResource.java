package org.ftpra.adapter.inbound;

import java.util.List;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.ftpra.adapter.container.PassingResource;

/** Notes what a transaction manager calls. */
final class CountedResource extends PassingResource {

    private final List<String> calls;

    CountedResource(XAResource resource, List<String> calls) {
        super(resource);
        this.calls = calls;
    }

    @Override
    public void start(Xid xid, int flags) throws XAException {
        calls.add(flags == TMJOIN ? "join" : "start");
        super.start(xid, flags);
    }

    @Override
    public void end(Xid xid, int flags) throws XAException {
        calls.add("end");
        super.end(xid, flags);
    }

    @Override
    public int prepare(Xid xid) throws XAException {
        calls.add("prepare");
        return super.prepare(xid);
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        calls.add("commit");
        super.commit(xid, onePhase);
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        calls.add("rollback");
        super.rollback(xid);
    }
}
