package org.ftpra.adapter.transaction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ftpra.adapter.transaction.Change.Delete;
import org.ftpra.adapter.transaction.Change.MakeDirectory;
import org.ftpra.adapter.transaction.Change.Publish;
import org.ftpra.adapter.transaction.Change.RemoveDirectory;
import org.ftpra.adapter.transaction.Change.Rename;

/** How a branch is written into the journal. Each record begins with a version: older ones are read, newer ones refused. */
final class RecordFormat {

    private static final int VERSION = 2;
    private static final int MOST_TEXT = 1 << 20;
    private static final int PUBLISH = 1;
    private static final int DELETE = 2;
    private static final int RENAME = 3;
    private static final int MAKE_DIRECTORY = 4;
    private static final int REMOVE_DIRECTORY = 5;
    private static final int CONSUME = 6;

    private RecordFormat() {}

    static byte[] write(BranchRecord record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            write(record.xid(), out);
            write(record.resource(), out);
            out.writeInt(record.changes().size());
            for (Change change : record.changes()) {
                write(change, out);
            }
            out.writeInt(record.discarded().size());
            for (String name : record.discarded()) {
                text(name, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    static BranchRecord read(byte[] record) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(record))) {
            int version = in.readUnsignedByte();
            if (version > VERSION) {
                throw new IllegalStateException("a branch was written into the journal in format " + version
                        + "; this version of the adapter reads formats up to " + VERSION);
            }
            return new BranchRecord(xid(in), resource(in), changes(in), texts(in));
        } catch (IOException e) {
            throw new UncheckedIOException("a branch in the journal ends too early", e);
        }
    }

    private static void write(BranchXid xid, DataOutputStream out) throws IOException {
        out.writeInt(xid.getFormatId());
        bytes(xid.getGlobalTransactionId(), out);
        bytes(xid.getBranchQualifier(), out);
    }

    private static BranchXid xid(DataInputStream in) throws IOException {
        return new BranchXid(in.readInt(), bytes(in), bytes(in));
    }

    private static void write(ResourceId resource, DataOutputStream out) throws IOException {
        text(resource.host(), out);
        out.writeInt(resource.port());
        text(resource.user(), out);
    }

    private static ResourceId resource(DataInputStream in) throws IOException {
        return new ResourceId(text(in), in.readInt(), text(in));
    }

    private static void write(Change change, DataOutputStream out) throws IOException {
        if (change instanceof Publish publish) {
            out.writeByte(PUBLISH);
            text(publish.staged(), out);
            text(publish.path(), out);
            text(publish.aside(), out);
            out.writeLong(publish.size());
            out.writeBoolean(publish.directory());
        } else if (change instanceof Delete delete) {
            out.writeByte(DELETE);
            text(delete.path(), out);
            write(delete.identity(), out);
            text(delete.old(), out);
        } else if (change instanceof Rename rename) {
            out.writeByte(RENAME);
            text(rename.from(), out);
            text(rename.path(), out);
            write(rename.identity(), out);
            text(rename.old(), out);
            text(rename.aside(), out);
        } else if (change instanceof Consumption consumption) {
            out.writeByte(CONSUME);
            ConsumptionFormat.write(consumption, out);
        } else {
            out.writeByte(change instanceof MakeDirectory ? MAKE_DIRECTORY : REMOVE_DIRECTORY);
            text(change.path(), out);
        }
    }

    private static List<Change> changes(DataInputStream in) throws IOException {
        List<Change> changes = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            changes.add(change(in));
        }
        return changes;
    }

    private static Change change(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case PUBLISH ->
                new Publish(text(in), text(in), text(in), in.readLong(), in.readBoolean(), Optional.empty());
            case DELETE -> new Delete(text(in), identity(in), text(in));
            case RENAME -> new Rename(text(in), text(in), identity(in), text(in), text(in));
            case MAKE_DIRECTORY -> new MakeDirectory(text(in));
            case CONSUME -> ConsumptionFormat.read(in);
            case REMOVE_DIRECTORY -> new RemoveDirectory(text(in));
            default -> throw new IOException("no kind of change: " + kind);
        };
    }

    private static void write(Identity identity, DataOutputStream out) throws IOException {
        out.writeBoolean(identity.directory());
        out.writeLong(identity.size());
        out.writeLong(identity.modified().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE));
    }

    private static Identity identity(DataInputStream in) throws IOException {
        boolean directory = in.readBoolean();
        long size = in.readLong();
        long modified = in.readLong();
        return new Identity(
                directory,
                size,
                modified == Long.MIN_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(modified)));
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(text(in));
        }
        return texts;
    }

    static void text(String text, DataOutputStream out) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8), out);
    }

    static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static void bytes(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST_TEXT) {
            throw new IOException("no length of a text: " + length);
        }
        return in.readNBytes(length);
    }
}
