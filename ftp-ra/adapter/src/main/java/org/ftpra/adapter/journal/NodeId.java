package org.ftpra.adapter.journal;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Names the owner of a journal, and of every hidden name on a server.
 *
 * @param text 8 characters of a-z and 2-7
 */
public record NodeId(String text) {

    static final int LENGTH = 8;

    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{8}");

    /** @throws IllegalArgumentException if the text is not as said above */
    public NodeId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "nodeId is '" + text + "'; expected 8 characters of a-z and 2-7, e.g. 'abcd2345'");
        }
    }

    static NodeId random() {
        return random(new SecureRandom());
    }

    static NodeId random(RandomGenerator source) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(DIGITS.charAt(source.nextInt(DIGITS.length())));
        }
        return new NodeId(text.toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
