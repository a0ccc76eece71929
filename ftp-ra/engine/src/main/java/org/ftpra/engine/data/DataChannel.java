package org.ftpra.engine.data;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.ftpra.engine.control.Deadline;
import org.ftpra.engine.control.Ticker;
import org.ftpra.engine.control.TlsTransport;
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
     * @return how many bytes, or -1 at the peer's end
     */
    public int read(ByteBuffer target) throws IOException {
        return transport.read(target, deadline());
    }

    /** Writes all that remains; a peer that takes it slowly but steadily is not idle. */
    public void write(ByteBuffer source) throws IOException {
        boolean left = transport.write(source, deadline());
        while (!left) {
            left = transport.write(source, deadline());
        }
    }

    /**
     * Ends the transfer in order from our side: in an upload, that is the end of the file (RFC 959 section 3.4.1). Under
     * TLS the peer is heard to its end, for it may send what the next channel needs to resume the session.
     *
     * @param answered whether the server has said on the control channel that it is done; it then has nothing more to
     *     send here
     */
    public void finish(BooleanSupplier answered) throws IOException {
        if (transport instanceof TlsTransport) {
            transport.endOutput(deadline());
            hearOut(answered);
        }
        transport.close();
    }

    private void hearOut(BooleanSupplier answered) {
        ByteBuffer ignored = ByteBuffer.allocate(1024);
        Deadline deadline = deadline();
        try {
            int count = transport.readNow(ignored);
            while (count >= 0 && !answered.getAsBoolean()) {
                transport.awaitInput(deadline);
                count = transport.readNow(ignored.clear());
                deadline.check("end of the data channel");
            }
        } catch (IOException e) {
            return; // all was sent: what becomes of it, the final reply tells
        }
    }

    /** Whether the end that a read has met was the peer's own word (under TLS, close_notify). */
    public boolean endIsProven() {
        return transport.endIsProven();
    }

    /** Cuts the channel so that the server notices: a reset, not an end of file. */
    public void abort() throws IOException {
        transport.abort();
    }

    private Deadline deadline() {
        return Deadline.after(idleTimeout, ticker);
    }

    /** Closes without a word. */
    @Override
    public void close() throws IOException {
        transport.close();
    }
}
