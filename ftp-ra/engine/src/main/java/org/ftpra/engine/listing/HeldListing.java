package org.ftpra.engine.listing;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.ftpra.engine.control.FtpFailure;

/**
 * A listing that was read to its end and is held in memory, up to a limit, so that the server need not send it twice.
 * Confined to the session's user.
 */
final class HeldListing {

    /** Some 100,000 entries. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final Deque<byte[]> pieces = new ArrayDeque<>();
    private final int mostBytes;
    private int held;
    private boolean isWhole = true;

    HeldListing() {
        this(MOST_BYTES);
    }

    HeldListing(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Reads to the end; what is beyond the limit is dropped. */
    void readAll(ListingBytes source, ByteBuffer buffer) throws FtpFailure {
        while (source.read(buffer.clear()) >= 0) {
            hold(buffer.flip());
        }
    }

    private void hold(ByteBuffer piece) {
        isWhole = isWhole && held + piece.remaining() <= mostBytes;
        if (isWhole) {
            byte[] bytes = new byte[piece.remaining()];
            piece.get(bytes);
            pieces.add(bytes);
            held += bytes.length;
        }
    }

    /** Whether nothing was dropped. */
    boolean isWhole() {
        return isWhole;
    }

    /** What is held, to be read once more. */
    HeldBytes kept() {
        Iterator<byte[]> rest = pieces.iterator();
        return new HeldBytes(() -> rest.hasNext() ? rest.next() : null);
    }

    /** What is held, let go as it is read. */
    HeldBytes letGo() {
        return new HeldBytes(pieces::poll);
    }
}
