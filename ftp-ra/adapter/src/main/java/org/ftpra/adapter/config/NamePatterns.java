package org.ftpra.adapter.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which names of files are meant: globs separated by semicolons, or {@code regex:} and one regular expression. Immutable.
 *
 * <p>A glob means what it means to {@link java.nio.file.FileSystem#getPathMatcher}, but on a name, which no file system has to be
 * able to write: {@code *} any number of characters, <code>?</code> one character (of Unicode, which may be two of Java),
 * <code>[ab0-9]</code> one of these, <code>[!ab]</code> one but these, <code>{one,other}</code> one of these words, and a backslash
 * takes its meaning from what follows it. Every other character means itself, in upper or lower case as it is. A semicolon in a name
 * is met by <code>?</code>.
 */
public final class NamePatterns {

    private static final String REGEX = "regex:";

    private final String text;
    private final List<Predicate<String>> patterns;

    private NamePatterns(String text) {
        this.text = text;
        this.patterns = patterns(text).map(Pattern::asMatchPredicate).toList();
    }

    /**
     * Those that a text holds; of an empty text, ones that no name matches.
     *
     * @return nothing if the text is not well-formed
     */
    public static Optional<NamePatterns> parse(String text) {
        try {
            return Optional.of(new NamePatterns(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Stream<Pattern> patterns(String text) {
        if (text.isEmpty()) {
            return Stream.empty();
        }
        return text.startsWith(REGEX)
                ? Stream.of(regex(text.substring(REGEX.length())))
                : Stream.of(text.split(";", -1)).map(Glob::compile);
    }

    private static Pattern regex(String expression) {
        if (expression.isEmpty()) {
            throw new IllegalArgumentException("no file has an empty name");
        }
        return Pattern.compile(expression);
    }

    /** Whether one of them matches the whole of a name without a directory. */
    public boolean matches(String name) {
        return patterns.stream().anyMatch(pattern -> pattern.test(name));
    }

    /** As they were written. */
    @Override
    public String toString() {
        return text;
    }
}
