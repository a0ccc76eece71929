package org.ftpra.sample.intake;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;

/** Tells of a delivery when its transaction has ended, for a failed one leaves nothing else. */
record Outcome(Deliveries deliveries, String file, long size, int attempt) implements Synchronization {

    @Override
    public void beforeCompletion() {
        // Nothing is left to be done.
    }

    @Override
    public void afterCompletion(int status) {
        deliveries.add(file, size, attempt, status == Status.STATUS_COMMITTED);
    }
}
