package org.ftpra.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a name is its key. */
class SequenceKeyTest {

    @ParameterizedTest
    @CsvSource({
        "order-(\\d+)-.*, order-42-new.xml, 42",
        "(?<customer>[^-]*)-.*, Ärger & Söhne 😀-1.csv, Ärger & Söhne 😀",
        "(?:in|out)-(.*), out-a, a",
        "()a, a, ''",
    })
    void isWhatTheGroupHolds(String expression, String name, String key) {
        assertThat(parsed(expression).of(name)).contains(key);
    }

    @ParameterizedTest
    @CsvSource({"order-(\\d+), order-42.xml", "order-(\\d+), my-order-42", "a|(b), a", "'', anything"})
    void thereIsNoneInANameThatDoesNotFit(String expression, String name) {
        assertThat(parsed(expression).of(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "order-.*", "(a)(b)", "((a))", "(?:a)", "*"})
    void isNoExpressionWithOneGroup(String text) {
        assertThat(SequenceKey.parse(text)).isEmpty();
    }

    @Test
    void isShownAsItWasWritten() {
        assertThat(parsed("a(b)")).hasToString("a(b)");
        assertThat(parsed("")).hasToString("");
    }

    private static SequenceKey parsed(String text) {
        Optional<SequenceKey> key = SequenceKey.parse(text);
        return key.orElseThrow(() -> new AssertionError("no key: " + text));
    }
}
