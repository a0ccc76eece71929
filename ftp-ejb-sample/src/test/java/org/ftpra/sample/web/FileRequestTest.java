package org.ftpra.sample.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names from a browser are passed on to the FTP server. */
class FileRequestTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "Grüße 100%.txt", "<b>", "..a", "-rf", "a;type=i", "日本"})
    void takesOrdinaryNames(String name) {
        assertThat(FileRequest.checkedName(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "a/b", "/", "..\\a", "a\r\nDELE b", "a\u0000", "a\u0085"})
    void refusesNamesThatLeadElsewhereOrEndACommand(String name) {
        assertThatThrownBy(() -> FileRequest.checkedName(name))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("A file name");
    }

    @Test
    void refusesANameThatIsTooLong() {
        assertThatThrownBy(() -> FileRequest.checkedName("a".repeat(256))).isInstanceOf(RequestRefused.class);
    }
}
