package org.ftpra.engine.control;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ftpra.engine.control.FtpFailure.Kind;

/**
 * Makes replies of bytes, however these are split (RFC 959 section 4.2).
 *
 * <p>A reply of several lines begins with code and hyphen and ends with the first line that begins with the same code
 * and a space, or is the bare code; lines between may begin with other digits. A bare LF ends a line too. Confined to
 * the channel's user.
 */
public final class ReplyParser {

    /** Longest line in bytes. */
    public static final int LONGEST_LINE = 16 * 1024;
    /** Longest reply in bytes, all lines together. */
    public static final int LONGEST_REPLY = 256 * 1024;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    private final List<String> lines = new ArrayList<>();
    private int code;
    private int bytes;
    private boolean exact = true;

    /** Whether part of a reply has been read. */
    public boolean isInside() {
        return bytes > 0;
    }

    /**
     * Takes bytes up to the end of one reply.
     *
     * @return the reply, or empty when all bytes were taken and it is not at its end
     * @throws FtpFailure if this is no reply, or one beyond the limits
     */
    public Optional<Reply> parse(ByteBuffer source, Encoding encoding) throws FtpFailure {
        while (source.hasRemaining()) {
            append(source, lengthOfLine(source));
            if (source.hasRemaining()) {
                source.get();
                count(1);
                if (takeLine(encoding)) {
                    return Optional.of(finish());
                }
            }
        }
        return Optional.empty();
    }

    /** Up to the line's end, or of what there is of it. */
    private static int lengthOfLine(ByteBuffer source) {
        int at = source.position();
        while (at < source.limit() && source.get(at) != '\n') {
            at++;
        }
        return at - source.position();
    }

    private void count(int more) throws FtpFailure {
        bytes += more;
        if (bytes > LONGEST_REPLY) {
            throw endless("a reply goes on beyond " + LONGEST_REPLY);
        }
    }

    private void append(ByteBuffer source, int length) throws FtpFailure {
        byte[] piece = new byte[Math.min(length, LONGEST_LINE - line.size())];
        source.get(piece);
        line.writeBytes(piece);
        if (piece.length < length) {
            throw endless("a line of a reply goes on beyond " + LONGEST_LINE);
        }
        count(length);
    }

    private FtpFailure endless(String what) {
        String start = lines.isEmpty() ? Encoding.show(line.toByteArray()) : lines.get(0);
        return FtpFailure.of(Kind.PROTOCOL, what + " bytes; it begins with '" + shown(start) + "'");
    }

    /** Whether the line just ended is the reply's last. */
    private boolean takeLine(Encoding encoding) throws FtpFailure {
        String text = text(encoding);
        line.reset();
        return lines.isEmpty() ? takeFirst(text) : takeNext(text);
    }

    private boolean takeFirst(String text) throws FtpFailure {
        if (!beginsWithCode(text)) {
            throw FtpFailure.of(Kind.PROTOCOL, "not an FTP reply: '" + shown(text) + "'");
        }
        code = Integer.parseInt(text.substring(0, 3));
        lines.add(textAfterCode(text));
        return text.length() == 3 || text.charAt(3) == ' ';
    }

    private boolean takeNext(String text) {
        boolean ours = beginsWithCode(text) && text.startsWith(Integer.toString(code));
        lines.add(ours ? textAfterCode(text) : text);
        return ours && (text.length() == 3 || text.charAt(3) == ' ');
    }

    private static boolean beginsWithCode(String text) {
        return text.length() >= 3
                && text.charAt(0) >= '1'
                && text.charAt(0) <= '5'
                && isDigit(text.charAt(1))
                && isDigit(text.charAt(2))
                && (text.length() == 3 || text.charAt(3) == ' ' || text.charAt(3) == '-');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String textAfterCode(String text) {
        return text.length() <= 4 ? "" : text.substring(4);
    }

    private String text(Encoding encoding) {
        byte[] content = withoutCr(line.toByteArray());
        try {
            return encoding.decode(content);
        } catch (CharacterCodingException e) {
            exact = false;
            return Encoding.show(content);
        }
    }

    private static byte[] withoutCr(byte[] content) {
        int end = content.length;
        while (end > 0 && content[end - 1] == '\r') {
            end--;
        }
        return end == content.length ? content : Arrays.copyOf(content, end);
    }

    private Reply finish() {
        Reply reply = new Reply(null, code, lines, exact);
        lines.clear();
        bytes = 0;
        exact = true;
        return reply;
    }

    private static String shown(String text) {
        String start = text.length() > 80 ? text.substring(0, 80) + "..." : text;
        return start.replaceAll("\\p{Cntrl}", "?");
    }
}
