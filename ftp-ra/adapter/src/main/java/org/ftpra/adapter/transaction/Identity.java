package org.ftpra.adapter.transaction;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.ftpra.engine.listing.ListingEntry;

/**
 * By what a file is known again: another one under the same name must not be deleted in its place.
 *
 * @param directory whether it is a directory, whose time changes with what is in it
 * @param size bytes, or -1 where it is not told
 * @param modified when it was last modified, if it is told
 */
record Identity(boolean directory, long size, Optional<Instant> modified) {

    static Identity of(ListingEntry entry) {
        boolean directory = entry.type() == ListingEntry.Type.DIRECTORY;
        return directory
                ? new Identity(true, ListingEntry.NO_SIZE, Optional.empty())
                : new Identity(false, entry.size(), modified(entry));
    }

    private static Optional<Instant> modified(ListingEntry entry) {
        return Optional.ofNullable(entry.modified()).map(time -> time.truncatedTo(ChronoUnit.MILLIS));
    }
}
