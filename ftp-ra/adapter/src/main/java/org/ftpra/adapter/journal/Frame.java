package org.ftpra.adapter.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * What stands in a file after its header: magic 2, length of the body 4, kind 1, CRC32C 4, durable 4, body.
 *
 * <p>The checksum covers the file's number and the frame's offset too: what was copied elsewhere is no frame.
 *
 * @param kind the record's, or {@link #MARK}
 * @param durable up to which byte of its file all was durable when this was written: damage before that is not a write
 *     that was torn
 * @param body the record; empty in a mark
 */
record Frame(int kind, int durable, ByteBuffer body) {

    /** No record: it only tells what is durable. */
    static final int MARK = 0;

    static final int HEADER = 2 + 4 + 1 + 4 + 4;

    private static final short MAGIC = (short) 0xF7A1;
    private static final int LENGTH_AT = 2;
    private static final int KIND_AT = 6;
    private static final int CHECKSUM_AT = 7;
    private static final int DURABLE_AT = 11;

    static int length(JournalRecord record) {
        return HEADER + RecordCodec.length(record);
    }

    int length() {
        return HEADER + body.remaining();
    }

    /** Writes the frame at the target's position, which is at this offset of this file. */
    void encode(ByteBuffer target, long number, int offset) {
        int start = target.position();
        target.putShort(MAGIC)
                .putInt(body.remaining())
                .put((byte) kind)
                .putInt(0)
                .putInt(durable);
        target.put(body.duplicate());
        target.putInt(start + CHECKSUM_AT, checksum(target, start, length(), number, offset));
    }

    /** The frame that stands there, or null if none does. */
    static Frame at(ByteBuffer file, int offset, long number) {
        if (file.limit() - offset < HEADER || file.getShort(offset) != MAGIC) {
            return null;
        }
        int body = file.getInt(offset + LENGTH_AT);
        if (body < 0 || body > file.limit() - offset - HEADER) {
            return null;
        }
        if (file.getInt(offset + CHECKSUM_AT) != checksum(file, offset, HEADER + body, number, offset)) {
            return null;
        }
        return new Frame(
                file.get(offset + KIND_AT) & 0xFF, file.getInt(offset + DURABLE_AT), file.slice(offset + HEADER, body));
    }

    private static int checksum(ByteBuffer bytes, int start, int length, long number, int offset) {
        CRC32C checksum = new CRC32C();
        checksum.update(ByteBuffer.allocate(12).putLong(number).putInt(offset).flip());
        checksum.update(bytes.slice(start, CHECKSUM_AT));
        checksum.update(bytes.slice(start + DURABLE_AT, length - DURABLE_AT));
        return (int) checksum.getValue();
    }
}
