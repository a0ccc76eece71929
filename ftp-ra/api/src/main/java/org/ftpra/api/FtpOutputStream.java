package org.ftpra.api;

import java.io.OutputStream;

/**
 * An upload that is being written. {@link #close} completes it and throws unless the server confirmed the file;
 * {@link #abort} gives it up.
 *
 * <p>In a try-with-resources statement {@code close} also runs after an exception of the body and would then complete a
 * file that is cut short: call {@code abort} first, or prefer {@link FtpConnection#store(String, java.io.InputStream)}.
 * Not thread-safe.
 */
public abstract class FtpOutputStream extends OutputStream {

    /** For the adapter's own subclass. */
    protected FtpOutputStream() {}

    /**
     * Gives the upload up: the data channel is cut and {@code close} does nothing more. A partial file may be left on
     * the server. Does nothing after {@code close}.
     */
    public abstract void abort();

    /** Completes the upload. */
    @Override
    public abstract void close();
}
