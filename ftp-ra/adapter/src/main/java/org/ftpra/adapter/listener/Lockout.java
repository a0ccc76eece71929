package org.ftpra.adapter.listener;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/** Addresses from which too many log-ins in a row have failed. Thread-safe. */
final class Lockout {

    /** More addresses than these are no guessing of one partner: the oldest are forgotten by their time. */
    private static final int MOST = 10_000;

    private final int failures;
    private final long lockNanos;
    private final LongSupplier nanos;
    private final LongAdder total = new LongAdder();
    private final Map<InetAddress, Failures> all = new ConcurrentHashMap<>();

    /**
     * None yet.
     *
     * @param failures how many are too many; 0 for none
     */
    Lockout(int failures, Duration lockTime, LongSupplier nanos) {
        this.failures = failures;
        this.lockNanos = lockTime.toNanos();
        this.nanos = nanos;
    }

    boolean isLocked(InetAddress address) {
        Failures of = all.get(address);
        return failures > 0 && of != null && of.count() >= failures && !isOver(of);
    }

    /** Whether it is locked from this failure on. */
    boolean failed(InetAddress address) {
        total.increment();
        if (all.size() > MOST) {
            all.values().removeIf(this::isOver);
        }
        Failures now = all.compute(
                address, (key, of) -> new Failures(of == null || isOver(of) ? 1 : of.count() + 1, nanos.getAsLong()));
        return now.count() == failures;
    }

    /** How many have failed in all. */
    long failures() {
        return total.sum();
    }

    void succeeded(InetAddress address) {
        all.remove(address);
    }

    private boolean isOver(Failures of) {
        return nanos.getAsLong() - of.last() >= lockNanos;
    }

    private record Failures(int count, long last) {}
}
