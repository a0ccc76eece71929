package org.ftpra.engine.transfer;

import java.time.Duration;

/**
 * What a transfer did.
 *
 * @param bytes on the data channel
 * @param duration from the transfer command to the end of the verification
 * @param verification what proves it besides the final reply
 */
public record TransferResult(long bytes, Duration duration, Verification verification) {

    /** How a transfer was proved. */
    public enum Verification {
        /** The server tells the same size. */
        SIZE,
        /** The server tells no size. */
        UNVERIFIED
    }
}
