package org.ftpra.adapter.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * How each file begins: magic 8, format version 4, base 4 (1 or 0), number 8, node 8, durable 8, CRC32C of all that 4.
 *
 * @param number the file's, one higher than that of the file before
 * @param base whether all files before it are superseded: it begins with everything that was live
 * @param node whose journal it is
 * @param durable up to which byte the file was durable before it got its name
 */
record SegmentHeader(long number, boolean base, NodeId node, long durable) {

    static final int VERSION = 1;
    static final int LENGTH = 44;

    private static final byte[] MAGIC = "FTPRAJNL".getBytes(US_ASCII);
    private static final int CHECKED = LENGTH - 4;

    boolean isBefore(SegmentHeader next) {
        return number + 1 == next.number && node.equals(next.node);
    }

    ByteBuffer encode() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH)
                .put(MAGIC)
                .putInt(VERSION)
                .putInt(base ? 1 : 0)
                .putLong(number)
                .put(node.text().getBytes(US_ASCII))
                .putLong(durable);
        return bytes.putInt(checksum(bytes)).flip();
    }

    /** The magic and the version stand first in every format, so that a newer one is told from a damaged one. */
    static SegmentHeader decode(String file, ByteBuffer bytes) throws JournalFailure {
        if (bytes.limit() < LENGTH || !startsWithMagic(bytes)) {
            throw damaged(file);
        }
        int version = bytes.getInt(MAGIC.length);
        if (version > VERSION) {
            throw new JournalFailure(
                    JournalFailure.Reason.NEWER_FORMAT,
                    "journal file " + file + " has format version " + version + "; this adapter knows up to " + VERSION
                            + ": use the newer adapter until its transactions are finished");
        }
        if (version < 1 || bytes.getInt(CHECKED) != checksum(bytes)) {
            throw damaged(file);
        }
        return decodeChecked(bytes);
    }

    private static SegmentHeader decodeChecked(ByteBuffer bytes) {
        byte[] node = new byte[NodeId.LENGTH];
        bytes.get(24, node);
        return new SegmentHeader(
                bytes.getLong(16), bytes.getInt(12) == 1, new NodeId(new String(node, US_ASCII)), bytes.getLong(32));
    }

    private static boolean startsWithMagic(ByteBuffer bytes) {
        return bytes.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.slice(0, CHECKED));
        return (int) checksum.getValue();
    }

    private static JournalFailure damaged(String file) {
        return new JournalFailure(
                JournalFailure.Reason.DAMAGED,
                "journal file " + file + " is damaged at byte 0: its header is not one of this journal's");
    }
}
