package org.ftpra.engine.transfer;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.session.TransferExchange;

/**
 * The bytes of a download on their way out of the data channel. The end is reported only when the final reply and the
 * size prove it; closing earlier gives the rest up.
 */
public final class DownloadStream extends InputStream {

    private static final int END = -1;

    private final TransferExchange exchange;
    private final ByteBuffer buffer;
    private final boolean text;
    private final UploadStream.Completion completion;
    private TransferResult result;

    /** With {@code text}, CR LF comes in as LF (RFC 959 section 3.1.1.1). */
    DownloadStream(TransferExchange exchange, ByteBuffer buffer, boolean text, UploadStream.Completion completion) {
        this.exchange = exchange;
        this.text = text;
        this.buffer = buffer.limit(0);
        this.completion = completion;
    }

    @Override
    public int read() throws FtpFailure {
        int value = next();
        return text && value == '\r' && peek() == '\n' ? next() : value;
    }

    private int next() throws FtpFailure {
        return fill() ? buffer.get() & 0xff : END;
    }

    private int peek() throws FtpFailure {
        return fill() ? buffer.get(buffer.position()) & 0xff : END;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws FtpFailure {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return END;
        }
        return text ? readEach(target, offset, length) : readAll(target, offset, length);
    }

    private int readAll(byte[] target, int offset, int length) {
        int count = Math.min(length, buffer.remaining());
        buffer.get(target, offset, count);
        return count;
    }

    private int readEach(byte[] target, int offset, int length) throws FtpFailure {
        int count = 0;
        while (count < length && buffer.hasRemaining()) {
            target[offset + count++] = (byte) read();
        }
        return count;
    }

    @Override
    public int available() {
        return result == null && exchange.isOpen() ? buffer.remaining() : 0;
    }

    /** Whether there is something in the buffer, after reading if need be. */
    boolean fill() throws FtpFailure {
        if (result != null) {
            return false;
        }
        exchange.requireOpen();
        return buffer.hasRemaining() || receive();
    }

    private boolean receive() throws FtpFailure {
        int count = exchange.read(buffer.clear());
        buffer.flip();
        if (count < 0) {
            exchange.complete();
            result = completion.finish(exchange.bytes());
        }
        return count > 0;
    }

    /** The received bytes, after {@link #fill}. */
    ByteBuffer buffer() {
        return buffer;
    }

    /** Gives up what was not read. Does nothing at the end. */
    @Override
    public void close() throws FtpFailure {
        exchange.abort();
    }

    /** What the download did, at its end. */
    TransferResult result() {
        return result;
    }

    /** Ends the download because its target failed. */
    FtpFailure failed(Throwable cause) {
        FtpFailure failure =
                FtpFailure.of(FtpFailure.Kind.INCOMPLETE, exchange + ": the target of the download failed", cause);
        try {
            close();
        } catch (FtpFailure e) {
            failure.addSuppressed(e);
        }
        return failure;
    }
}
