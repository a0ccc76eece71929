package org.ftpra.engine.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.listing.ListingEntry.Precision;
import org.ftpra.engine.listing.ListingEntry.Type;
import org.ftpra.engine.scripted.ManualTicker;
import org.ftpra.engine.session.ServerKnowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockOffsetTest {

    private final ServerKnowledge knowledge = new ServerKnowledge();
    private final ManualTicker ticker = new ManualTicker();
    private final ClockOffset clock = new ClockOffset(knowledge, ticker);

    @ParameterizedTest
    @CsvSource({
        "2025-01-02T08:34:00Z,2025-01-02T03:04:05Z,PT5H30M",
        "2025-01-02T03:04:00Z,2025-01-02T03:04:59Z,PT0S",
        "2025-01-01T17:04:00Z,2025-01-02T03:04:05Z,PT-10H",
        "2025-01-02T08:49:00Z,2025-01-02T03:04:05Z,PT5H45M",
        "2025-01-02T17:04:00Z,2025-01-02T03:04:05Z,PT14H"
    })
    void offsetIsWhatListIsAheadOfMdtm(Instant listed, Instant told, Duration offset) throws Exception {
        sampleOf(clock, file(listed, Precision.MINUTE));

        clock.compare(Optional.of(new Timestamp(told, Precision.SECOND)));

        assertThat(knowledge.clockOffset()).contains(offset);
        assertThat(knowledge.wantsClockOffset(ticker)).isFalse();
        ticker.advance(Duration.ofMinutes(61));
        assertThat(knowledge.wantsClockOffset(ticker)).isTrue();
    }

    @Test
    void fileThatChangedInBetweenTellsNothing() throws Exception {
        sampleOf(clock, file(Instant.parse("2025-01-02T08:34:00Z"), Precision.MINUTE));

        clock.compare(Optional.of(new Timestamp(Instant.parse("2025-01-02T03:08:05Z"), Precision.SECOND)));

        assertThat(knowledge.clockOffset()).isEmpty();
        assertThat(knowledge.wantsClockOffset(ticker)).isTrue();
    }

    @Test
    void dayAloneTellsNothing() throws Exception {
        assertThat(sampleOf(clock, file(Instant.parse("2025-01-02T00:00:00Z"), Precision.DAY)))
                .isEmpty();
    }

    @Test
    void directoriesAreNoSamples() throws Exception {
        assertThat(sampleOf(clock, new ListingEntry("dir", Type.DIRECTORY, 0, Instant.EPOCH, Precision.MINUTE)))
                .isEmpty();
    }

    @Test
    void serverThatNeverTellsIsNotAskedForEver() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(knowledge.wantsClockOffset(ticker)).isTrue();
            ClockOffset once = new ClockOffset(knowledge, ticker);
            sampleOf(once, file(Instant.EPOCH, Precision.DAY));
            once.compare(Optional.empty());
        }

        assertThat(knowledge.wantsClockOffset(ticker)).isFalse();
    }

    @Test
    void theFirstFileWithATimeIsTheSampleAndNoMoreIsRead() throws Exception {
        ListingEntry day = new ListingEntry("old", Type.FILE, 5, Instant.EPOCH, Precision.DAY);
        Iterator<ListingEntry> entries =
                List.of(day, file(Instant.EPOCH, Precision.MINUTE), day).iterator();

        assertThat(clock.sampleOf(() -> Optional.of(entries.next()))).contains("name");

        assertThat(entries).toIterable().containsExactly(day);
    }

    private static Optional<String> sampleOf(ClockOffset clock, ListingEntry entry) throws FtpFailure {
        Iterator<ListingEntry> entries = List.of(entry).iterator();
        return clock.sampleOf(() -> entries.hasNext() ? Optional.of(entries.next()) : Optional.empty());
    }

    private static ListingEntry file(Instant time, Precision precision) {
        return new ListingEntry("name", Type.FILE, 5, time, precision);
    }
}
