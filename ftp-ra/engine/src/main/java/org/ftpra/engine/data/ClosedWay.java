package org.ftpra.engine.data;

import org.ftpra.engine.control.FtpFailure;

/** A way did not lead to a data channel, and no byte of the transfer was moved: another may be tried. */
final class ClosedWay extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient FtpFailure reason;

    ClosedWay(FtpFailure reason) {
        super(reason);
        this.reason = reason;
    }

    FtpFailure reason() {
        return reason;
    }
}
