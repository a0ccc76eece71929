package org.ftpra.engine.session;

import java.util.EnumSet;
import java.util.Set;

/** Where a session is in its life; moved by {@link FtpSession} alone. */
public enum SessionState {
    /** The control channel is open. */
    CONNECTED,
    /** The control channel is under TLS. */
    SECURED,
    /** Logged in, and no transfer is open. */
    AUTHENTICATED,
    /** A data channel is open, or its final reply has not been read. */
    TRANSFERRING,
    /** The control channel was given up after a failure. */
    BROKEN,
    /** Closed by us. */
    CLOSED;

    private Set<SessionState> next() {
        return switch (this) {
            case CONNECTED -> EnumSet.of(SECURED, AUTHENTICATED, BROKEN, CLOSED);
            case SECURED -> EnumSet.of(AUTHENTICATED, BROKEN, CLOSED);
            case AUTHENTICATED -> EnumSet.of(TRANSFERRING, BROKEN, CLOSED);
            case TRANSFERRING -> EnumSet.of(AUTHENTICATED, BROKEN, CLOSED);
            case BROKEN -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.noneOf(SessionState.class);
        };
    }

    /** Whether a session may go from this state to that. */
    public boolean canMoveTo(SessionState target) {
        return next().contains(target);
    }
}
