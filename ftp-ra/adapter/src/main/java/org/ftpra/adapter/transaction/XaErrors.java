package org.ftpra.adapter.transaction;

import javax.transaction.xa.XAException;

/** Makes the exceptions of X/Open XA, each with a sentence that tells why. */
public final class XaErrors {

    private XaErrors() {}

    /** With this code. */
    public static XAException of(int code, String message) {
        XAException exception = new XAException(message);
        exception.errorCode = code;
        return exception;
    }

    /** With this code, because of something. */
    public static XAException of(int code, String message, Throwable cause) {
        XAException exception = of(code, message + ": " + cause.getMessage());
        exception.initCause(cause);
        return exception;
    }

    /** A verb that the state does not allow. */
    public static XAException protocol(String message) {
        return of(XAException.XAER_PROTO, message);
    }

    /** XAER_NOTA. */
    public static XAException unknown(BranchXid xid) {
        return of(XAException.XAER_NOTA, "no branch " + xid + " is known here");
    }

    /** XAER_INVAL. */
    public static XAException invalid(String message) {
        return of(XAException.XAER_INVAL, message);
    }
}
