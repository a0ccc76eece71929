package org.ftpra.adapter.config;

import java.util.regex.Pattern;

/** Makes a regular expression of a glob; {@link NamePatterns} says what one is. Confined to its caller. */
final class Glob {

    private final int[] glob;
    private final StringBuilder regex = new StringBuilder();
    private int next;
    private boolean isInBraces;

    private Glob(String glob) {
        this.glob = glob.codePoints().toArray();
    }

    /**
     * The pattern of the names that it matches.
     *
     * @throws IllegalArgumentException if it is not well-formed
     */
    static Pattern compile(String glob) {
        if (glob.isEmpty() || !glob.equals(glob.strip())) {
            throw new IllegalArgumentException("a glob that is empty, or has blanks around it");
        }
        return new Glob(glob).compile();
    }

    private Pattern compile() {
        while (next < glob.length) {
            add(take());
        }
        check(!isInBraces, "a '{' without '}'");
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private void add(int character) {
        switch (character) {
            case '*' -> regex.append(".*");
            case '?' -> regex.append('.');
            case '[' -> addOneOf();
            case '{' -> openBraces();
            case '}' -> closeBraces();
            case ',' -> regex.append(isInBraces ? "|" : ",");
            case '\\' -> regex.append(literal(take()));
            default -> regex.append(literal(character));
        }
    }

    private void openBraces() {
        check(!isInBraces, "a '{' within braces");
        isInBraces = true;
        regex.append("(?:");
    }

    private void closeBraces() {
        regex.append(isInBraces ? ")" : literal('}'));
        isInBraces = false;
    }

    /** In brackets every character means itself, but '-' between two others, and '!' at the beginning. */
    private void addOneOf() {
        regex.append(skip('!') ? "[^" : "[");
        int character = take();
        check(character != ']', "nothing in brackets");
        while (character != ']') {
            addRange(character);
            character = take();
        }
        regex.append(']');
    }

    private void addRange(int first) {
        int last = isRange() ? rangeEnd() : first;
        check(first <= last, "a range that ends before it begins");
        regex.append(literal(first)).append('-').append(literal(last));
    }

    private boolean isRange() {
        return next + 1 < glob.length && glob[next] == '-' && glob[next + 1] != ']';
    }

    private int rangeEnd() {
        skip('-');
        return take();
    }

    private boolean skip(int character) {
        boolean isNext = next < glob.length && glob[next] == character;
        next += isNext ? 1 : 0;
        return isNext;
    }

    private int take() {
        check(next < glob.length, "an end behind a backslash or within brackets");
        return glob[next++];
    }

    private static String literal(int character) {
        return String.format("\\x{%x}", character);
    }

    private static void check(boolean good, String problem) {
        if (!good) {
            throw new IllegalArgumentException(problem);
        }
    }
}
