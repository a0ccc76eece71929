package org.ftpra.adapter.listener;

import java.util.function.LongSupplier;

/** How many commands a second come on one control channel. Thread-safe: guarded by itself. */
final class Rate {

    private static final long SECOND = 1_000_000_000L;

    private final int most;
    private final LongSupplier nanos;
    private long began;
    private int count;

    Rate(int most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    /** One more has come. Nanoseconds that it has to wait. */
    synchronized long more() {
        long now = nanos.getAsLong();
        if (now - began >= SECOND) {
            began = now;
            count = 0;
        }
        count++;
        if (count <= most) {
            return 0;
        }
        long left = SECOND - (now - began);
        began += SECOND;
        count = 1;
        return left;
    }
}
