package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hash proves the password it was made of, and no other. */
class PasswordHashTest {

    private static final String SALT = "AAAAAAAAAAAAAAAAAAAAAA==";
    private static final String HASH = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    /** Made by Python's hashlib.pbkdf2_hmac('sha512', 'pässwörd 😀'.encode(), bytes(range(16)), 210000, 32). */
    private static final String MADE_ELSEWHERE =
            "pbkdf2-sha512:210000:AAECAwQFBgcICQoLDA0ODw==:xA8mLOVN437WKBCyJRKY1EdWo33v2aYRUpowRcdOEVo=";

    @Test
    void provesItsPasswordAndNoOther() {
        PasswordHash hash = PasswordHash.make("open sesame".toCharArray(), PasswordHash.LEAST);

        assertThat(hash.matches("open sesame")).isTrue();
        assertThat(hash.matches("open sesame ")).isFalse();
        assertThat(hash.matches("")).isFalse();
    }

    @Test
    void isWhatOthersMakeOfTheSamePassword() {
        PasswordHash hash = PasswordHash.parse(MADE_ELSEWHERE).orElseThrow();

        assertThat(hash.matches("pässwörd 😀")).isTrue();
        assertThat(hash.matches("passwort")).isFalse();
    }

    @Test
    void isReadAsItIsWritten() {
        PasswordHash hash = PasswordHash.make("x".toCharArray(), PasswordHash.LEAST);

        assertThat(PasswordHash.parse(hash.written())).contains(hash);
        assertThat(hash).hasToString("pbkdf2-sha512");
    }

    @Test
    void twoOfOnePasswordDiffer() {
        assertThat(PasswordHash.make("x".toCharArray(), PasswordHash.LEAST).written())
                .isNotEqualTo(
                        PasswordHash.make("x".toCharArray(), PasswordHash.LEAST).written());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pbkdf2-sha512:209999:" + SALT + ":" + HASH,
                "pbkdf2-sha512:10000001:" + SALT + ":" + HASH,
                "pbkdf2-sha256:210000:" + SALT + ":" + HASH,
                "pbkdf2-sha512:210000:" + HASH + ":" + HASH,
                "pbkdf2-sha512:210000:" + SALT + ":" + SALT,
                "pbkdf2-sha512:210000:" + SALT,
                "pbkdf2-sha512:210000:" + SALT + ":" + HASH + ":",
                "pbkdf2-sha512:210000:?:" + HASH,
                "open sesame",
                "",
            })
    void nothingElseIsRead(String written) {
        assertThat(PasswordHash.parse(written)).isEmpty();
        assertThat(PasswordHash.parse("pbkdf2-sha512:210000:" + SALT + ":" + HASH))
                .isPresent();
    }
}
