package org.ftpra.arquillian.restart;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Some callers that do the same again and again, and what became of it. Thread-safe. */
final class Load implements AutoCloseable {

    static final int CALLERS = 4;

    private static final long PAUSE_IN_MILLISECONDS = 20;

    private final AtomicInteger successes = new AtomicInteger();
    private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();
    private final Runnable call;
    private final List<? extends Future<?>> callers;

    Load(ManagedScheduledExecutorService executor, Runnable call) {
        this.call = call;
        this.callers = Stream.generate(() -> executor.scheduleWithFixedDelay(
                        this::callOnce, 0, PAUSE_IN_MILLISECONDS, TimeUnit.MILLISECONDS))
                .limit(CALLERS)
                .toList();
    }

    int successes() {
        return successes.get();
    }

    List<Exception> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        callers.forEach(caller -> caller.cancel(false));
    }

    private void callOnce() {
        try {
            call.run();
            successes.incrementAndGet();
        } catch (RuntimeException failure) {
            failures.add(failure);
        }
    }
}
