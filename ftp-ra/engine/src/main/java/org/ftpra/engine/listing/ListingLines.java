package org.ftpra.engine.listing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.ftpra.engine.control.Encoding;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.session.TransferExchange;

/** The lines of a listing, as they come over the data channel. */
final class ListingLines {

    private static final int LONGEST_LINE = 16 * 1024;

    private final TransferExchange exchange;
    private final Encoding encoding;
    private final ByteBuffer buffer;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);

    ListingLines(TransferExchange exchange, Encoding encoding, ByteBuffer buffer) {
        this.exchange = exchange;
        this.encoding = encoding;
        this.buffer = buffer.limit(0);
    }

    /** The next line, or {@code null} once the server's final reply has confirmed the end. */
    String next() throws FtpFailure {
        if (!exchange.isOpen()) {
            return null;
        }
        while (fill()) {
            byte next = buffer.get();
            if (next == '\n') {
                return takeLine();
            }
            append(next);
        }
        complete();
        exchange.requireProvenEnd();
        checkNotCutOff();
        return null;
    }

    /** A server may confirm a data connection that broke (Pure-FTPd: 226): half a name would be another file's. */
    private void checkNotCutOff() throws FtpFailure {
        if (line.size() > 0) {
            throw FtpFailure.of(
                    Kind.INCOMPLETE,
                    "the listing ends in the middle of the line '" + Encoding.show(line.toByteArray()) + "'");
        }
    }

    /** A refusal in place of any data is the answer to the listing's command. */
    private void complete() throws FtpFailure {
        try {
            exchange.complete();
        } catch (FtpFailure e) {
            throw exchange.bytes() == 0 && e.reply().isPresent()
                    ? FtpFailure.refused(e.reply().get())
                    : e;
        }
    }

    private boolean fill() throws FtpFailure {
        while (!buffer.hasRemaining()) {
            int count = exchange.read(buffer.clear());
            buffer.flip();
            if (count < 0) {
                return false;
            }
        }
        return true;
    }

    private void append(byte next) throws FtpFailure {
        if (line.size() >= LONGEST_LINE) {
            throw FtpFailure.of(Kind.PROTOCOL, "a listing line goes on beyond " + LONGEST_LINE + " bytes");
        }
        line.write(next);
    }

    private String takeLine() throws FtpFailure {
        byte[] bytes = line.toByteArray();
        line.reset();
        try {
            return withoutCr(encoding.decode(bytes));
        } catch (CharacterCodingException e) {
            throw FtpFailure.of(
                    Kind.PROTOCOL,
                    "the listing line '" + Encoding.show(bytes).strip() + "' is not in " + encoding.charset()
                            + "; configure the server's charset",
                    e);
        }
    }

    private static String withoutCr(String text) {
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** Whether not a single byte came. */
    boolean isEmpty() {
        return exchange.bytes() == 0;
    }

    void abort() throws FtpFailure {
        exchange.abort();
    }

    /** Aborts since something else failed. */
    void giveUp(FtpFailure cause) {
        try {
            abort();
        } catch (FtpFailure e) {
            cause.addSuppressed(e);
        }
    }
}
