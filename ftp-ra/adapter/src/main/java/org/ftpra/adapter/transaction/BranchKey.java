package org.ftpra.adapter.transaction;

/**
 * The short name of a branch: 80 bits of a hash, in the letters and digits that every server takes.
 *
 * @param text 16 characters
 */
public record BranchKey(String text) {

    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
    static final int LENGTH = 16;
    private static final int BITS = 5;

    static BranchKey of(byte[] hash) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(DIGITS.charAt(bitsAt(hash, i * BITS)));
        }
        return new BranchKey(text.toString());
    }

    private static int bitsAt(byte[] hash, int offset) {
        int twoBytes = (hash[offset / 8] & 0xff) << 8 | hash[offset / 8 + 1] & 0xff;
        return twoBytes >>> (16 - BITS - offset % 8) & 0x1f;
    }

    @Override
    public String toString() {
        return text;
    }
}
