package org.ftpra.adapter.transaction;

import java.util.List;
import org.ftpra.adapter.transaction.Change.Arrival;
import org.ftpra.adapter.transaction.Change.MakeDirectory;
import org.ftpra.adapter.transaction.Location.OnServer;

/** What a transaction sees: the server with the transaction's changes on it, the last one first. Immutable. */
final class View {

    private final List<Change> changes;

    View(List<Change> changes) {
        this.changes = List.copyOf(changes);
    }

    /** Where what is seen under this path is. */
    Location locate(String path) {
        String sought = path;
        for (int i = changes.size() - 1; i >= 0; i--) {
            Change change = changes.get(i);
            if (change instanceof Consumption) {
                // Whatever has its name now is another's.
                continue;
            }
            boolean same = sought.equals(change.path());
            if (same || Paths.isBelow(sought, change.path())) {
                if (!(change instanceof Arrival arrival)) {
                    return same && change instanceof MakeDirectory ? Location.NEW_DIRECTORY : Location.ABSENT;
                }
                sought = Paths.moved(sought, arrival.path(), arrival.source());
                if (arrival instanceof Change.Publish) {
                    return new OnServer(sought);
                }
            } else if (leftBehind(sought, change)) {
                return Location.ABSENT;
            }
        }
        return new OnServer(sought);
    }

    private static boolean leftBehind(String path, Change change) {
        return change instanceof Change.Rename rename
                && (path.equals(rename.from()) || Paths.isBelow(path, rename.from()));
    }

    /** Whether it is where it was. */
    boolean isUntouched(String path) {
        return locate(path).equals(new OnServer(path));
    }

    /** The changes by which something is seen in this directory that the server does not list there. */
    List<Change> arrivalsIn(String directory) {
        return changes.stream()
                .filter(change -> change instanceof Arrival || change instanceof MakeDirectory)
                .filter(change -> Paths.parent(change.path()).equals(directory))
                .filter(change -> isSeen(change))
                .toList();
    }

    /** Whether no later change has taken it away. */
    private boolean isSeen(Change change) {
        Location location = locate(change.path());
        return change instanceof Arrival arrival
                ? location.equals(new View(changes.subList(0, changes.indexOf(change))).locateSource(arrival))
                : location == Location.NEW_DIRECTORY;
    }

    private Location locateSource(Arrival arrival) {
        return arrival instanceof Change.Publish ? new OnServer(arrival.source()) : locate(arrival.source());
    }

    /** Whether a change of this transaction lies below. */
    boolean isChangedBelow(String directory) {
        return changes.stream()
                .anyMatch(change -> Paths.isBelow(change.path(), directory)
                        || change instanceof Arrival arrival && Paths.isBelow(arrival.source(), directory));
    }
}
