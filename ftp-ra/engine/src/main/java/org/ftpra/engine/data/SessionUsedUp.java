package org.ftpra.engine.data;

import org.ftpra.engine.control.FtpFailure;

/** The server wants a TLS session resumed, and there is none: a new control channel would bring one. */
final class SessionUsedUp extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient FtpFailure reason;

    SessionUsedUp(FtpFailure reason) {
        super(reason);
        this.reason = reason;
    }

    FtpFailure reason() {
        return reason;
    }
}
