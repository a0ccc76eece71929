package org.ftpra.adapter.config;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a property's value must be, in words and in code.
 *
 * @param type what a good value becomes
 * @param expected the words, to be read after "expected"
 * @param parser makes the value, or nothing of a bad one
 * @param <T> the value's type
 */
public record Rule<T>(Class<T> type, String expected, Function<String, Optional<T>> parser) {

    Optional<T> parse(String text) {
        return hasControlCharacter(text) ? Optional.empty() : parser.apply(text);
    }

    /** None may be in any value: CR and LF would end a command line. */
    private static boolean hasControlCharacter(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
