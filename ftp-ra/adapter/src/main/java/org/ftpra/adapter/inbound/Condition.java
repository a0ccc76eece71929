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

    /** What does not work; nothing if it does. */
    synchronized Optional<InboxReport.Problem> problem(InboxReport.Subject subject) {
        return problem.map(text -> new InboxReport.Problem(subject, text, since.orElseThrow()));
    }
}
