package org.ftpra.adapter.journal;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * Reads one file, and tells a write that was torn by a crash from damage.
 *
 * <p>Frames after the last forced write may be there or not, each of them: a disk writes in its own order. So the first
 * frame that is bad ends the journal, unless something shows that it was durable once: the header, a good frame before or
 * behind it, or another file that follows. Then it is damage.
 */
final class SegmentReader {

    private final String file;
    private final ByteBuffer bytes;
    private final SegmentHeader header;

    SegmentReader(String file, ByteBuffer bytes) throws JournalFailure {
        this.file = file;
        this.bytes = bytes;
        this.header = SegmentHeader.decode(file, bytes);
    }

    SegmentHeader header() {
        return header;
    }

    /** Hands all records on, up to the first bad frame. */
    void read(boolean last, Consumer<JournalRecord> records) throws JournalFailure {
        long durable = last ? header.durable() : bytes.limit();
        int offset = SegmentHeader.LENGTH;
        Frame frame = Frame.at(bytes, offset, header.number());
        while (frame != null) {
            hand(frame, offset, records);
            durable = Math.max(durable, frame.durable());
            offset += frame.length();
            frame = Frame.at(bytes, offset, header.number());
        }
        end(offset, durable);
    }

    private void hand(Frame frame, int offset, Consumer<JournalRecord> records) throws JournalFailure {
        if (frame.kind() == Frame.MARK) {
            return;
        }
        try {
            records.accept(RecordCodec.decode(frame.kind(), frame.body().duplicate()));
        } catch (RuntimeException e) {
            throw new JournalFailure(
                    JournalFailure.Reason.DAMAGED,
                    false,
                    "journal file " + file + " is damaged at byte " + offset + ": a whole frame holds no record",
                    e);
        }
    }

    private void end(int offset, long durable) throws JournalFailure {
        int behind = 0;
        for (int at = offset + 1; at < bytes.limit(); at++) {
            Frame frame = Frame.at(bytes, at, header.number());
            if (frame != null) {
                behind++;
                durable = Math.max(durable, frame.durable());
            }
        }
        if (offset < durable) {
            throw new JournalFailure(
                    JournalFailure.Reason.DAMAGED,
                    "journal file " + file + " is damaged at byte " + offset + ": it was durable up to byte " + durable
                            + "; nothing was changed");
        }
        if (offset < bytes.limit()) {
            JournalLog.tornTail(file, offset, bytes.limit() - offset, behind);
        }
    }
}
