package org.ftpra.adapter.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of a journal is still needed, in memory. Not thread-safe. */
final class LiveRecords {

    private final int mostTombstones;
    private final Map<JournalKey, List<JournalRecord>> records = new LinkedHashMap<>();
    private final Set<JournalKey> tombstones = new LinkedHashSet<>();
    private long bytes;

    LiveRecords(int mostTombstones) {
        this.mostTombstones = mostTombstones;
    }

    void add(JournalRecord record) {
        tombstones.remove(record.key());
        if (record.life() == Life.TOMBSTONE) {
            drop(record.key());
            tombstones.add(record.key());
        }
        records.computeIfAbsent(record.key(), key -> new ArrayList<>(2)).add(record);
        bytes += Frame.length(record);
        while (tombstones.size() > mostTombstones) {
            drop(tombstones.iterator().next());
        }
    }

    private void drop(JournalKey key) {
        tombstones.remove(key);
        List<JournalRecord> dropped = records.remove(key);
        if (dropped != null) {
            bytes -= dropped.stream().mapToLong(Frame::length).sum();
        }
    }

    /** Drops what has been kept long enough. */
    void dropOver(Instant now) {
        records.values().stream()
                .map(LiveRecords::last)
                .filter(last -> last.isOver(now))
                .map(JournalRecord::key)
                .toList()
                .forEach(this::drop);
    }

    List<JournalRecord> all() {
        return records.values().stream().flatMap(List::stream).toList();
    }

    List<JournalEntry> entries(Instant now) {
        return records.values().stream()
                .filter(ofKey -> !last(ofKey).isOver(now))
                .map(LiveRecords::entry)
                .toList();
    }

    Optional<JournalEntry> find(JournalKey key, Instant now) {
        return Optional.ofNullable(records.get(key))
                .filter(ofKey -> !last(ofKey).isOver(now))
                .map(LiveRecords::entry);
    }

    /** What they take in files. */
    long bytes() {
        return bytes;
    }

    int ended() {
        return (int) records.values().stream()
                .filter(ofKey -> last(ofKey).life() != Life.OPEN)
                .count();
    }

    int open() {
        return records.size() - ended();
    }

    private static JournalEntry entry(List<JournalRecord> ofKey) {
        return new JournalEntry(ofKey.get(0).key(), ofKey);
    }

    private static JournalRecord last(List<JournalRecord> ofKey) {
        return ofKey.get(ofKey.size() - 1);
    }
}
