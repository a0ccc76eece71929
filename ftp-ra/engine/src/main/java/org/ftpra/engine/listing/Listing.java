package org.ftpra.engine.listing;

import java.util.Optional;
import org.ftpra.engine.control.FtpFailure;

/** The entries of a directory while they are read. The end is reported only after the server's final reply. */
public final class Listing implements AutoCloseable {

    static final Listing EMPTY = new Listing(() -> {}, Optional::empty, failure -> failure);

    private final Ending ending;
    private final EntrySource source;
    private final Explanation explanation;
    private FtpFailure failure;

    Listing(ListingLines lines, EntrySource source, Explanation explanation) {
        this(lines::abort, source, explanation);
    }

    private Listing(Ending ending, EntrySource source, Explanation explanation) {
        this.ending = ending;
        this.source = source;
        this.explanation = explanation;
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
            throw explanation.of(e);
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

    /** Says what kind of refusal a server means that began the listing before it refused it (Apache FtpServer). */
    @FunctionalInterface
    interface Explanation {
        FtpFailure of(FtpFailure failure) throws FtpFailure;
    }

    /** What closes the source. */
    @FunctionalInterface
    private interface Ending {
        void giveUp() throws FtpFailure;
    }
}
