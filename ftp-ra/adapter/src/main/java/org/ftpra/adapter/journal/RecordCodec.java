package org.ftpra.adapter.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.time.Instant;

/** The body of a frame: life 1, time 8, kept until 8 (or {@link #FOR_EVER}), length of the key 1, key, payload. */
final class RecordCodec {

    private static final long FOR_EVER = Long.MIN_VALUE;
    private static final int FIXED = 1 + 8 + 8 + 1;

    private RecordCodec() {}

    static int length(JournalRecord record) {
        return FIXED + record.key().text().length() + record.bytes().length;
    }

    static byte[] encode(JournalRecord record) {
        byte[] key = record.key().text().getBytes(US_ASCII);
        return ByteBuffer.allocate(length(record))
                .put(record.life().code())
                .putLong(record.time().toEpochMilli())
                .putLong(
                        record.keptUntil() == null
                                ? FOR_EVER
                                : record.keptUntil().toEpochMilli())
                .put((byte) key.length)
                .put(key)
                .put(record.bytes())
                .array();
    }

    /** @throws RuntimeException if the bytes are none that {@link #encode} makes */
    static JournalRecord decode(int kind, ByteBuffer body) {
        Life life = Life.of(body.get());
        Instant time = Instant.ofEpochMilli(body.getLong());
        long until = body.getLong();
        byte[] key = bytes(body, body.get());
        return new JournalRecord(
                new JournalKey(new String(key, US_ASCII)),
                kind,
                life,
                time,
                until == FOR_EVER ? null : Instant.ofEpochMilli(until),
                bytes(body, body.remaining()));
    }

    private static byte[] bytes(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }
}
