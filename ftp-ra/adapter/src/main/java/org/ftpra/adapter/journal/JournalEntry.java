package org.ftpra.adapter.journal;

import java.util.List;

/**
 * All that is kept of one key.
 *
 * @param key the key
 * @param records at least one, in the order in which they were written
 */
public record JournalEntry(JournalKey key, List<JournalRecord> records) {

    /** @throws IllegalArgumentException if there is no record */
    public JournalEntry {
        records = List.copyOf(records);
        if (records.isEmpty()) {
            throw new IllegalArgumentException(key + " has no record");
        }
    }

    /** The record that says how it stands. */
    public JournalRecord last() {
        return records.get(records.size() - 1);
    }

    /** Whether a last record was written: this is a tombstone, or evidence. */
    public boolean hasEnded() {
        return last().life() != Life.OPEN;
    }
}
