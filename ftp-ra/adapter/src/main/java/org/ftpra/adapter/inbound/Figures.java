package org.ftpra.adapter.inbound;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** What one activation has done since its start. Thread-safe. */
final class Figures {

    private final LongAdder delivered = new LongAdder();
    private final LongAdder retried = new LongAdder();
    private final LongAdder deadLettered = new LongAdder();
    private final LongAdder listings = new LongAdder();
    private volatile Optional<Instant> lastPoll = Optional.empty();
    private volatile Duration lastListing = Duration.ZERO;
    private volatile int candidates;

    void delivered() {
        delivered.increment();
    }

    void retried() {
        retried.increment();
    }

    void deadLettered() {
        deadLettered.increment();
    }

    void listed(Duration took, int found) {
        listings.increment();
        lastPoll = Optional.of(Instant.now());
        lastListing = took;
        candidates = found;
    }

    long deliveredFiles() {
        return delivered.sum();
    }

    long retriedFiles() {
        return retried.sum();
    }

    long deadLetteredFiles() {
        return deadLettered.sum();
    }

    long listings() {
        return listings.sum();
    }

    Optional<Instant> lastPoll() {
        return lastPoll;
    }

    Duration lastListing() {
        return lastListing;
    }

    int candidates() {
        return candidates;
    }
}
