package org.ftpra.adapter.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Finds the key of a file in its name: files of one key wait for each other. Immutable. */
public final class SequenceKey {

    private static final SequenceKey NONE = new SequenceKey(Pattern.compile("(?!)()"));

    private final Pattern pattern;

    private SequenceKey(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * The one that a regular expression with one group describes; of an empty text, one that no name has.
     *
     * @return nothing if the text is not well-formed, or has another number of groups
     */
    public static Optional<SequenceKey> parse(String text) {
        try {
            return text.isEmpty() ? Optional.of(NONE) : ofOneGroup(Pattern.compile(text));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<SequenceKey> ofOneGroup(Pattern pattern) {
        return pattern.matcher("").groupCount() == 1 ? Optional.of(new SequenceKey(pattern)) : Optional.empty();
    }

    /**
     * The key of a file.
     *
     * @param name without a directory
     * @return what the group holds; nothing if the expression does not match the whole name, or does without the group
     */
    public Optional<String> of(String name) {
        Matcher matcher = pattern.matcher(name);
        return matcher.matches() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
    }

    /** As it was written. */
    @Override
    public String toString() {
        return this == NONE ? "" : pattern.pattern();
    }
}
