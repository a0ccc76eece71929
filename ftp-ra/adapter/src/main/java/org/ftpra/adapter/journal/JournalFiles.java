package org.ftpra.adapter.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the files hold at opening. Nothing is changed before all has been read.
 *
 * <p>What was read is then written anew into a file of its own: after a forced write that failed, or a crash, nobody knows
 * which of the bytes that can be read are on the disk.
 */
final class JournalFiles {

    private final JournalStorage storage;
    private final JournalSettings settings;
    private final LiveRecords live;

    JournalFiles(JournalStorage storage, JournalSettings settings) {
        this.storage = storage;
        this.settings = settings;
        this.live = new LiveRecords(settings.tombstones());
    }

    SegmentedJournal open() throws JournalFailure {
        try {
            List<String> names = storage.names();
            List<String> segments = SegmentName.segments(names);
            NodeId node = read(segments);
            live.dropOver(settings.clock().instant());
            for (String unfinished : SegmentName.unfinished(names)) {
                storage.delete(unfinished);
            }
            Segments written = Segments.begin(storage, node, settings.segmentBytes(), segments, live.all());
            return new SegmentedJournal(storage.place(), node, settings, live, written);
        } catch (JournalFailure e) {
            throw e;
        } catch (IOException e) {
            throw new JournalFailure(
                    JournalFailure.Reason.STORAGE,
                    false,
                    "the journal in " + storage.place() + " cannot be opened: " + e,
                    e);
        }
    }

    private NodeId read(List<String> names) throws IOException {
        if (names.isEmpty()) {
            return settings.node().orElseGet(NodeId::random);
        }
        List<SegmentReader> readers = sinceLastBase(names);
        for (SegmentReader reader : readers) {
            reader.read(reader == readers.get(readers.size() - 1), live::add);
        }
        return checked(readers.get(0).header().node());
    }

    /** The files from the last one that begins with all that was live; those before it were to be removed. */
    private List<SegmentReader> sinceLastBase(List<String> names) throws IOException {
        List<SegmentReader> readers = new ArrayList<>();
        for (int i = names.size() - 1; i >= 0; i--) {
            String name = names.get(i);
            SegmentReader reader = reader(name);
            if (!readers.isEmpty() && !reader.header().isBefore(readers.get(0).header())) {
                throw damaged(name, "the file that follows it is not its successor");
            }
            readers.add(0, reader);
            if (reader.header().base()) {
                return readers;
            }
        }
        throw damaged(names.get(0), "the file before it is missing");
    }

    private SegmentReader reader(String name) throws IOException {
        ByteBuffer bytes = storage.read(name);
        SegmentReader reader = new SegmentReader(storage.place() + "/" + name, bytes);
        if (reader.header().number() != SegmentName.number(name)) {
            throw damaged(name, "it was given the name of another file");
        }
        return reader;
    }

    private NodeId checked(NodeId owner) throws JournalFailure {
        requireSame(storage.place(), settings.node(), owner);
        return owner;
    }

    /** @throws JournalFailure if a node is configured, and it is not the owner */
    static void requireSame(String place, Optional<NodeId> configured, NodeId owner) throws JournalFailure {
        if (configured.isPresent() && !configured.get().equals(owner)) {
            throw new JournalFailure(
                    JournalFailure.Reason.OTHER_NODE,
                    "the journal in " + place + " belongs to node " + owner + ", but nodeId is " + configured.get()
                            + "; leave nodeId out, or give each node a journal of its own");
        }
    }

    private JournalFailure damaged(String name, String problem) {
        return new JournalFailure(
                JournalFailure.Reason.DAMAGED,
                "journal file " + storage.place() + "/" + name + " is damaged at byte 0: " + problem
                        + "; nothing was changed");
    }
}
