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

    /** RFC 2640. */
    public static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8);

    /** The bytes of a text, or a failure that names the first character that has none. */
    public ByteBuffer encode(String text) throws FtpFailure {
        try {
            return charset.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw FtpFailure.of(
                    Kind.INVALID_ARGUMENT,
                    "'" + text + "' has a character that " + charset
                            + " cannot write; the server did not agree to UTF-8 and the configured charset is "
                            + charset,
                    e);
        }
    }

    /** The text of these bytes. */
    public String decode(byte[] bytes) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    /** These bytes with one character each: for error texts about bytes that cannot be decoded. */
    public static String show(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
