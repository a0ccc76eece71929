package org.ftpra.adapter.journal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * How a journal is kept.
 *
 * @param node the node it must belong to; empty: whoever it belongs to, and a random one if it is new
 * @param segmentBytes a file that has grown to this size is followed by another one
 * @param deadBytes the files are written anew when they hold at least so many bytes that nobody needs, and more than of
 *     the others
 * @param recordBytes the longest record, key and payload together, in bytes
 * @param tombstones how many are kept at most
 * @param timeout how long a caller waits for the disk that another is at work on
 * @param clock what time it is, for what is kept until a time
 */
public record JournalSettings(
        Optional<NodeId> node,
        int segmentBytes,
        long deadBytes,
        int recordBytes,
        int tombstones,
        Duration timeout,
        Clock clock) {

    private static final int MEBI = 1024 * 1024;

    /** @throws IllegalArgumentException if a size is not positive, or a record does not fit into a segment */
    public JournalSettings {
        if (recordBytes < 1 || segmentBytes <= recordBytes || deadBytes < 1 || tombstones < 0) {
            throw new IllegalArgumentException("segmentBytes is " + segmentBytes + ", recordBytes " + recordBytes
                    + ", deadBytes " + deadBytes + ", tombstones " + tombstones
                    + "; expected 0 < recordBytes < segmentBytes, deadBytes > 0, tombstones >= 0");
        }
    }

    /** As docs/journal.md says. */
    public static JournalSettings standard() {
        return new JournalSettings(
                Optional.empty(), 16 * MEBI, 16 * MEBI, MEBI, 100_000, Duration.ofSeconds(30), Clock.systemUTC());
    }

    /** The same, for this node. */
    public JournalSettings of(NodeId owner) {
        return new JournalSettings(
                Optional.of(owner), segmentBytes, deadBytes, recordBytes, tombstones, timeout, clock);
    }
}
