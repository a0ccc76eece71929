package org.ftpra.engine.scripted;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.ftpra.engine.control.Ticker;

/** A clock that a test moves by hand. Thread-safe. */
public final class ManualTicker implements Ticker {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L);

    @Override
    public long nanos() {
        return nanos.get();
    }

    /** Lets this much time pass. */
    public void advance(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }
}
