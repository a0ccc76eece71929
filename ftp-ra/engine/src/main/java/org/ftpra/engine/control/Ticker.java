package org.ftpra.engine.control;

/** A source of elapsed time, so that tests own the clock. */
@FunctionalInterface
public interface Ticker {

    /** The JVM's monotonic clock. */
    Ticker SYSTEM = System::nanoTime;

    /** Nanoseconds since an arbitrary moment, never going back. */
    long nanos();
}
