package org.ftpra.engine.control;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {

    @ParameterizedTest
    @CsvSource({
        "UTF-8,gr\u00fc\u00df \u4f60 \ud83d\ude00",
        "ISO-8859-1,gr\u00fc\u00df",
        "Shift_JIS,\u8868",
        "windows-1252,\u20ac"
    })
    void whatIsWrittenIsReadBack(String charset, String text) throws Exception {
        Encoding encoding = new Encoding(Charset.forName(charset));
        byte[] bytes = new byte[encoding.encode(text, text).remaining()];
        encoding.encode(text, text).get(bytes);

        assertThat(encoding.decode(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"US-ASCII,gr\u00fcn", "ISO-8859-1,5 \u20ac", "UTF-8,half \ud83d"})
    void letterThatHasNoBytesIsAnErrorAndNoQuestionMark(String charset, String text) {
        assertThatThrownBy(() -> new Encoding(Charset.forName(charset)).encode(text, text))
                .isInstanceOf(FtpFailure.class)
                .hasMessageContaining(charset)
                .extracting(failure -> ((FtpFailure) failure).kind())
                .isEqualTo(FtpFailure.Kind.INVALID_ARGUMENT);
    }

    @Test
    void textThatMustNotBeShownIsNot() {
        assertThatThrownBy(() -> new Encoding(US_ASCII).encode("PASS gr\u00fcn", "PASS ***"))
                .message()
                .contains("PASS ***")
                .doesNotContain("gr");
    }

    @Test
    void bytesThatAreNoLettersAreAnError() {
        byte[] latin = "gr\u00fcn".getBytes(ISO_8859_1);

        assertThatThrownBy(() -> new Encoding(UTF_8).decode(latin)).isInstanceOf(CharacterCodingException.class);
        assertThatThrownBy(() -> new Encoding(US_ASCII).decode(latin)).isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void undecodableBytesCanStillBeShown() {
        assertThat(Encoding.show(new byte[] {'a', (byte) 0xff})).isEqualTo("a\u00ff");
    }
}
