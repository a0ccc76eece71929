package org.ftpra.adapter.container;

import jakarta.transaction.Synchronization;

/** Does something when a transaction is over, however it ended. */
record AfterCompletion(Runnable action) implements Synchronization {

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
        action.run();
    }
}
