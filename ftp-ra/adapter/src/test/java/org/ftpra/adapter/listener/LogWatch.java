package org.ftpra.adapter.listener;

import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts a latch down whenever this package logs an id, until it is closed. */
final class LogWatch extends Handler implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger("org.ftpra.adapter.listener");

    private final String id;
    private final CountDownLatch seen;

    private LogWatch(String id, CountDownLatch seen) {
        this.id = id;
        this.seen = seen;
    }

    static LogWatch of(String id, CountDownLatch seen) {
        LogWatch watch = new LogWatch(id, seen);
        LOGGER.addHandler(watch);
        return watch;
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getMessage().startsWith(id)) {
            seen.countDown();
        }
    }

    @Override
    public void flush() {
        // Nothing is kept.
    }

    @Override
    public void close() {
        LOGGER.removeHandler(this);
    }

    @Override
    public String toString() {
        return id + " is still awaited " + seen.getCount() + " times";
    }
}
