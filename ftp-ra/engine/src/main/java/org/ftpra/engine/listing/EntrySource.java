package org.ftpra.engine.listing;

import java.util.Optional;
import org.ftpra.engine.control.FtpFailure;

/** Where a listing's entries come from. */
@FunctionalInterface
interface EntrySource {

    /** The next entry, or empty at the end. */
    Optional<ListingEntry> next() throws FtpFailure;

    /** Entries of lines, each understood by itself. */
    static EntrySource of(ListingLines lines, EntryFormat format) {
        return () -> {
            for (String line = lines.next(); line != null; line = lines.next()) {
                Optional<ListingEntry> entry = format.parse(line);
                if (entry.isPresent()) {
                    return entry;
                }
            }
            return Optional.empty();
        };
    }
}
