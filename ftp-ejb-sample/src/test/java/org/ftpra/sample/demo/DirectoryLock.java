package org.ftpra.sample.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a directory to one process; the operating system frees it however the process ends. */
final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock of a directory, or a failure if another process has it. */
    static DirectoryLock take(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel channel = open(directory.resolve("demo.lock"));
            if (channel.tryLock() != null) {
                return new DirectoryLock(channel);
            }
            channel.close();
        } catch (OverlappingFileLockException | IOException failure) {
            throw new DemoFailure("Cannot lock " + directory + ": " + failure, failure);
        }
        throw new DemoFailure("Another demo is running in " + directory + ". Stop it first.");
    }

    /** The lock on a file, waited for. */
    static DirectoryLock await(Path file) throws IOException {
        FileChannel channel = open(file);
        channel.lock();
        return new DirectoryLock(channel);
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
