package org.ftpra.adapter.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * One flat directory of files, with no more than a journal needs of it, so that tests can put a disk behind it that loses
 * power.
 */
interface JournalStorage {

    /** What an operator calls it. */
    String place();

    /** The names of all files in it, in any order. */
    List<String> names() throws IOException;

    /** All of a file, from 0 to the limit. */
    ByteBuffer read(String name) throws IOException;

    /** A new, empty file; one of that name is replaced. */
    Output create(String name) throws IOException;

    /** A file to be written on at its end. */
    Output append(String name) throws IOException;

    /** Atomic: a crash leaves the one name or the other. Durable after {@link #forceDirectory}. */
    void rename(String from, String to) throws IOException;

    /** Durable after {@link #forceDirectory}, perhaps before. */
    void delete(String name) throws IOException;

    /** Makes what was created, renamed and deleted durable. */
    void forceDirectory() throws IOException;

    /** A file that is being written. Confined to one thread at a time. */
    interface Output extends Closeable {

        /** Adds all bytes between position and limit at the end. */
        void write(ByteBuffer bytes) throws IOException;

        /** Makes all that was written durable. */
        void force() throws IOException;
    }
}
