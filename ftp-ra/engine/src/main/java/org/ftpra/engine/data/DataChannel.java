package org.ftpra.engine.data;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.ftpra.engine.control.Deadline;
import org.ftpra.engine.control.PlainTransport;
import org.ftpra.engine.control.SocketWaiter;
import org.ftpra.engine.control.Ticker;
import org.ftpra.engine.control.TlsTransport;
import org.ftpra.engine.control.Transport;

/**
 * The bytes of one transfer. Each wait for the peer ends with the idle time-out. Confined to the session's user, but for
 * {@link #close}.
 */
public final class DataChannel implements Closeable {

    /** What is read from a file and written at once is copied from the processor's nearest caches: measured (bench). */
    private static final int PIECE = 64 * 1024;

    private final Transport transport;
    private final SocketWaiter waiter;
    private final Bandwidth bandwidth;
    private final Duration idleTimeout;
    private final Ticker ticker;
    private final boolean proxied;
    private final boolean zeroCopy;

    DataChannel(Transport transport, SocketWaiter waiter, DataChannelSettings settings) {
        this.transport = transport;
        this.waiter = waiter;
        this.bandwidth = settings.bandwidth();
        this.idleTimeout = settings.idleTimeout();
        this.ticker = settings.ticker();
        this.zeroCopy = settings.choice().zeroCopy();
        this.proxied = settings.route().proxy().isPresent();
    }

    /**
     * Reads what is there, waiting for the first byte.
     *
     * @return how many bytes, or -1 at the peer's end
     */
    public int read(ByteBuffer target) throws IOException {
        return bandwidth.isLimited() ? readPiece(target) : transport.read(target, deadline());
    }

    /** The idle time-out begins when our own pause is over. */
    private int readPiece(ByteBuffer target) throws IOException {
        int piece = bandwidth.piece(target.remaining());
        waiter.pause(bandwidth.take(piece));
        int count = transport.read(target.slice(target.position(), piece), deadline());
        target.position(target.position() + Math.max(0, count));
        bandwidth.giveBack(piece - Math.max(0, count));
        return count;
    }

    /** Whether the system itself may send files: in clear, and where nobody counts what goes. */
    public boolean sendsFiles() {
        return zeroCopy && transport instanceof PlainTransport && !bandwidth.isLimited();
    }

    /**
     * Has the system send a piece of a file.
     *
     * @return how many bytes; 0 if nothing went, which need not be the file's end
     */
    public long send(FileChannel file, long position) throws IOException {
        return ((PlainTransport) transport).send(file, position, deadline());
    }

    /** As much of a buffer as is best filled before it is written; under TLS, where each record is copied anyway, all. */
    public ByteBuffer piece(ByteBuffer buffer) {
        return transport instanceof PlainTransport && buffer.capacity() > PIECE ? buffer.slice(0, PIECE) : buffer;
    }

    /** Writes all that remains; a peer that takes it slowly but steadily is not idle. */
    public void write(ByteBuffer source) throws IOException {
        if (bandwidth.isLimited()) {
            writePieces(source);
        } else {
            writeAll(source);
        }
    }

    private void writePieces(ByteBuffer source) throws IOException {
        while (source.hasRemaining()) {
            int piece = bandwidth.piece(source.remaining());
            waiter.pause(bandwidth.take(piece));
            writeAll(source.slice(source.position(), piece));
            source.position(source.position() + piece);
        }
    }

    private void writeAll(ByteBuffer source) throws IOException {
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
        if (transport instanceof TlsTransport tls) {
            end(tls);
            hearOut(answered);
        }
        transport.close();
    }

    /** Many a proxy that hears one side's end cuts both: there close_notify alone is the end (RFC 8446 section 6.1). */
    private void end(TlsTransport tls) throws IOException {
        if (proxied) {
            tls.sayEnd(deadline());
        } else {
            tls.endOutput(deadline());
        }
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

    /** Which channel this is. */
    @Override
    public String toString() {
        return transport.toString();
    }
}
