package org.ftpra.engine.control;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.ftpra.engine.control.FtpFailure.Kind;

/**
 * The charset of names on a channel, strict both ways: what cannot be written or read is an error, never a question
 * mark in place of a letter.
 *
 * @param charset what both sides speak
 */
public record Encoding(Charset charset) {

    private static final char REPLACEMENT = '\ufffd';

    /** RFC 2640. */
    public static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8);

    /**
     * The bytes of a text.
     *
     * @param shown the text as an error may show it
     */
    ByteBuffer encode(String text, String shown) throws FtpFailure {
        if (isPlain(text)) {
            return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        try {
            return charset.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw FtpFailure.of(
                    Kind.INVALID_ARGUMENT,
                    "'" + shown + "' has a character that " + charset
                            + ", the charset of this connection, cannot write",
                    e);
        }
    }

    /** Nearly all that is said is the same in ASCII, and much cheaper. */
    private boolean isPlain(String text) {
        boolean plain = charset.equals(StandardCharsets.UTF_8);
        for (int i = 0; plain && i < text.length(); i++) {
            plain = text.charAt(i) < 0x80;
        }
        return plain;
    }

    /** The text of these bytes. */
    public String decode(byte[] bytes) throws CharacterCodingException {
        return decode(bytes, bytes.length);
    }

    /**
     * The text of the first bytes. The quick way puts U+FFFD in place of what cannot be read; only where there is one must
     * the strict way tell whether the bytes themselves say so.
     */
    public String decode(byte[] bytes, int count) throws CharacterCodingException {
        String text = new String(bytes, 0, count, charset);
        return text.indexOf(REPLACEMENT) < 0
                ? text
                : charset.newDecoder().decode(ByteBuffer.wrap(bytes, 0, count)).toString();
    }

    /** These bytes with one character each: for error texts about bytes that cannot be decoded. */
    public static String show(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
