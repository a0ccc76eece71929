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

    /** The same, where nobody can keep the other entries from being read: a line that cannot be understood is shown as one. */
    static EntrySource unstoppable(ListingLines lines, EntryFormat format) {
        return () -> {
            while (lines.advance()) {
                Optional<ListingEntry> entry = entryOrLine(lines, format);
                if (entry.isPresent()) {
                    return entry;
                }
            }
            return Optional.empty();
        };
    }

    private static Optional<ListingEntry> entryOrLine(ListingLines lines, EntryFormat format) {
        try {
            return format.parse(lines.takeLine());
        } catch (FtpFailure e) {
            return Optional.of(ListingEntry.unreadable(e.getMessage()));
        }
    }

    /** How lines become entries. */
    @FunctionalInterface
    interface Reading {
        EntrySource of(ListingLines lines, EntryFormat format);
    }
}
