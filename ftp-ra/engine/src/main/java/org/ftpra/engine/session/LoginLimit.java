package org.ftpra.engine.session;

import java.time.Duration;

/**
 * How many sessions of one user a server bears at once, as its refusals have taught: a refusal lowers it at once to
 * those that are there, a quiet while raises it by one, if that one is let in. Not thread-safe: guarded by its governor. Times are the
 * ticker's nanoseconds.
 */
final class LoginLimit {

    /** After so long without a refusal one more is tried; doubled with each such try that is refused. */
    static final Duration QUIET = Duration.ofSeconds(5);

    private static final Duration LONGEST_QUIET = Duration.ofMinutes(5);

    /** So long a server may go on counting a session that has ended. */
    static final Duration LINGER = Duration.ofSeconds(1);

    /** Between a refusal and the next try, unless a session ends; doubled with each refusal in a row. */
    static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** How many refusals may be put down to sessions that have just ended; earned back by sessions that were let in. */
    static final int MOST_PATIENCE = 5;

    private static final int OPENED_FOR_PATIENCE = 3;

    private static final int UNKNOWN = Integer.MAX_VALUE;

    private int limit = UNKNOWN;
    private int told = UNKNOWN;
    private int admitted;
    private int open;
    private int opened;
    private int patience = MOST_PATIENCE;
    private long quiet = QUIET.toNanos();
    private long quietSince;
    private long lastEnd;
    private boolean hasEnded;
    private boolean paused;
    private long pauseEnd;
    private long pause = FIRST_PAUSE.toNanos();

    /** Nanoseconds until one more may be tried, if no session ends before; 0 for now. */
    long untilTry(long now) {
        long untilPlace = isFull() ? quietSince + quiet - now : 0;
        long untilPause = paused ? pauseEnd - now : 0;
        return Math.max(0, Math.max(untilPlace, untilPause));
    }

    /** Whether one more would be more than are known to be borne. */
    boolean isFull() {
        return admitted >= limit;
    }

    /** One more is tried. If it is more than are known to be borne, none is tried beside it. */
    void admitted(long now) {
        quietSince = isFull() ? now : quietSince;
        admitted++;
    }

    /** One that was tried is logged in. */
    void opened(long now) {
        open++;
        paused = false;
        pause = FIRST_PAUSE.toNanos();
        opened++;
        patience = opened % OPENED_FOR_PATIENCE == 0 ? Math.min(patience + 1, MOST_PATIENCE) : patience;
        if (admitted > limit) {
            limit = admitted;
            quiet = QUIET.toNanos();
            quietSince = now;
        }
    }

    /** One that was tried was refused, so that the others are as many as the server bears. */
    void refused(long now) {
        quiet = admitted > limit ? Math.min(2 * quiet, LONGEST_QUIET.toNanos()) : quiet;
        admitted--;
        if (mayBeOfTheEnded(now)) {
            patience--;
            limit = limit == UNKNOWN ? admitted + 1 : limit;
        } else {
            limit = Math.min(limit, Math.max(1, admitted));
        }
        quietSince = now;
        pauseEnd = now + pause;
        paused = true;
        pause = Math.min(2 * pause, LONGEST_PAUSE.toNanos());
    }

    /** Whether the server may have counted one that has just ended; if it does so often, it bears less. */
    private boolean mayBeOfTheEnded(long now) {
        return hasEnded && now - lastEnd < LINGER.toNanos() && patience > 0;
    }

    /** One that was tried came to nothing, and not for want of a place. */
    void failed() {
        admitted--;
    }

    /** One that was open has ended. */
    void ended(long now) {
        admitted--;
        interrupted(now);
    }

    /** One that was open is tried again. */
    void interrupted(long now) {
        open--;
        lastEnd = now;
        hasEnded = true;
        paused = false;
    }

    /** A session of another user has ended, which may have stood in the way. */
    void anotherEnded() {
        paused = false;
    }

    /** Whether it has changed since it was told; not while tries go on, which would change it again at once. */
    boolean wantsTelling() {
        return limit != told && admitted == open;
    }

    /** Whether it is higher than when it was last told. */
    boolean hasGrown() {
        return limit > told;
    }

    /** What is told now. */
    int tell() {
        told = limit;
        return limit;
    }

    int open() {
        return open;
    }

    /** Whether nothing is known, and nobody is there. */
    boolean isForgettable() {
        return limit == UNKNOWN && admitted == 0;
    }
}
