package org.ftpra.adapter.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** The file that is being written. Confined to one thread at a time. */
final class SegmentWriter implements Closeable {

    private static final int CHUNK = 256 * 1024;

    private final JournalStorage.Output output;
    private final long number;
    private ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
    private int position;
    private int durable;

    private SegmentWriter(JournalStorage.Output output, long number, int position, int durable) {
        this.output = output;
        this.number = number;
        this.position = position;
        this.durable = durable;
    }

    /** A new file that begins with these records. It gets its name when it is durable, and is durable with its name. */
    static SegmentWriter create(JournalStorage storage, SegmentHeader header, List<JournalRecord> records)
            throws IOException {
        int durable = Math.toIntExact(header.durable());
        String unfinished = SegmentName.unfinished(header.number());
        try (SegmentWriter writer = new SegmentWriter(storage.create(unfinished), header.number(), 0, durable)) {
            writer.buffer.put(header.encode());
            writer.position = SegmentHeader.LENGTH;
            writer.write(records);
            writer.output.force();
        }
        String name = SegmentName.of(header.number());
        storage.rename(unfinished, name);
        storage.forceDirectory();
        return new SegmentWriter(storage.append(name), header.number(), durable, durable);
    }

    void write(List<JournalRecord> records) throws IOException {
        for (JournalRecord record : records) {
            put(new Frame(record.kind(), durable, ByteBuffer.wrap(RecordCodec.encode(record))));
        }
        flush();
    }

    /** Tells in the file that all of it is durable. */
    void mark() throws IOException {
        put(new Frame(Frame.MARK, durable, ByteBuffer.allocate(0)));
        flush();
    }

    private void put(Frame frame) throws IOException {
        if (buffer.remaining() < frame.length()) {
            flush();
        }
        if (buffer.remaining() < frame.length()) {
            buffer = ByteBuffer.allocate(frame.length());
        }
        frame.encode(buffer, number, position);
        position += frame.length();
    }

    private void flush() throws IOException {
        output.write(buffer.flip());
        buffer.clear();
    }

    void force() throws IOException {
        output.force();
        durable = position;
    }

    long number() {
        return number;
    }

    int position() {
        return position;
    }

    @Override
    public void close() throws IOException {
        output.close();
    }
}
