package org.ftpra.sample.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The last {@value #KEPT} deliveries, in memory, for whoever watches. Thread-safe: guarded by {@code lock}. No method is synchronized:
 * the container's proxy would be too, and whoever waits would keep the others out.
 */
@ApplicationScoped
public class Deliveries {

    static final int KEPT = 100;

    private final Lock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final Deque<Delivery> kept = new ArrayDeque<>();

    /** Begins with the time, so that a page that was open while the server restarted takes none for one it has seen. */
    private long last = System.currentTimeMillis();

    /** Adds one, and wakes whoever waits. */
    public void add(String file, long size, int attempt, boolean committed) {
        lock.lock();
        try {
            kept.add(new Delivery(++last, Instant.now(), file, size, attempt, committed));
            if (kept.size() > KEPT) {
                kept.remove();
            }
            added.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Forgets them. */
    public void clear() {
        lock.lock();
        try {
            kept.clear();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for deliveries that have a larger number.
     *
     * @param number of the last that is known, or 0
     * @return those, oldest first; empty if none has come in that time
     */
    public List<Delivery> awaitAfter(long number, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (isNothingAfter(number) && left > 0) {
                left = added.awaitNanos(left);
            }
            return kept.stream().filter(delivery -> delivery.number() > number).toList();
        } finally {
            lock.unlock();
        }
    }

    private boolean isNothingAfter(long number) {
        return kept.isEmpty() || kept.getLast().number() <= number;
    }
}
