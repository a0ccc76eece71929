package org.ftpra.engine.servers;

import java.time.Duration;

/** Waits for the end of threads that have been told to end. */
final class Threads {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Threads() {}

    static void join(Thread thread) {
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            throw new IllegalStateException(thread + " does not end");
        }
    }
}
