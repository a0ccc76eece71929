package org.ftpra.adapter.journal;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory of the file system.
 *
 * <p>Written with {@link RandomAccessFile}, not with a file channel: a channel is closed when the thread that writes is
 * interrupted, and containers interrupt.
 */
final class DirectoryStorage implements JournalStorage {

    private static final boolean DIRECTORIES_CAN_BE_FORCED =
            !System.getProperty("os.name").startsWith("Windows");

    private final Path directory;

    DirectoryStorage(Path directory) {
        this.directory = directory;
    }

    @Override
    public String place() {
        return directory.toString();
    }

    @Override
    public List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Override
    public ByteBuffer read(String name) throws IOException {
        try (FileInputStream in = new FileInputStream(directory.resolve(name).toFile())) {
            return ByteBuffer.wrap(in.readAllBytes());
        }
    }

    @Override
    public Output create(String name) throws IOException {
        FileOutput output = new FileOutput(directory.resolve(name));
        output.file.setLength(0);
        return output;
    }

    @Override
    public Output append(String name) throws IOException {
        FileOutput output = new FileOutput(directory.resolve(name));
        output.file.seek(output.file.length());
        return output;
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Files.move(directory.resolve(from), directory.resolve(to), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(directory.resolve(name));
    }

    @Override
    public void forceDirectory() throws IOException {
        if (!DIRECTORIES_CAN_BE_FORCED) {
            return; // NTFS keeps a journal of its own
        }
        boolean interrupted = Thread.interrupted();
        try {
            while (!isForced()) {
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** False if an interruption has closed the channel, which says nothing about the disk. */
    private boolean isForced() throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
            return true;
        } catch (ClosedByInterruptException e) {
            return false;
        }
    }

    private static final class FileOutput implements Output {

        private final RandomAccessFile file;

        FileOutput(Path path) throws IOException {
            file = new RandomAccessFile(path.toFile(), "rw");
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            file.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
            bytes.position(bytes.limit());
        }

        @Override
        public void force() throws IOException {
            file.getFD().sync();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
