package org.ftpra.engine.listing;

import java.util.Optional;
import org.ftpra.engine.control.FtpFailure;

/** How the lines of a listing are understood. */
@FunctionalInterface
interface EntryFormat {

    /**
     * The entry of one line, or empty for a line that is none by its form: a total, the directory itself, its parent.
     *
     * @throws FtpFailure if the line cannot be understood
     */
    Optional<ListingEntry> parse(String line) throws FtpFailure;
}
