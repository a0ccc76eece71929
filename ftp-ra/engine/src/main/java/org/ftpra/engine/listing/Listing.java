package org.ftpra.engine.listing;

import java.util.Optional;
import org.ftpra.engine.control.FtpFailure;

/** The entries of a directory while they are read. The end is reported only after the server's final reply. */
public final class Listing implements AutoCloseable {

    static final Listing EMPTY = new Listing(() -> {}, Optional::empty);

    private final Ending ending;
    private final EntrySource source;
    private FtpFailure failure;

    Listing(ListingLines lines, EntrySource source) {
        this(lines::abort, source);
    }

    private Listing(Ending ending, EntrySource source) {
        this.ending = ending;
        this.source = source;
    }

    /** The next entry, or empty at the end. After a failure the listing is given up, and has no end. */
    public Optional<ListingEntry> next() throws FtpFailure {
        if (failure != null) {
            throw FtpFailure.of(failure.kind(), "the listing was given up", failure);
        }
        try {
            return source.next();
        } catch (FtpFailure e) {
            failure = e;
            giveUp(e);
            throw e;
        }
    }

    private void giveUp(FtpFailure cause) {
        try {
            close();
        } catch (FtpFailure e) {
            cause.addSuppressed(e);
        }
    }

    /** Gives up what was not read. Does nothing at the end. */
    @Override
    public void close() throws FtpFailure {
        ending.giveUp();
    }

    /** What closes the source. */
    @FunctionalInterface
    private interface Ending {
        void giveUp() throws FtpFailure;
    }
}
