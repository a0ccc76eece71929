package org.ftpra.engine.listing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import org.ftpra.engine.control.Encoding;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;

/** The lines of a listing. Confined to its user. */
final class ListingLines {

    private static final int LONGEST_LINE = 16 * 1024;
    private static final int USUAL_LINE = 512;

    private final ListingBytes source;
    private final Encoding encoding;
    private final ByteBuffer buffer;
    private ByteBuffer unread;
    private LineEnd lineEnd = LineEnd.UNKNOWN;
    private byte[] line = new byte[USUAL_LINE];
    private int length;

    /**
     * Reads through this buffer.
     *
     * @param buffer its content is the source's as long as that is open
     */
    ListingLines(ListingBytes source, Encoding encoding, ByteBuffer buffer) {
        this.source = source;
        this.encoding = encoding;
        this.buffer = buffer.limit(0);
        this.unread = this.buffer;
    }

    /** The next line, or {@code null} at the end of a source that has come to its true one. */
    String next() throws FtpFailure {
        return advance() ? takeLine() : null;
    }

    /** Whether there is a next line, for {@link #takeLine}; the end is the source's true one. */
    boolean advance() throws FtpFailure {
        length = 0;
        if (unread == buffer && !source.isOpen()) {
            return false;
        }
        while (fill() || takeApart()) {
            if (takeToLineEnd()) {
                return true;
            }
        }
        checkNotCutOff();
        return false;
    }

    /** A server may confirm a data connection that broke (Pure-FTPd: 226): half a name would be another file's. */
    private void checkNotCutOff() throws FtpFailure {
        if (length > 0) {
            throw FtpFailure.of(
                    Kind.INCOMPLETE,
                    "the listing ends in the middle of the line '" + Encoding.show(Arrays.copyOf(line, length)) + "'");
        }
    }

    private boolean fill() throws FtpFailure {
        if (unread.hasRemaining()) {
            return true;
        }
        unread = buffer;
        while (source.isOpen() && !buffer.hasRemaining()) {
            source.read(buffer.clear());
            buffer.flip();
        }
        return source.isOpen();
    }

    /** Whether the line's end is among what is unread. */
    private boolean takeToLineEnd() throws FtpFailure {
        int end = unread.position();
        while (end < unread.limit() && unread.get(end) != '\n') {
            end++;
        }
        boolean isAtLineFeed = end < unread.limit();
        if (!append(end - unread.position()) || !isAtLineFeed) {
            return false;
        }
        unread.get();
        return isLineEnd();
    }

    /** A line feed alone is part of a name where lines end as they should (RFC 959 section 3.1.1.1). */
    private boolean isLineEnd() {
        boolean isAfterCr = length > 0 && line[length - 1] == '\r';
        if (lineEnd == LineEnd.UNKNOWN && isAfterCr) {
            lineEnd = LineEnd.CRLF;
        }
        if (lineEnd == LineEnd.LF || isAfterCr) {
            return true;
        }
        line[length++] = '\n';
        return false;
    }

    /** Whether there was room; if not, what was taken is to be read again in another manner. */
    private boolean append(int count) throws FtpFailure {
        if (length + count > LONGEST_LINE) {
            if (takeApart()) {
                return false;
            }
            throw FtpFailure.of(Kind.PROTOCOL, "a listing line goes on beyond " + LONGEST_LINE + " bytes");
        }
        if (length + count >= line.length) {
            line = Arrays.copyOf(line, LONGEST_LINE + 1);
        }
        unread.get(line, length, count);
        length += count;
        return true;
    }

    /** Whether what was taken for the first line is many, since the server ends them with a line feed alone. */
    private boolean takeApart() {
        byte[] taken = Arrays.copyOf(line, length);
        if (lineEnd != LineEnd.UNKNOWN || Encoding.show(taken).indexOf('\n') < 0) {
            return false;
        }
        lineEnd = LineEnd.LF;
        length = 0;
        unread = ByteBuffer.wrap(taken);
        return true;
    }

    /** @throws FtpFailure if it cannot be decoded; those after it can be read all the same */
    String takeLine() throws FtpFailure {
        try {
            return withoutCr(encoding.decode(line, length));
        } catch (CharacterCodingException e) {
            throw FtpFailure.of(
                    Kind.PROTOCOL,
                    "the listing line '"
                            + Encoding.show(Arrays.copyOf(line, length)).strip() + "' is not in " + encoding.charset()
                            + "; configure the server's charset",
                    e);
        }
    }

    private static String withoutCr(String text) {
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** Whether not a single byte came. */
    boolean isEmpty() {
        return source.isEmpty();
    }

    void abort() throws FtpFailure {
        unread = buffer;
        source.abort();
    }

    /** Aborts since something else failed. */
    void giveUp(FtpFailure cause) {
        try {
            abort();
        } catch (FtpFailure e) {
            cause.addSuppressed(e);
        }
    }

    /** What ends a line: what ends the first one. */
    private enum LineEnd {
        UNKNOWN,
        CRLF,
        LF
    }
}
