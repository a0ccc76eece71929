package org.ftpra.engine.listing;

/** A place in a line, moved to the right by what is read there. Confined to one thread. */
final class LineCursor {

    private final String line;
    private int at;

    LineCursor(String line) {
        this.line = line;
    }

    int at() {
        return at;
    }

    /** Goes on there. */
    void moveTo(int place) {
        at = place;
    }

    /** The letter here, or NUL at the end. */
    char peek() {
        return at < line.length() ? line.charAt(at) : 0;
    }

    /** Whether one of these letters was here. */
    boolean skipOneOf(String letters) {
        boolean isThere = at < line.length() && letters.indexOf(line.charAt(at)) >= 0;
        at += isThere ? 1 : 0;
        return isThere;
    }

    /** Whether this text was here. */
    boolean skip(String text) {
        boolean isThere = line.startsWith(text, at);
        at += isThere ? text.length() : 0;
        return isThere;
    }

    /** Whether at least one blank was here. */
    boolean skipBlanks() {
        int start = at;
        while (peek() == ' ') {
            at++;
        }
        return at > start;
    }

    /** Whether something else was here; it ends before a blank or a control character. */
    boolean skipWord() {
        int start = at;
        while (peek() > ' ') {
            at++;
        }
        return at > start;
    }

    /**
     * The number here, or -1 where there is none, or more digits than these.
     *
     * @param mostDigits at most 18
     */
    long number(int mostDigits) {
        long value = 0;
        int start = at;
        for (char c = peek(); c >= '0' && c <= '9'; c = peek()) {
            if (++at - start > mostDigits) {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return at > start ? value : -1;
    }

    /** What is left. */
    String rest() {
        return line.substring(at);
    }
}
