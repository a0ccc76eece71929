package org.ftpra.adapter.config;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Texts separated by semicolons, in their order.
 *
 * @param all of them
 */
record TextList(List<String> all) {

    /** None of an empty text; nothing if one of them is not good, or is there twice. */
    static Optional<TextList> parse(String text, Predicate<String> good) {
        List<String> all = text.isEmpty() ? List.of() : List.of(text.split(";", -1));
        return Optional.of(new TextList(all))
                .filter(list -> all.stream().allMatch(good) && new HashSet<>(all).size() == all.size());
    }
}
