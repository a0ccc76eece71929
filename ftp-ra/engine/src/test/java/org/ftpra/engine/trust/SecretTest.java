package org.ftpra.engine.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password out of a file. */
class SecretTest {

    @TempDir
    Path directory;

    private Stores stores;
    private Secret secret;

    @BeforeEach
    void writeFile() {
        stores = new Stores(directory);
        secret = Secret.inFile("passwordFile", stores.path("pw"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" hüsh ", " hüsh \n", " hüsh \r\n", " hüsh \nnot this\n"})
    void isTheFirstLineWithItsBlanks(String content) throws TrustFailure {
        stores.write("pw", content.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(secret.read()).isEqualTo(" hüsh ");
    }

    @Test
    void isReadAtEachUse() throws TrustFailure {
        stores.write("pw", "one");
        secret.read();
        stores.write("pw", "two");

        assertThat(secret.read()).isEqualTo("two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\nhush"})
    void isNotEmpty(String content) {
        stores.write("pw", content);

        assertThatThrownBy(secret::read)
                .hasMessage("passwordFile '" + stores.path("pw")
                        + "' has nothing in its first line, where the password is expected");
    }

    @Test
    void isInUtf8() {
        stores.write("pw", new byte[] {'h', (byte) 0xFC, 's', 'h'});

        assertThatThrownBy(secret::read).hasMessage("passwordFile '" + stores.path("pw") + "' is not text in UTF-8");
    }

    @Test
    void isMissedWithPropertyAndFile() {
        assertThatThrownBy(secret::read).hasMessage("passwordFile '" + stores.path("pw") + "' does not exist");
    }

    @Test
    void isShownByNothing() {
        stores.write("pw", "hush");
        StoreFile store = new StoreFile("keyStore", stores.path("ks"), java.util.Optional.of(Secret.of("hush")));

        assertThat(store.toString() + secret + Secret.of("hush")).doesNotContain("hush");
    }

    @Test
    void isEqualIfItIsTheSameTextOrFile() {
        assertThat(secret).isEqualTo(Secret.inFile("passwordFile", stores.path("pw")));
        assertThat(Secret.of("a")).isEqualTo(Secret.of("a")).isNotEqualTo(Secret.of("b"));
    }
}
