package org.ftpra.adapter.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;

/**
 * One thing to remember. Immutable.
 *
 * @param key under what
 * @param kind what it is, in the writer's own numbering, 1 to 255
 * @param life what it says of the key's life
 * @param time when; kept to the millisecond
 * @param keptUntil when it may be dropped; null if and only if the life is {@link Life#OPEN}; kept to the millisecond
 * @param payload what else the writer wants to remember; may be empty
 */
public record JournalRecord(JournalKey key, int kind, Life life, Instant time, Instant keptUntil, byte[] payload) {

    /** @throws IllegalArgumentException if a value is not as said above */
    public JournalRecord {
        Objects.requireNonNull(key, "key");
        if (kind < 1 || kind > 255) {
            throw new IllegalArgumentException("kind is " + kind + "; expected 1 to 255");
        }
        if ((life == Life.OPEN) != (keptUntil == null)) {
            throw new IllegalArgumentException("keptUntil is " + keptUntil + " in a record whose life is " + life);
        }
        time = Instant.ofEpochMilli(time.toEpochMilli());
        keptUntil = keptUntil == null ? null : Instant.ofEpochMilli(keptUntil.toEpochMilli());
        payload = payload.clone();
    }

    /** A record after which the key goes on living. */
    public static JournalRecord open(JournalKey key, int kind, Instant time, byte[] payload) {
        return new JournalRecord(key, kind, Life.OPEN, time, null, payload);
    }

    /** The last record of a key, of which nothing else is kept. */
    public static JournalRecord tombstone(JournalKey key, int kind, Instant time, Duration kept, byte[] payload) {
        return new JournalRecord(key, kind, Life.TOMBSTONE, time, time.plus(kept), payload);
    }

    /** The last record of a key whose records are all kept for a while. */
    public static JournalRecord evidence(JournalKey key, int kind, Instant time, Duration kept, byte[] payload) {
        return new JournalRecord(key, kind, Life.EVIDENCE, time, time.plus(kept), payload);
    }

    /** A copy. */
    @Override
    public byte[] payload() {
        return payload.clone();
    }

    byte[] bytes() {
        return payload;
    }

    boolean isOver(Instant now) {
        return keptUntil != null && !now.isBefore(keptUntil);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JournalRecord that
                && key.equals(that.key)
                && kind == that.kind
                && life == that.life
                && time.equals(that.time)
                && Objects.equals(keptUntil, that.keptUntil)
                && Arrays.equals(payload, that.payload);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, kind, life, time, keptUntil, Arrays.hashCode(payload));
    }

    /** Without the payload, which may be long. */
    @Override
    public String toString() {
        return "record of kind " + kind + " of " + key + " at " + time + ", " + payload.length + " bytes";
    }
}
