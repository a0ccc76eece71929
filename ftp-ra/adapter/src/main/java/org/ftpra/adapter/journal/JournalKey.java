package org.ftpra.adapter.journal;

/**
 * Under what records belong together: for the transactions, a branch.
 *
 * @param text 1 to 64 visible ASCII characters
 */
public record JournalKey(String text) {

    private static final int LONGEST = 64;

    /** @throws IllegalArgumentException if the text is not as said above */
    public JournalKey {
        if (text.isEmpty() || text.length() > LONGEST || !text.chars().allMatch(c -> c >= '!' && c <= '~')) {
            throw new IllegalArgumentException(
                    "a journal's key is '" + text + "'; expected 1 to 64 visible ASCII characters");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
