package org.ftpra.engine.control;

import java.time.Duration;
import org.ftpra.engine.control.FtpFailure.Kind;

/** The moment at which a wait ends in a time-out. Immutable. */
public final class Deadline {

    private final Ticker ticker;
    private final long end;
    private final Duration limit;

    private Deadline(Ticker ticker, Duration limit) {
        this.ticker = ticker;
        this.limit = limit;
        this.end = ticker.nanos() + limit.toNanos();
    }

    /** The moment {@code limit} from now. */
    public static Deadline after(Duration limit, Ticker ticker) {
        return new Deadline(ticker, limit);
    }

    /** The moment at which one of so many equal parts of the time left will have passed. */
    Deadline part(int parts) {
        long nanos = Math.max(0, end - ticker.nanos()) / parts;
        return parts == 1 ? this : new Deadline(ticker, Duration.ofNanos(nanos));
    }

    /** Milliseconds left, rounded up; 0 when it has passed. */
    public long millisLeft() {
        long nanos = end - ticker.nanos();
        return nanos <= 0 ? 0 : (nanos + 999_999) / 1_000_000;
    }

    /** Whether nothing is left. */
    public boolean hasPassed() {
        return millisLeft() == 0;
    }

    /** Fails with a time-out if nothing is left. */
    public void check(String awaited) throws FtpFailure {
        if (hasPassed()) {
            throw FtpFailure.of(Kind.TIMED_OUT, "no " + awaited + " within " + limit.toMillis() + " ms");
        }
    }
}
