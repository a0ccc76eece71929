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

    /** Waits until something may have come in, or the session's bystander was served. */
    void awaitInput(Deadline deadline) throws IOException;

    /**
     * Writes what the peer takes, waiting until it takes some of it.
     *
     * @return whether all of it has left, and all that was taken over before
     */
    boolean write(ByteBuffer source, Deadline deadline) throws IOException;

    /** Tells the peer in order that nothing follows; what it still says can be read, to its end. */
    void endOutput(Deadline deadline) throws IOException;

    /** Whether the end that a read has met was said by the peer itself, so that nobody else can have made it. */
    boolean endIsProven();

    /** Closes so that the peer sees a reset, not an orderly end. */
    void abort() throws IOException;
}
