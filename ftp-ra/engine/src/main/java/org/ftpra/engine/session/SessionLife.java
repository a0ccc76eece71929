package org.ftpra.engine.session;

/** The state of one session. Thread-safe: guarded by itself; read without the lock. */
final class SessionLife {

    private volatile SessionState state = SessionState.CONNECTED;

    SessionState state() {
        return state;
    }

    boolean isUsable() {
        SessionState now = state;
        return now != SessionState.CLOSED && now != SessionState.BROKEN;
    }

    void moveTo(SessionState next) {
        SessionState present = state;
        if (!moveIfAllowed(next)) {
            throw new IllegalStateException("session cannot go from " + present + " to " + next);
        }
    }

    /** Whether it was moved. */
    synchronized boolean moveIfAllowed(SessionState next) {
        boolean allowed = state.canMoveTo(next);
        state = allowed ? next : state;
        return allowed;
    }

    /** Moves unless another thread was first. */
    synchronized void moveOn(SessionState from, SessionState next) {
        state = state == from ? next : state;
    }
}
