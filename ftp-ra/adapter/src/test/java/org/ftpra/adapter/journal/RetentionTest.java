package org.ftpra.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What has ended is kept as long as it was said, and not longer. */
class RetentionTest {

    private static final JournalKey KEY = Workload.key(1);
    private static final Duration WEEK = Duration.ofDays(7);

    private final SimDisk disk = new SimDisk();
    private final MovedClock clock = new MovedClock();

    @Test
    void aTombstoneIsFoundUntilItsTimeIsOver() throws JournalFailure {
        SegmentedJournal journal = open();
        journal.force(JournalRecord.open(KEY, Workload.PREPARED, clock.instant(), new byte[100]));
        journal.force(JournalRecord.tombstone(KEY, Workload.COMMITTED, clock.instant(), WEEK, new byte[0]));
        clock.move(WEEK.minusMillis(1));
        assertThat(journal.find(KEY)).isPresent();

        clock.move(Duration.ofMillis(1));

        assertThat(journal.find(KEY)).isEmpty();
        assertThat(journal.live()).isEmpty();
    }

    @Test
    void evidenceIsFoundWholeUntilItsTimeIsOverAlsoByAnotherLife() throws JournalFailure {
        SegmentedJournal journal = open();
        journal.force(JournalRecord.open(KEY, Workload.HEURISTIC, clock.instant(), new byte[100]));
        journal.force(JournalRecord.evidence(KEY, Workload.FORGOTTEN, clock.instant(), WEEK, new byte[0]));
        journal.close();
        clock.move(WEEK.minusMillis(1));
        assertThat(open().find(KEY))
                .hasValueSatisfying(entry -> assertThat(entry.records()).hasSize(2));

        clock.move(Duration.ofMillis(1));
        open();
        clock.move(WEEK.negated());

        assertThat(open().find(KEY)).as("it is not on the disk any more").isEmpty();
    }

    @Test
    void whatIsOpenIsKeptForEver() throws JournalFailure {
        open().force(JournalRecord.open(KEY, Workload.PREPARED, clock.instant(), new byte[100]));

        clock.move(Duration.ofDays(10_000));

        assertThat(open().find(KEY)).isPresent();
    }

    private SegmentedJournal open() throws JournalFailure {
        JournalSettings small = Workload.small();
        return new JournalFiles(
                        disk,
                        new JournalSettings(
                                Optional.empty(),
                                small.segmentBytes(),
                                small.deadBytes(),
                                small.recordBytes(),
                                small.tombstones(),
                                small.timeout(),
                                clock))
                .open();
    }

    /** Stands still until it is moved. Confined to its test. */
    private static final class MovedClock extends Clock {

        private Instant now = Workload.NOW;

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
