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
final class DirectoryLock implements Closeable {

    private static final String FILE = "lock";

    /** Behind everything that is written, so that others can read it on systems whose locks forbid that. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final String claim;
    private final RandomAccessFile file;

    private DirectoryLock(String claim, RandomAccessFile file) {
        this.claim = claim;
        this.file = file;
    }

    /** @throws JournalFailure if somebody else has it */
    static DirectoryLock acquire(Path directory) throws IOException {
        String claim = "org.ftpra.journal:" + directory;
        if (System.getProperties().putIfAbsent(claim, "open") != null) {
            throw inUse(directory, "another copy of the adapter in this process (another class loader)");
        }
        RandomAccessFile file = null;
        try {
            file = new RandomAccessFile(directory.resolve(FILE).toFile(), "rw");
            lock(directory, file);
            return new DirectoryLock(claim, file);
        } catch (IOException | RuntimeException e) {
            System.getProperties().remove(claim);
            if (file != null) {
                file.close();
            }
            throw e;
        }
    }

    private static void lock(Path directory, RandomAccessFile file) throws IOException {
        FileLock lock = file.getChannel().tryLock(LOCKED_BYTE, 1, false);
        if (lock == null) {
            throw inUse(
                    directory,
                    "process "
                            + Files.readString(directory.resolve(FILE), US_ASCII)
                                    .strip());
        }
        file.setLength(0);
        file.write((ProcessHandle.current().pid() + "\n").getBytes(US_ASCII));
    }

    private static JournalFailure inUse(Path directory, String owner) {
        return new JournalFailure(
                JournalFailure.Reason.IN_USE,
                "the journal in " + directory + " is in use by " + owner
                        + "; one process only may use it: give each its own journalDirectory");
    }

    @Override
    public void close() throws IOException {
        try {
            file.close();
        } finally {
            System.getProperties().remove(claim);
        }
    }
}
