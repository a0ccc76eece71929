package org.ftpra.engine.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ftpra.engine.control.FtpFailure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "/", "a/b", "../a", "a/", "\\", "a\\b", "..\\a", "a\0", "a\r", "a\nb"})
    void nameThatLeavesItsDirectoryIsRefused(String name) {
        assertThatThrownBy(() -> EntryNames.checked(name))
                .isInstanceOf(FtpFailure.class)
                .extracting(failure -> ((FtpFailure) failure).kind())
                .isEqualTo(FtpFailure.Kind.PROTOCOL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "...", "..a", "a..", ". .", " ", "-rf", "*", "a b", "\u00fc", "a:b", "a;1"})
    void otherNamesPass(String name) throws Exception {
        assertThat(EntryNames.checked(name)).isEqualTo(name);
    }
}
