package org.ftpra.engine.transfer;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;
import java.util.Optional;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.session.TransferExchange;

/** The bytes of an upload on their way into the data channel. {@link #close} completes it; {@link #abort} gives it up. */
public final class UploadStream extends OutputStream {

    private final TransferExchange exchange;
    private final ByteBuffer buffer;
    private final boolean text;
    private final Optional<RunningHash> hash;
    private final Completion completion;
    private int last;
    private boolean ended;
    private TransferResult result;

    /**
     * With {@code text}, a bare LF goes out as CR LF (RFC 959 section 3.1.1.1).
     *
     * @param hash goes on with what is sent
     */
    UploadStream(
            TransferExchange exchange,
            ByteBuffer buffer,
            boolean text,
            Optional<RunningHash> hash,
            Completion completion) {
        this.exchange = exchange;
        this.buffer = buffer;
        this.text = text;
        this.hash = hash;
        this.completion = completion;
    }

    @Override
    public void write(int value) throws FtpFailure {
        exchange.requireOpen();
        if (text && value == '\n' && last != '\r') {
            put('\r');
        }
        put(value);
        last = value;
    }

    private void put(int value) throws FtpFailure {
        if (!buffer.hasRemaining()) {
            flush();
        }
        buffer.put((byte) value);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws FtpFailure {
        Objects.checkFromIndexSize(offset, length, source.length);
        exchange.requireOpen();
        if (text) {
            writeEach(source, offset, length);
        } else {
            writeAll(source, offset, length);
        }
    }

    private void writeEach(byte[] source, int offset, int length) throws FtpFailure {
        for (int i = offset; i < offset + length; i++) {
            write(source[i]);
        }
    }

    private void writeAll(byte[] source, int offset, int length) throws FtpFailure {
        int done = 0;
        while (done < length) {
            if (!buffer.hasRemaining()) {
                flush();
            }
            int count = Math.min(buffer.remaining(), length - done);
            buffer.put(source, offset + done, count);
            done += count;
        }
    }

    /** Sends what is buffered. */
    @Override
    public void flush() throws FtpFailure {
        exchange.requireOpen();
        buffer.flip();
        hash.ifPresent(running -> running.update(buffer.duplicate()));
        exchange.write(buffer);
        buffer.clear();
    }

    /** Whether the system may send a whole file, of which we see no byte. */
    boolean sendsFiles() {
        return hash.isEmpty() && exchange.sendsFiles() && exchange.bytes() == 0;
    }

    /**
     * Has the system send a file from as many bytes on as have gone, as long as it does.
     *
     * @return how many have gone in all
     */
    long send(FileChannel file) throws FtpFailure {
        exchange.send(file);
        return exchange.bytes();
    }

    /** The buffer to fill directly, before {@link #flush}. */
    ByteBuffer buffer() {
        return buffer;
    }

    /** Gives the upload up. */
    public void abort() throws FtpFailure {
        ended = true;
        exchange.abort();
    }

    /**
     * Sends the rest, waits for the final reply and verifies. Does nothing after an abort or another close; after a
     * failed write it fails again, so that a caller who overlooked that does not take the file for stored.
     */
    @Override
    public void close() throws FtpFailure {
        if (!ended) {
            ended = true;
            flush();
            exchange.complete();
            result = completion.finish(exchange.bytes());
        }
    }

    /** What the upload did, after {@link #close}. */
    public TransferResult result() {
        return result;
    }

    /** What follows the final reply. */
    @FunctionalInterface
    interface Completion {
        TransferResult finish(long bytes) throws FtpFailure;
    }

    /** Ends the upload because its source failed. */
    FtpFailure failed(Throwable cause) {
        FtpFailure failure =
                FtpFailure.of(FtpFailure.Kind.INCOMPLETE, exchange + ": the source of the upload failed", cause);
        try {
            abort();
        } catch (FtpFailure e) {
            failure.addSuppressed(e);
        }
        return failure;
    }
}
