package org.ftpra.adapter.transaction;

import javax.transaction.xa.XAException;

/** Makes the exceptions of X/Open XA, each with a sentence that tells why. */
final class XaErrors {

    private XaErrors() {}

    static XAException of(int code, String message) {
        XAException exception = new XAException(message);
        exception.errorCode = code;
        return exception;
    }

    static XAException of(int code, String message, Throwable cause) {
        XAException exception = of(code, message + ": " + cause.getMessage());
        exception.initCause(cause);
        return exception;
    }

    /** A verb that the state does not allow. */
    static XAException protocol(String message) {
        return of(XAException.XAER_PROTO, message);
    }

    static XAException unknown(BranchXid xid) {
        return of(XAException.XAER_NOTA, "no branch " + xid + " is known here");
    }

    static XAException invalid(String message) {
        return of(XAException.XAER_INVAL, message);
    }
}
