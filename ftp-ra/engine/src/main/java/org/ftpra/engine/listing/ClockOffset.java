package org.ftpra.engine.listing;

import java.time.Duration;
import java.util.Optional;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Ticker;
import org.ftpra.engine.listing.ListingEntry.Precision;
import org.ftpra.engine.session.ServerKnowledge;

/**
 * Learns how far the times of LIST are from UTC: the same file's time as LIST writes it and as MDTM tells it (always
 * UTC, RFC 3659 section 3). Offsets are whole quarters of an hour.
 */
final class ClockOffset {

    private static final long QUARTER_SECONDS = 15L * 60;
    /** LIST cuts the seconds off; more than this apart means the file changed in between. */
    private static final long SLACK_SECONDS = 120;

    private final ServerKnowledge knowledge;
    private final Ticker ticker;
    private boolean sawFile;
    private ListingEntry sample;

    ClockOffset(ServerKnowledge knowledge, Ticker ticker) {
        this.knowledge = knowledge;
        this.ticker = ticker;
    }

    /**
     * The name of the first file whose time tells something; MDTM is to be asked for it.
     *
     * @param entries their times are written as if the server were in UTC
     */
    Optional<String> sampleOf(EntrySource entries) throws FtpFailure {
        Optional<ListingEntry> entry = entries.next();
        while (entry.isPresent()) {
            look(entry.get());
            entry = sample == null ? entries.next() : Optional.empty();
        }
        return Optional.ofNullable(sample).map(ListingEntry::name);
    }

    private void look(ListingEntry entry) {
        boolean file = entry.type() == ListingEntry.Type.FILE;
        sawFile |= file;
        if (file && sample == null && hasMinutes(entry)) {
            sample = entry;
        }
    }

    private static boolean hasMinutes(ListingEntry entry) {
        return entry.precision().compareTo(Precision.MINUTE) >= 0;
    }

    /** Compares the sample with what MDTM told of it. */
    void compare(Optional<Timestamp> told) {
        Optional<Duration> offset = told.flatMap(this::offset);
        offset.ifPresent(found -> knowledge.learnClockOffset(found, ticker));
        if (offset.isEmpty() && sawFile) {
            knowledge.clockOffsetNotTold();
        }
    }

    private Optional<Duration> offset(Timestamp told) {
        long seconds = Duration.between(told.time(), sample.modified()).toSeconds();
        long rounded = Math.round(seconds / (double) QUARTER_SECONDS) * QUARTER_SECONDS;
        return Math.abs(seconds - rounded) > SLACK_SECONDS
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(rounded));
    }
}
