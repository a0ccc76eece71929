package org.ftpra.adapter.inbound;

import java.time.Duration;

/** Pauses that grow while something fails. Thread-safe: guarded by itself. */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private Duration next;

    Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    synchronized Duration next() {
        Duration pause = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return pause;
    }

    synchronized void reset() {
        next = first;
    }
}
