package org.ftpra.engine.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.ftpra.engine.listing.ListingEntry.Precision;
import org.ftpra.engine.listing.ListingEntry.Type;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "/|\u2215",
                "a/b|a\u2215b",
                "../a|..\u2215a",
                "a/|a\u2215",
                "\\|\u29f5",
                "a\\b|a\u29f5b",
                "..\\a|..\u29f5a",
                "a\0|a\u2400",
                "a\tb|a\u2409b",
                "\u001b[2J|\u241b[2J",
                "a\u007f|a\u2421",
                "a\u009b|a\ufffd",
                "''|\ufffd"
            })
    void whatCouldLeadElsewhereIsOnlyShown(String name, String shown) {
        assertThat(EntryNames.admitted(file(name)))
                .contains(new ListingEntry(shown, Type.UNUSABLE, 5, Instant.EPOCH, Precision.SECOND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\rb", "a\nb", "a\r\nb"})
    void lineEndsAreOnlyShown(String name) {
        assertThat(EntryNames.admitted(file(name)).orElseThrow().name()).matches("a[\u240a\u240d]+b");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void theDirectoryItselfAndItsParentAreNoEntries(String name) {
        assertThat(EntryNames.admitted(file(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "...",
                "..a",
                "a..",
                ". .",
                " ",
                "-rf",
                "*",
                "a b",
                "\u00fc",
                "a:b",
                "a;1",
                "\ufffd",
                "a\u29f5b"
            })
    void otherNamesAreLetInAsTheyAre(String name) {
        assertThat(EntryNames.admitted(file(name))).isEqualTo(Optional.of(file(name)));
    }

    private static ListingEntry file(String name) {
        return new ListingEntry(name, Type.FILE, 5, Instant.EPOCH, Precision.SECOND);
    }
}
