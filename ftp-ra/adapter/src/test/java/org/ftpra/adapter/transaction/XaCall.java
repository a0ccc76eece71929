package org.ftpra.adapter.transaction;

import java.util.List;
import java.util.Locale;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** The calls of a transaction manager, with the flags there are, and one flag that the call does not take. */
enum XaCall {
    START_NOFLAGS((resource, xid) -> start(resource, xid, XAResource.TMNOFLAGS)),
    START_JOIN((resource, xid) -> start(resource, xid, XAResource.TMJOIN)),
    START_RESUME((resource, xid) -> start(resource, xid, XAResource.TMRESUME)),
    START_SUSPEND((resource, xid) -> start(resource, xid, XAResource.TMSUSPEND)),
    END_SUCCESS((resource, xid) -> end(resource, xid, XAResource.TMSUCCESS)),
    END_FAIL((resource, xid) -> end(resource, xid, XAResource.TMFAIL)),
    END_SUSPEND((resource, xid) -> end(resource, xid, XAResource.TMSUSPEND)),
    END_NOFLAGS((resource, xid) -> end(resource, xid, XAResource.TMNOFLAGS)),
    PREPARE((resource, xid) -> resource.prepare(xid) == XAResource.XA_RDONLY ? "RDONLY" : XaCall.OK),
    COMMIT_ONEPHASE((resource, xid) -> commit(resource, xid, true)),
    COMMIT((resource, xid) -> commit(resource, xid, false)),
    ROLLBACK((resource, xid) -> {
        resource.rollback(xid);
        return XaCall.OK;
    }),
    FORGET((resource, xid) -> {
        resource.forget(xid);
        return XaCall.OK;
    }),
    RECOVER_START((resource, xid) -> recover(resource, xid, XAResource.TMSTARTRSCAN)),
    RECOVER_END((resource, xid) -> recover(resource, xid, XAResource.TMENDRSCAN)),
    RECOVER_JOIN((resource, xid) -> recover(resource, xid, XAResource.TMJOIN));

    private static final String OK = "OK";

    private final Call call;

    XaCall(Call call) {
        this.call = call;
    }

    static XaCall of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    /** What it is answered, without XA_ or XAER_. */
    String answer(XaBranch branch) throws Exception {
        try {
            return call.on(branch.resource(), branch.xid());
        } catch (XAException e) {
            return XaCodes.name(e.errorCode).replaceFirst("^XA(ER)?_", "");
        }
    }

    private static String start(XAResource resource, Xid xid, int flags) throws XAException {
        resource.start(xid, flags);
        return OK;
    }

    private static String end(XAResource resource, Xid xid, int flags) throws XAException {
        resource.end(xid, flags);
        return OK;
    }

    private static String commit(XAResource resource, Xid xid, boolean onePhase) throws XAException {
        resource.commit(xid, onePhase);
        return OK;
    }

    private static String recover(XAResource resource, Xid xid, int flags) throws XAException {
        return List.of(resource.recover(flags)).contains(xid) ? "listed" : "-";
    }

    private interface Call {
        String on(XAResource resource, Xid xid) throws XAException;
    }
}
