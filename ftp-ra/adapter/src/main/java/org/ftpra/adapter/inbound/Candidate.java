package org.ftpra.adapter.inbound;

import java.time.Instant;
import org.ftpra.adapter.transaction.Paths;
import org.ftpra.engine.listing.ListingEntry;

/**
 * A file that a listing has shown and that may be delivered.
 *
 * @param directory where it is, as the listing was asked for; empty for the directory after log-in
 * @param name without its directory
 * @param size bytes, or {@link ListingEntry#NO_SIZE} where it is not told
 * @param modified in UTC, or {@code null} where it is not told
 * @param precision how exact {@code modified} is
 */
record Candidate(String directory, String name, long size, Instant modified, ListingEntry.Precision precision) {

    static Candidate of(String directory, ListingEntry entry) {
        return new Candidate(directory, entry.name(), entry.size(), entry.modified(), entry.precision());
    }

    String path() {
        return Paths.child(directory, name);
    }
}
