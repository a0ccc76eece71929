package org.ftpra.engine.listing;

import java.time.Duration;
import java.util.Optional;
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

    /** Looks at an entry whose time is written as if the server were in UTC. */
    void look(ListingEntry entry) {
        boolean file = entry.type() == ListingEntry.Type.FILE;
        sawFile |= file;
        if (file && sample == null && hasMinutes(entry)) {
            sample = entry;
        }
    }

    private static boolean hasMinutes(ListingEntry entry) {
        return entry.precision().compareTo(Precision.MINUTE) >= 0;
    }

    /** The file to ask MDTM for. */
    Optional<String> sample() {
        return Optional.ofNullable(sample).map(ListingEntry::name);
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
