package org.ftpra.adapter.listener;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * What an upload meets behind one door: the spool, the intakes by their directories, and who has it delivered. Thread-safe.
 */
final class Arrivals {

    private final Spool spool;
    private final Reception reception;
    private final Set<Progress> inProgress = ConcurrentHashMap.newKeySet();
    private final List<Intake> intakes = new CopyOnWriteArrayList<>();
    private final Set<String> closed = ConcurrentHashMap.newKeySet();

    Arrivals(Spool spool, Reception reception) {
        this.spool = spool;
        this.reception = reception;
    }

    Spool spool() {
        return spool;
    }

    Reception reception() {
        return reception;
    }

    /** Something is being received, until the result is closed. */
    Progress receiving(String path, String partner, Receiving receiving) {
        Progress progress = new Progress(path, partner, receiving, inProgress::remove);
        inProgress.add(progress);
        return progress;
    }

    /** What is being received now. */
    List<Progress> inProgress() {
        return List.copyOf(inProgress);
    }

    void add(Intake intake) {
        intakes.add(intake);
        closed.removeAll(intake.settings().directories());
    }

    /** Its directories are nobody else's meanwhile: it may be deployed again. */
    void remove(Intake intake) {
        closed.addAll(intake.settings().directories());
        intakes.remove(intake);
    }

    /** Whether this path belongs to one that has ended. */
    boolean isClosed(String path) {
        int ended = depth(closed, path);
        return ended > 0 && ended >= at(path).map(intake -> depth(intake, path)).orElse(0);
    }

    List<Intake> all() {
        return List.copyOf(intakes);
    }

    /** All directories that partners may put files into. */
    Stream<String> directories() {
        return intakes.stream().flatMap(intake -> intake.settings().directories().stream());
    }

    /** Whose a file of this path is: of the directories above it, the nearest counts. */
    Optional<Intake> at(String path) {
        return intakes.stream()
                .filter(intake -> depth(intake, path) > 0)
                .max(Comparator.comparingInt(intake -> depth(intake, path)));
    }

    private static int depth(Intake intake, String path) {
        return depth(intake.settings().directories(), path);
    }

    private static int depth(Collection<String> directories, String path) {
        return nearest(directories, path).map(String::length).orElse(0);
    }

    /** Of directories, the nearest above this path. */
    static Optional<String> nearest(Collection<String> directories, String path) {
        return directories.stream()
                .filter(directory -> path.startsWith(directory.endsWith("/") ? directory : directory + "/"))
                .max(Comparator.comparingInt(String::length));
    }
}
