package org.ftpra.engine.session;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.ftpra.engine.control.Deadline;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Ticker;

/**
 * The place of one session among those that its server bears; it is given back once, whatever becomes of the session.
 * Thread-safe: guarded by its governor.
 */
final class SessionPermit {

    private final ConnectionGovernor governor;
    private final String user;
    private final Ticker ticker;
    private State state = State.WANTED;
    private volatile BooleanSupplier ending = () -> false;

    SessionPermit(ConnectionGovernor governor, String user, Ticker ticker) {
        this.governor = governor;
        this.user = user;
        this.ticker = ticker;
    }

    /**
     * Opens the session as soon as there is a place for it, again and again while the server says that it has none.
     *
     * @param patience limit of waiting for a place; zero for one try
     */
    void open(Attempt attempt, Duration patience) throws FtpFailure {
        Deadline deadline = Deadline.after(patience, ticker);
        FtpFailure refusal = null;
        do {
            refusal = isHeld() ? tried(attempt, deadline) : admitted(attempt, deadline, refusal);
        } while (refusal != null);
    }

    private FtpFailure admitted(Attempt attempt, Deadline deadline, FtpFailure refusal) throws FtpFailure {
        governor.admit(this, deadline, refusal);
        return tried(attempt, deadline);
    }

    /** The server's refusal, after which there may be a place later; or {@code null} if the session is open. */
    private FtpFailure tried(Attempt attempt, Deadline deadline) throws FtpFailure {
        try {
            attempt.open();
            governor.opened(this);
            return null;
        } catch (FtpFailure e) {
            if (!TooManySessions.isWhy(e)) {
                throw e;
            }
            governor.refused(this);
            return checkGoesOn(e, deadline);
        }
    }

    private static FtpFailure checkGoesOn(FtpFailure refusal, Deadline deadline) throws FtpFailure {
        if (deadline.hasPassed()) {
            throw refusal;
        }
        return refusal;
    }

    /** The session has lost its control channel and will open another, in the same place. */
    void renew() {
        governor.interrupted(this);
    }

    /** Gives the place back; a second time does nothing. */
    void release() {
        governor.release(this);
    }

    /** How the session is ended if it is idle and another wants its place; true if it was. */
    void spare(BooleanSupplier endingIfIdle) {
        ending = endingIfIdle;
    }

    boolean endIfIdle() {
        return ending.getAsBoolean();
    }

    String user() {
        return user;
    }

    long now() {
        return ticker.nanos();
    }

    private boolean isHeld() {
        synchronized (governor) {
            return state == State.TRIED;
        }
    }

    State state() {
        return state;
    }

    void moveTo(State next) {
        state = next;
    }

    boolean wasRefused() {
        return state == State.REFUSED;
    }

    void checkNotReleased() throws FtpFailure {
        if (state == State.RELEASED) {
            throw FtpFailure.of(Kind.CONNECTION_LOST, "the session was closed while it waited for a place");
        }
    }

    /** One try to open the session. */
    @FunctionalInterface
    interface Attempt {
        void open() throws FtpFailure;
    }

    /** Where it is in its life; the governor moves it. */
    enum State {
        /** Nothing was tried yet. */
        WANTED,
        /** Takes a place: the session is being opened. */
        TRIED,
        /** Has no place: the server refused. */
        REFUSED,
        /** Takes a place: the session is logged in. */
        OPEN,
        /** Given back. */
        RELEASED
    }
}
