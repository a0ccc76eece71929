package org.ftpra.engine.listing;

import java.nio.ByteBuffer;
import org.ftpra.engine.control.FtpFailure;

/** Where the bytes of a listing come from. */
interface ListingBytes {

    /**
     * Reads what is there, waiting for the first byte.
     *
     * @return how many, or -1 at the end, which is the true one
     */
    int read(ByteBuffer target) throws FtpFailure;

    /** Whether the buffer given to {@link #read} may still be used. */
    boolean isOpen();

    /** Whether not a single byte came. */
    boolean isEmpty();

    /** Gives up what was not read. */
    void abort() throws FtpFailure;
}
