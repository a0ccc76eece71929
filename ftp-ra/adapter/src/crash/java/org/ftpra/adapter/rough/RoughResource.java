package org.ftpra.adapter.rough;

import jakarta.resource.spi.LocalTransaction;
import java.util.List;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpException;

/** A managed connection's part in transactions. */
final class RoughResource implements XAResource, LocalTransaction {

    private static final RoughXid LOCAL = new RoughXid(-2, "", "");

    private final RoughBranches branches;
    private final FtpConnection connection;
    private RoughXid current;

    RoughResource(RoughBranches branches, FtpConnection connection) {
        this.branches = branches;
        this.connection = connection;
    }

    boolean isEnlisted() {
        return current != null;
    }

    RoughFault fault() {
        return branches.fault();
    }

    String hiddenNameIn(String directory) {
        String hidden = directory + branches.hiddenName();
        branches.open(hidden);
        return hidden;
    }

    void add(RoughAction action) {
        branches.actions(current).add(action);
    }

    @Override
    public void start(Xid xid, int flags) {
        current = RoughXid.of(xid);
    }

    @Override
    public void end(Xid xid, int flags) {
        current = null;
    }

    @Override
    public int prepare(Xid xid) {
        branches.prepare(RoughXid.of(xid));
        return XA_OK;
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        List<RoughAction> actions = known(xid);
        try {
            if (onePhase) {
                branches.prepare(RoughXid.of(xid));
            }
            actions.forEach(action -> action.perform(connection));
        } catch (FtpException e) {
            throw because(XAException.XA_RETRY, e);
        }
        branches.forget(RoughXid.of(xid));
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        List<RoughAction> actions = known(xid);
        try {
            if (fault() != RoughFault.ORPHANS) {
                actions.forEach(action -> action.undo(connection));
            }
        } catch (FtpException e) {
            throw because(XAException.XAER_RMFAIL, e);
        }
        branches.forget(RoughXid.of(xid));
    }

    private List<RoughAction> known(Xid xid) throws XAException {
        List<RoughAction> actions = branches.known(RoughXid.of(xid));
        if (actions == null) {
            throw new XAException(XAException.XAER_NOTA);
        }
        return actions;
    }

    private static XAException because(int code, Exception cause) {
        return (XAException) new XAException(code).initCause(cause);
    }

    @Override
    public Xid[] recover(int flag) {
        return (flag & TMSTARTRSCAN) == 0
                ? new Xid[0]
                : branches.prepared().stream().map(RoughBranches.Prepared::xid).toArray(Xid[]::new);
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

    @Override
    public void begin() {
        start(LOCAL, TMNOFLAGS);
    }

    @Override
    public void commit() {
        current = null;
        branches.actions(LOCAL).forEach(action -> action.perform(connection));
        branches.forget(LOCAL);
    }

    @Override
    public void rollback() {
        current = null;
        branches.actions(LOCAL).forEach(action -> action.undo(connection));
        branches.forget(LOCAL);
    }
}
