package org.ftpra.adapter.listener;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * An upload while it comes in: into a hidden file, which begins with a copy of what an earlier one has left where the partner says
 * so. Confined to its thread.
 */
final class Receiving extends OutputStream {

    private static final int BUFFER = 64 * 1024;

    private final Spool spool;
    private final Path content;
    private final long most;
    private final FileChannel channel;
    private final MessageDigest digest = Fingerprint.sha256();
    private volatile long size;
    private long earlierBytes;
    private boolean handedOver;

    private Receiving(Spool spool, Path content, long most) throws IOException {
        this.spool = spool;
        this.content = content;
        this.most = most;
        this.channel = FileChannel.open(content, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** From the beginning. */
    static Receiving anew(Spool spool, long mostBytes) throws IOException {
        return new Receiving(spool, spool.newFile(), mostBytes);
    }

    /** After the first bytes of what is at this place, which stays there as it is. */
    static Receiving after(Spool spool, Path earlier, long offset, long mostBytes) throws IOException {
        Receiving receiving = anew(spool, mostBytes);
        try {
            receiving.copy(earlier, offset);
            return receiving;
        } catch (IOException e) {
            receiving.close();
            throw e;
        }
    }

    private void copy(Path earlier, long count) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream from = Files.newInputStream(earlier)) {
            while (size < count) {
                int read = from.read(buffer, 0, (int) Math.min(BUFFER, count - size));
                if (read < 0) {
                    throw new EOFException(earlier + " has become shorter");
                }
                write(buffer, 0, read);
            }
        }
        earlierBytes = count;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one});
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (most > 0 && size + length > most) {
            throw new SpoolFull("a file may have " + most + " bytes here", true);
        }
        spool.space().take(length);
        size += length;
        digest.update(bytes, offset, length);
        keep(ByteBuffer.wrap(bytes, offset, length));
    }

    /** The library would take what fails here for the end of the data channel. */
    private void keep(ByteBuffer bytes) throws SpoolFull {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new SpoolFull(e);
        }
    }

    /** All of it came: durable, when this returns. */
    void complete() throws IOException {
        channel.force(true);
    }

    long size() {
        return size;
    }

    /** Of all that came, in hexadecimal digits. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Who calls this has the file from now on. */
    Path handOver() throws IOException {
        channel.close();
        handedOver = true;
        return content;
    }

    /** Gives up what nobody has. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (!handedOver) {
            Files.deleteIfExists(content);
            spool.space().give(size);
        }
    }

    /** Whether it would leave something at this place, and does not only take away from what is there. */
    boolean isMoreThan(Path place) {
        return size > 1 && (earlierBytes == 0 || size - 1 > place.toFile().length());
    }

    /**
     * Leaves what came at this place, to be resumed; but for the last byte: nobody may take it for whole by its size, since it was
     * delivered to nobody.
     */
    void leaveAt(Path place) throws IOException {
        size--;
        spool.space().give(1);
        channel.truncate(size);
        putAt(place);
    }

    /** Puts it at this place; durable when this returns. */
    void putAt(Path place) throws IOException {
        channel.close();
        long replaced = place.toFile().length();
        Files.move(content, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        handedOver = true;
        spool.space().give(replaced);
        force(place.getParent());
    }

    static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
