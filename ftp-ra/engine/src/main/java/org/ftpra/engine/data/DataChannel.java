package org.ftpra.engine.data;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.ftpra.engine.control.Deadline;
import org.ftpra.engine.control.Ticker;
import org.ftpra.engine.control.Transport;

/**
 * The bytes of one transfer. Each wait for the peer ends with the idle time-out. Confined to the session's user, but for
 * {@link #close}.
 */
public final class DataChannel implements Closeable {

    private final Transport transport;
    private final Duration idleTimeout;
    private final Ticker ticker;

    DataChannel(Transport transport, DataChannelSettings settings) {
        this.transport = transport;
        this.idleTimeout = settings.idleTimeout();
        this.ticker = settings.ticker();
    }

    /**
     * Reads what is there, waiting for the first byte.
     *
     * @return how many bytes, or -1 at the peer's orderly end
     */
    public int read(ByteBuffer target) throws IOException {
        return transport.read(target, deadline());
    }

    /** Writes all that remains; a peer that takes it slowly but steadily is not idle. */
    public void write(ByteBuffer source) throws IOException {
        while (source.hasRemaining()) {
            transport.write(source, deadline());
        }
    }

    /** Cuts the channel so that the server notices: a reset, not an end of file. */
    public void abort() throws IOException {
        transport.abort();
    }

    private Deadline deadline() {
        return Deadline.after(idleTimeout, ticker);
    }

    /** Ends the transfer from our side: in an upload, the end of the file (RFC 959 section 3.4.1). */
    @Override
    public void close() throws IOException {
        transport.close();
    }
}
