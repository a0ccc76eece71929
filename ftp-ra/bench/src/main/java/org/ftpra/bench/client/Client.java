package org.ftpra.bench.client;

import java.io.IOException;
import java.util.List;

/**
 * A contender with one control connection, logged in. What it does not offer throws {@link UnsupportedOperationException}.
 * Confined to one thread at a time.
 */
public interface Client extends AutoCloseable {

    /** Uploads one file. */
    void store(FilePair file) throws Exception;

    /** Downloads one file. */
    void retrieve(FilePair file) throws Exception;

    /** Uploads many files in whatever way is this client's best. */
    default void storeAll(List<FilePair> files) throws Exception {
        for (FilePair file : files) {
            store(file);
        }
    }

    /** Downloads many files, all there are in their one directory, in whatever way is this client's best. */
    default void retrieveAll(List<FilePair> files) throws Exception {
        for (FilePair file : files) {
            retrieve(file);
        }
    }

    /** Proves that the connection is alive, as a pool does before it hands one out. */
    default void ping() throws Exception {
        throw new UnsupportedOperationException("no proof of life");
    }

    /** Lists a directory; {@code entry} is run for each entry as it becomes available. */
    default void list(String directory, Runnable entry) throws Exception {
        throw new UnsupportedOperationException("no listing");
    }

    /** Says good-bye. */
    @Override
    void close() throws IOException;
}
