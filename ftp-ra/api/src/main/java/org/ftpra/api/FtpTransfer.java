package org.ftpra.api;

import java.time.Duration;

/**
 * What one transfer did.
 *
 * @param bytes bytes that went over the data channel
 * @param duration from the transfer command to the verification's end
 * @param verification what proves it whole besides the server's positive final reply
 */
public record FtpTransfer(long bytes, Duration duration, Verification verification) {

    /** How a transfer was proved whole. */
    public enum Verification {
        /** The server's SIZE in TYPE I (RFC 3659 section 4) equals the bytes transferred. */
        SIZE,
        /** The server gave its final reply but no size: it refuses SIZE, the file was taken already, or TYPE A or E. */
        UNVERIFIED
    }
}
