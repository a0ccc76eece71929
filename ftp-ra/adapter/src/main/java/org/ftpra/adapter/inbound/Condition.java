package org.ftpra.adapter.inbound;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Whether something works, and since when it does not; a change is told once. Thread-safe: guarded by itself. */
final class Condition {

    private final Consumer<Exception> broken;
    private final Runnable mended;
    private Optional<String> problem = Optional.empty();
    private Optional<Instant> since = Optional.empty();

    Condition(Consumer<Exception> broken, Runnable mended) {
        this.broken = broken;
        this.mended = mended;
    }

    synchronized void failed(Exception reason) {
        if (problem.isEmpty()) {
            since = Optional.of(Instant.now());
            broken.accept(reason);
        }
        problem = Optional.of(String.valueOf(reason.getMessage()));
    }

    synchronized void works() {
        if (problem.isPresent()) {
            problem = Optional.empty();
            since = Optional.empty();
            mended.run();
        }
    }

    synchronized Optional<String> problem() {
        return problem;
    }

    synchronized Optional<Instant> since() {
        return since;
    }
}
