package org.ftpra.adapter.inbound;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import org.ftpra.engine.control.Ticker;

/**
 * What is to be delivered, in its order: of files that belong together one at a time, those that wait for another attempt with
 * them. Thread-safe: guarded by itself.
 */
final class Agenda {

    private final Function<String, Optional<String>> sequence;
    private final Ticker ticker;
    private final Map<String, FileTask> ready = new LinkedHashMap<>();
    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(Comparator.comparing(Waiting::due));
    private final Set<String> present = new HashSet<>();
    private final Set<String> doneMeanwhile = new HashSet<>();
    private final Map<String, String> holders = new HashMap<>();
    private boolean closed;

    /**
     * Empty.
     *
     * @param sequence of a file's name, what it has in common with those that it must not be delivered beside
     */
    Agenda(Function<String, Optional<String>> sequence, Ticker ticker) {
        this.sequence = sequence;
        this.ticker = ticker;
    }

    /** Adds what is not on it yet, behind what is. */
    synchronized void add(Collection<FileTask> tasks) {
        for (FileTask task : tasks) {
            if (!closed && present.add(task.key())) {
                ready.put(task.key(), task);
            }
        }
    }

    /** Adds one that is not to be delivered before this long. */
    synchronized void addLater(FileTask task, Duration delay) {
        if (!closed && present.add(task.key())) {
            wait(task, delay);
            sequence.apply(task.file().name()).ifPresent(key -> holders.putIfAbsent(key, task.key()));
        }
    }

    private void wait(FileTask task, Duration delay) {
        waiting.add(new Waiting(ticker.nanos() + delay.toNanos(), task));
    }

    /** The next one; it is on the agenda until it is {@link #done}. */
    synchronized Optional<FileTask> take() {
        takeUpDue();
        for (Iterator<FileTask> tasks = ready.values().iterator(); tasks.hasNext(); ) {
            FileTask task = tasks.next();
            if (hold(task)) {
                tasks.remove();
                return Optional.of(task);
            }
        }
        return Optional.empty();
    }

    private void takeUpDue() {
        while (!waiting.isEmpty() && waiting.peek().due() - ticker.nanos() <= 0) {
            FileTask task = waiting.remove().task();
            ready.put(task.key(), task);
        }
    }

    private boolean hold(FileTask task) {
        Optional<String> key = sequence.apply(task.file().name());
        return key.isEmpty() || task.key().equals(holders.computeIfAbsent(key.get(), none -> task.key()));
    }

    /** Was taken, and could not be begun. */
    synchronized void giveBack(FileTask task, Duration delay) {
        if (!closed && present.contains(task.key())) {
            wait(task, delay);
        }
    }

    /** Was delivered in vain; it is known by its claim from now on. */
    synchronized void again(FileTask task, FileTask next, Duration delay) {
        if (closed) {
            return;
        }
        leave(task);
        present.add(next.key());
        sequence.apply(task.file().name()).ifPresent(key -> holders.put(key, next.key()));
        wait(next, delay);
    }

    synchronized void done(FileTask task) {
        leave(task);
        sequence.apply(task.file().name()).ifPresent(key -> holders.remove(key, task.key()));
    }

    private void leave(FileTask task) {
        present.remove(task.key());
        doneMeanwhile.add(task.key());
    }

    /** What is done from now on may still be in the listing: there, it is none of the files to come. */
    synchronized void startOfListing() {
        doneMeanwhile.clear();
    }

    /** Whether it is on it, or was since the listing began. */
    synchronized boolean has(String key) {
        return present.contains(key) || doneMeanwhile.contains(key);
    }

    /** Whether there is nothing that a courier could take now. */
    synchronized boolean isIdle() {
        return readyFiles() == 0;
    }

    /** How many could be taken now; of those that must follow another, none. */
    synchronized long readyFiles() {
        takeUpDue();
        return ready.values().stream().filter(this::isFree).count();
    }

    private boolean isFree(FileTask task) {
        Optional<String> holder = sequence.apply(task.file().name()).map(holders::get);
        return holder.isEmpty() || holder.get().equals(task.key());
    }

    /** Whether there are fewer than this. */
    synchronized boolean hasRoom(int most) {
        return ready.size() + waiting.size() < most;
    }

    /** How many there are of which kind, at one moment. */
    synchronized Counts counts() {
        return new Counts(ready.size(), waiting.size(), present.size() - ready.size() - waiting.size());
    }

    /** In how long one that waits is due. */
    synchronized Optional<Duration> untilDue() {
        return Optional.ofNullable(waiting.peek())
                .map(first -> Duration.ofNanos(Math.max(0, first.due() - ticker.nanos())));
    }

    /** Nothing is taken any more. */
    synchronized void close() {
        closed = true;
        present.removeAll(ready.keySet());
        waiting.forEach(each -> present.remove(each.task().key()));
        ready.clear();
        waiting.clear();
    }

    /**
     * How many files.
     *
     * @param taken and not done
     */
    record Counts(int ready, int waiting, int taken) {}

    private record Waiting(long due, FileTask task) {}
}
