package org.ftpra.bench.run;

import java.util.concurrent.TimeUnit;

/** When the JVM is told to end, the measuring thread stops and closes what it has opened: nothing stays behind. */
final class Leaving implements Runnable {

    private static final long PATIENCE_S = 30;

    private final Thread measuring;

    Leaving(Thread measuring) {
        this.measuring = measuring;
    }

    @Override
    public void run() {
        measuring.interrupt();
        try {
            TimeUnit.SECONDS.timedJoin(measuring, PATIENCE_S);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
