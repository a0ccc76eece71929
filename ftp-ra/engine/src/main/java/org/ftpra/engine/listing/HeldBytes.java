package org.ftpra.engine.listing;

import java.nio.ByteBuffer;
import java.util.function.Supplier;

/** Pieces of a listing in memory, one after the other. */
final class HeldBytes implements ListingBytes {

    private final Supplier<byte[]> pieces;
    private ByteBuffer piece = ByteBuffer.allocate(0);
    private boolean isOpen = true;

    /** Of these; {@code null} is the end. */
    HeldBytes(Supplier<byte[]> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read(ByteBuffer target) {
        if (!piece.hasRemaining()) {
            byte[] next = pieces.get();
            if (next == null) {
                isOpen = false;
                return -1;
            }
            piece = ByteBuffer.wrap(next);
        }
        int count = Math.min(piece.remaining(), target.remaining());
        target.put(piece.slice(piece.position(), count));
        piece.position(piece.position() + count);
        return count;
    }

    @Override
    public boolean isOpen() {
        return isOpen;
    }

    /** Nobody asks this of LIST. */
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public void abort() {
        isOpen = false;
    }
}
