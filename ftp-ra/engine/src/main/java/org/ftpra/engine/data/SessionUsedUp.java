package org.ftpra.engine.data;

import org.ftpra.engine.control.FtpFailure;

/** The server wants a TLS session resumed, and there is none: a new control channel would bring one. */
final class SessionUsedUp extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient FtpFailure reason;
    private final boolean byServer;

    /** With whether it is the server's doing: it gave no session, or did not take up its own. */
    SessionUsedUp(FtpFailure reason, boolean byServer) {
        super(reason);
        this.reason = reason;
        this.byServer = byServer;
    }

    FtpFailure reason() {
        return reason;
    }

    /** Else a channel of ours was cut before the next session came over it. */
    boolean isByServer() {
        return byServer;
    }
}
