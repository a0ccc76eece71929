package org.ftpra.engine.data;

import java.util.concurrent.atomic.AtomicLong;
import org.ftpra.engine.control.Ticker;

/** A clock that goes on by a second for each step, until it is stopped. Thread-safe. */
final class SteppingTicker implements Ticker {

    private static final long STEP_NANOS = 1_000_000_000L;

    private final AtomicLong nanos = new AtomicLong();
    private volatile boolean stopped;

    void step() {
        if (!stopped) {
            nanos.addAndGet(STEP_NANOS);
        }
    }

    void stop() {
        stopped = true;
    }

    @Override
    public long nanos() {
        return nanos.get();
    }
}
