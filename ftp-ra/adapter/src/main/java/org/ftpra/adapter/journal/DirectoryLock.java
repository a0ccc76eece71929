package org.ftpra.adapter.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps everyone else out of a directory: other processes by a lock on a file in it; another copy of the adapter in this
 * JVM, which has other static fields than we, by a system property.
 *
 * <p>The property comes first: where locks are POSIX's, closing the file a second time in one process would let go of the
 * first one's lock.
 */
public final class DirectoryLock implements Closeable {

    private static final String FILE = "lock";

    /** Behind everything that is written, so that others can read it on systems whose locks forbid that. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path directory;
    private final String claim;
    private final String property;
    private RandomAccessFile file;

    private DirectoryLock(Path directory, String property) {
        this.directory = directory;
        this.claim = "org.ftpra.journal:" + directory;
        this.property = property;
    }

    /**
     * Takes it.
     *
     * @param directory its real path
     * @param property which names it
     * @throws JournalFailure if somebody else has it
     */
    public static DirectoryLock acquire(Path directory, String property) throws IOException {
        DirectoryLock lock = new DirectoryLock(directory, property);
        lock.acquire();
        return lock;
    }

    private void acquire() throws IOException {
        if (System.getProperties().putIfAbsent(claim, "open") != null) {
            throw inUse("another in this process (it may be another copy of the adapter, in another class loader)");
        }
        try {
            file = new RandomAccessFile(directory.resolve(FILE).toFile(), "rw");
            lock();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void lock() throws IOException {
        FileLock lock = file.getChannel().tryLock(LOCKED_BYTE, 1, false);
        if (lock == null) {
            throw inUse("process "
                    + Files.readString(directory.resolve(FILE), US_ASCII).strip());
        }
        file.setLength(0);
        file.write((ProcessHandle.current().pid() + "\n").getBytes(US_ASCII));
    }

    private JournalFailure inUse(String owner) {
        return new JournalFailure(
                JournalFailure.Reason.IN_USE,
                directory + " is in use by " + owner + "; only one may use it: give each its own " + property);
    }

    @Override
    public void close() throws IOException {
        try {
            if (file != null) {
                file.close();
            }
        } finally {
            System.getProperties().remove(claim);
        }
    }
}
