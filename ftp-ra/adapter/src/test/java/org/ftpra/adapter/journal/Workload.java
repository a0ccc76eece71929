package org.ftpra.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Branches that are prepared and finished one after another, and what must be found of them whenever that ends. */
final class Workload {

    /** Thousands of crashes would fill the log; held here, so that it is not forgotten. */
    private static final Logger QUIET = Logger.getLogger("org.ftpra.adapter.journal");

    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    static final int PREPARED = 1;
    static final int COMMIT_BEGIN = 2;
    static final int COMMITTED = 3;
    static final int HEURISTIC = 4;
    static final int FORGOTTEN = 5;

    static {
        QUIET.setLevel(Level.OFF);
    }

    private final Random random;
    private final List<JournalRecord> added = new ArrayList<>();
    private final LinkedHashMap<JournalKey, List<JournalRecord>> before;
    private int promised;

    /** @param before what the journal holds already */
    Workload(long seed, List<JournalEntry> before) {
        this.random = new Random(seed);
        this.before = new LinkedHashMap<>();
        before.forEach(entry -> this.before.put(entry.key(), entry.records()));
    }

    /** Small enough that twenty branches fill several files, and make the journal write them anew several times. */
    static JournalSettings small() {
        return new JournalSettings(
                Optional.empty(), 1500, 2500, 1000, 3, Duration.ofSeconds(30), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static SegmentedJournal open(JournalStorage disk) throws JournalFailure {
        return new JournalFiles(disk, small()).open();
    }

    static JournalKey key(int number) {
        return new JournalKey("branch%010d".formatted(number));
    }

    void run(Journal journal, int from, int branches) throws JournalFailure {
        for (int i = from; i < from + branches; i++) {
            JournalKey key = key(i);
            force(journal, JournalRecord.open(key, PREPARED, NOW, payload()));
            if (i % 7 == 0) {
                append(journal, JournalRecord.open(key, HEURISTIC, NOW, payload()));
                force(journal, JournalRecord.evidence(key, FORGOTTEN, NOW, Duration.ofDays(30), new byte[0]));
            } else if (i % 5 != 0) {
                force(journal, JournalRecord.open(key, COMMIT_BEGIN, NOW, new byte[0]));
                append(journal, JournalRecord.tombstone(key, COMMITTED, NOW, Duration.ofDays(7), new byte[0]));
            }
        }
    }

    private byte[] payload() {
        byte[] payload = new byte[random.nextInt(700)];
        random.nextBytes(payload);
        return payload;
    }

    private void append(Journal journal, JournalRecord record) throws JournalFailure {
        added.add(record);
        journal.append(record);
    }

    private void force(Journal journal, JournalRecord record) throws JournalFailure {
        added.add(record);
        journal.force(record);
        promised = added.size();
    }

    int promised() {
        return promised;
    }

    /** All that was promised, and of the rest the first so many: nothing missing in between, nothing else. */
    void assertHeldBy(Journal journal, String when) {
        List<JournalEntry> found = journal.live();
        for (int end = promised; end <= added.size(); end++) {
            if (after(end).equals(found)) {
                return;
            }
        }
        assertThat(found).as(when).isEqualTo(after(promised));
    }

    private List<JournalEntry> after(int end) {
        Map<JournalKey, List<JournalRecord>> state = new LinkedHashMap<>(before);
        List<JournalKey> tombstones = new ArrayList<>();
        before.forEach((key, records) -> {
            if (records.get(0).life() == Life.TOMBSTONE) {
                tombstones.add(key);
            }
        });
        for (JournalRecord record : added.subList(0, end)) {
            List<JournalRecord> ofKey = new ArrayList<>(state.getOrDefault(record.key(), List.of()));
            if (record.life() == Life.TOMBSTONE) {
                ofKey.clear();
                state.remove(record.key());
                tombstones.add(record.key());
            }
            ofKey.add(record);
            state.put(record.key(), ofKey);
            if (tombstones.size() > small().tombstones()) {
                state.remove(tombstones.remove(0));
            }
        }
        return state.entrySet().stream()
                .map(e -> new JournalEntry(e.getKey(), e.getValue()))
                .toList();
    }
}
