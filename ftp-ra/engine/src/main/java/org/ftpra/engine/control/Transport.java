package org.ftpra.engine.control;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Bytes to and from one peer, each wait with a deadline: plain, or under a protection. Confined to the session's user,
 * but for {@link #close}.
 */
public interface Transport extends Closeable {

    /**
     * Reads what is there, waiting for the first byte.
     *
     * @return how many bytes, or -1 at the peer's end
     */
    int read(ByteBuffer target, Deadline deadline) throws IOException;

    /**
     * Reads what is there now.
     *
     * @return how many bytes, 0 if there is none, or -1 at the peer's end
     */
    int readNow(ByteBuffer target) throws IOException;

    /** Writes what the peer takes, waiting until it takes some of it. */
    void write(ByteBuffer source, Deadline deadline) throws IOException;

    /** Closes so that the peer sees a reset, not an orderly end. */
    void abort() throws IOException;
}
