package org.ftpra.adapter.journal;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The journal's files: the one that is written, and those before it. Confined to one thread at a time, but for the figures. */
final class Segments implements Closeable {

    private final JournalStorage storage;
    private final NodeId node;
    private final int segmentBytes;
    private final AtomicLong forces = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final List<String> older;
    private SegmentWriter current;

    private Segments(JournalStorage storage, NodeId node, int segmentBytes, List<String> older) {
        this.storage = storage;
        this.node = node;
        this.segmentBytes = segmentBytes;
        this.older = new ArrayList<>(older);
    }

    /** Begins a file with all that is live, and removes the older ones. */
    static Segments begin(
            JournalStorage storage, NodeId node, int segmentBytes, List<String> older, List<JournalRecord> live)
            throws IOException {
        Segments segments = new Segments(storage, node, segmentBytes, older);
        long last = older.isEmpty() ? 0 : SegmentName.number(older.get(older.size() - 1));
        segments.begin(last + 1, live);
        return segments;
    }

    void write(List<JournalRecord> records) throws IOException {
        int from = 0;
        long position = current.position();
        for (int i = 0; i < records.size(); i++) {
            if (position > SegmentHeader.LENGTH && position + Frame.length(records.get(i)) > segmentBytes) {
                writeHere(records.subList(from, i));
                next();
                from = i;
                position = current.position();
            }
            position += Frame.length(records.get(i));
        }
        writeHere(records.subList(from, records.size()));
    }

    private void writeHere(List<JournalRecord> records) throws IOException {
        int before = current.position();
        current.write(records);
        bytes.addAndGet(current.position() - before);
    }

    void force() throws IOException {
        forces.incrementAndGet();
        current.force();
    }

    /** The file before is durable as a whole before there is a next one: only the last file may end in a torn write. */
    private void next() throws IOException {
        force();
        SegmentHeader header = new SegmentHeader(current.number() + 1, false, node, SegmentHeader.LENGTH);
        older.add(SegmentName.of(current.number()));
        replace(header, List.of());
    }

    /** Writes what is live into a new file; the older ones go when that is durable. */
    void rewrite(List<JournalRecord> live) throws IOException {
        older.add(SegmentName.of(current.number()));
        begin(current.number() + 1, live);
    }

    private void begin(long number, List<JournalRecord> live) throws IOException {
        long length =
                SegmentHeader.LENGTH + live.stream().mapToLong(Frame::length).sum();
        replace(new SegmentHeader(number, true, node, length), live);
        bytes.set(length);
        for (String name : older) {
            storage.delete(name);
        }
        older.clear();
    }

    private void replace(SegmentHeader header, List<JournalRecord> records) throws IOException {
        SegmentWriter created = SegmentWriter.create(storage, header, records);
        forces.addAndGet(2);
        bytes.addAndGet(header.durable());
        if (current != null) {
            current.close();
        }
        current = created;
    }

    /** Makes all durable, and says so in the file. */
    void seal() throws IOException {
        force();
        current.mark();
        force();
    }

    /** Forced writes so far, of files and of the directory. Any thread. */
    long forces() {
        return forces.get();
    }

    /** Bytes in all files. Any thread. */
    long bytes() {
        return bytes.get();
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
