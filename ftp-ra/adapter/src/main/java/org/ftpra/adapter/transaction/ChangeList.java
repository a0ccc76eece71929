package org.ftpra.adapter.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ftpra.adapter.transaction.Change.Arrival;
import org.ftpra.adapter.transaction.Change.Delete;
import org.ftpra.adapter.transaction.Change.Publish;
import org.ftpra.adapter.transaction.Change.Rename;

/**
 * The changes of a branch in their order, each path brought to its last word: what is stored and then deleted never appears.
 * Thread-safe: guarded by itself.
 */
final class ChangeList {

    private final List<Change> changes = new ArrayList<>();
    private final List<String> discarded = new ArrayList<>();

    synchronized List<Change> all() {
        return List.copyOf(changes);
    }

    /** Hidden names whose content is not wanted any more. */
    synchronized List<String> discarded() {
        return List.copyOf(discarded);
    }

    synchronized View view() {
        return new View(changes);
    }

    synchronized void add(Change change) {
        changes.add(change);
    }

    synchronized void replace(Change before, Change after) {
        changes.set(changes.indexOf(before), after);
    }

    synchronized void discard(String hidden) {
        discarded.add(hidden);
    }

    /**
     * Takes back what this branch has brought to a path. What was renamed to it is deleted in its place.
     *
     * @return what it had brought, if anything
     */
    synchronized Optional<Arrival> clear(String path) {
        Optional<Arrival> arrival = take(path);
        arrival.ifPresent(taken -> {
            if (taken instanceof Publish publish) {
                discarded.add(publish.staged());
            } else if (taken instanceof Rename rename) {
                changes.add(new Delete(rename.from(), rename.identity(), rename.old()));
            }
        });
        return arrival;
    }

    /** The same, of something that goes on to another path. */
    synchronized Optional<Arrival> take(String path) {
        Optional<Arrival> arrival = view().arrivalsIn(Paths.parent(path)).stream()
                .filter(change -> change.path().equals(path))
                .filter(Arrival.class::isInstance)
                .map(Arrival.class::cast)
                .findFirst();
        arrival.ifPresent(changes::remove);
        return arrival;
    }

    /** Takes back that a directory is made; whether it was to be. */
    synchronized boolean takeBackDirectory(String path) {
        return changes.remove(new Change.MakeDirectory(path));
    }

    /** A hidden name that is wanted after all. */
    synchronized void keep(String hidden) {
        discarded.remove(hidden);
    }

    /** The publication of this path, if it is one of this branch. */
    synchronized Optional<Publish> publicationOf(String path) {
        return changes.stream()
                .filter(Publish.class::isInstance)
                .map(Publish.class::cast)
                .filter(publish -> publish.path().equals(path))
                .reduce((earlier, later) -> later);
    }

    /** Something was appended to what is staged. */
    synchronized void grow(Publish publish, long bytes) {
        long size = publish.size() < 0 ? publish.size() : publish.size() + bytes;
        changes.set(
                changes.indexOf(publish),
                new Publish(
                        publish.staged(),
                        publish.path(),
                        publish.aside(),
                        size,
                        publish.directory(),
                        publish.replaced()));
    }

    /** Where a path is that lies in a directory, or is one, that is published as a whole: there, all is done at once. */
    synchronized Optional<String> privatePlace(String path) {
        return changes.stream()
                .filter(change -> change instanceof Publish publish && publish.directory())
                .map(Publish.class::cast)
                .filter(publish -> path.equals(publish.path()) || Paths.isBelow(path, publish.path()))
                .map(publish -> Paths.moved(path, publish.path(), publish.staged()))
                .findFirst();
    }
}
