package org.ftpra.adapter.inbound;

import jakarta.transaction.Synchronization;
import java.util.function.IntConsumer;

/** Is told how a transaction has ended. */
record Ended(IntConsumer status) implements Synchronization {

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int ending) {
        status.accept(ending);
    }
}
