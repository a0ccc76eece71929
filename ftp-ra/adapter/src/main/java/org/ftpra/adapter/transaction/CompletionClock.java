package org.ftpra.adapter.transaction;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.ftpra.engine.control.Ticker;

/** The time as the completion of branches sees it: tests own it. */
public interface CompletionClock {

    /** Nanoseconds of a clock that only goes forward. */
    long nanos();

    /** Waits; less if the thread is interrupted. */
    void pause(Duration duration);

    /** The system's. */
    static CompletionClock system() {
        return new CompletionClock() {
            @Override
            public long nanos() {
                return Ticker.SYSTEM.nanos();
            }

            @Override
            public void pause(Duration duration) {
                LockSupport.parkNanos(duration.toNanos());
            }
        };
    }
}
