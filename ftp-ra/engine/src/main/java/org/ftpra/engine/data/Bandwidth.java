package org.ftpra.engine.data;

import java.time.Duration;
import org.ftpra.engine.control.Deadline;
import org.ftpra.engine.control.Ticker;

/**
 * How many bytes a second the data channels of several sessions may move together, both ways. Each takes its share before
 * it moves it, in small pieces, so that all go on at once. Thread-safe: guarded by itself; nobody waits under the lock.
 */
public final class Bandwidth {

    /** As many as there can be. */
    public static final Bandwidth UNLIMITED = new Bandwidth(0, Ticker.SYSTEM);

    /** A piece is worth so long; so long, too, may have been slept over and is made good. */
    private static final Duration PIECE = Duration.ofMillis(100);

    private static final double NANOS = 1e9;

    private final long bytesPerSecond;
    private final Ticker ticker;
    private long takenUntil;

    /**
     * A limit.
     *
     * @param bytesPerSecond how many; 0 for as many as there can be
     * @param ticker the clock of this limit and of the waits for it
     */
    public Bandwidth(long bytesPerSecond, Ticker ticker) {
        this.bytesPerSecond = bytesPerSecond;
        this.ticker = ticker;
        this.takenUntil = ticker.nanos();
    }

    boolean isLimited() {
        return bytesPerSecond > 0;
    }

    /** The most to be taken at once of so many bytes. */
    int piece(int wanted) {
        return isLimited() ? (int) Math.min(wanted, Math.max(1, bytesPerSecond * PIECE.toMillis() / 1000)) : wanted;
    }

    /** Takes these bytes; they may be moved when the deadline has passed. */
    synchronized Deadline take(int bytes) {
        long now = ticker.nanos();
        if (takenUntil - now < -PIECE.toNanos()) {
            takenUntil = now - PIECE.toNanos();
        }
        long start = takenUntil;
        takenUntil += nanos(bytes);
        return Deadline.after(Duration.ofNanos(Math.max(0, start - now)), ticker);
    }

    /** Gives back what was taken and not moved. */
    synchronized void giveBack(int bytes) {
        takenUntil -= nanos(bytes);
    }

    private long nanos(int bytes) {
        return (long) (bytes * NANOS / bytesPerSecond);
    }
}
