package org.ftpra.engine.data;

import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;

/** A way did not lead to a data channel, and no byte of the transfer was moved: another may be tried. */
final class ClosedWay extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient FtpFailure reason;

    ClosedWay(FtpFailure reason) {
        super(reason);
        this.reason = reason;
    }

    /** Only silence says that the way is closed; any other failure is thrown as it is. */
    static ClosedWay ifTimedOut(FtpFailure failure) throws FtpFailure {
        if (failure.kind() != Kind.TIMED_OUT) {
            throw failure;
        }
        return new ClosedWay(failure);
    }

    FtpFailure reason() {
        return reason;
    }
}
