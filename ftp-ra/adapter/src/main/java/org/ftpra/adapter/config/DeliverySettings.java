package org.ftpra.adapter.config;

import java.time.Duration;

/**
 * How files are delivered.
 *
 * @param order which of those that are there comes first
 * @param sequence which wait for the one before them
 * @param sequenceKey with BY_KEY, finds a file's key; otherwise no file has one
 * @param batchSize how many at most are chosen out of one look into the directories
 * @param maxConcurrency how many at most are delivered at the same time; 1 with STRICT
 * @param stopTimeout how long those in progress may take to end when they must
 */
public record DeliverySettings(
        FileOrder order,
        Sequence sequence,
        SequenceKey sequenceKey,
        int batchSize,
        int maxConcurrency,
        Duration stopTimeout) {

    static DeliverySettings of(ConfiguredValues values) {
        Sequence sequence = values.get(FtpProperty.SEQUENCE, Sequence.class);
        return new DeliverySettings(
                values.get(FtpProperty.ORDER, FileOrder.class),
                sequence,
                values.get(FtpProperty.SEQUENCE_KEY, SequenceKey.class),
                values.get(FtpProperty.BATCH_SIZE, Integer.class),
                sequence == Sequence.STRICT ? 1 : values.get(FtpProperty.MAX_CONCURRENCY, Integer.class),
                values.get(FtpProperty.STOP_TIMEOUT, Duration.class));
    }
}
