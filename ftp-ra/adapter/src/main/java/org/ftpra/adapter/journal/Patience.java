package org.ftpra.adapter.journal;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** One caller's wait: it ends with its time, not with an interruption, which the caller gets back afterwards. */
final class Patience {

    private final long end;
    private boolean interrupted;

    Patience(Duration time) {
        end = System.nanoTime() + time.toNanos();
    }

    /** False if the time is over. */
    boolean await(Condition condition) {
        long left = end - System.nanoTime();
        if (left <= 0) {
            return false;
        }
        try {
            condition.awaitNanos(left);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        return true;
    }

    /** False if the time is over. */
    boolean acquire(Lock lock) {
        while (true) {
            try {
                return lock.tryLock(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }

    /** Gives an interruption back. */
    void over() {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
