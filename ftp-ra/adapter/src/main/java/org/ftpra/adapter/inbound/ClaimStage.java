package org.ftpra.adapter.inbound;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far a claimed file has come, as its hidden name tells it: {@code c3}, {@code w3-mf0x9k2q}, {@code p3-branch}. */
sealed interface ClaimStage {

    /** The last attempt there can be; with it a fenced name is at its longest. */
    int LAST_ATTEMPT = 9999;

    /** The latest time there can be, in milliseconds since 1970: eleven digits of base 36. */
    long LATEST = 131_621_703_842_267_135L;

    /** All forms of {@link #text()}, and nothing else. */
    Pattern TEXT = Pattern.compile("c(?<claimed>[1-9][0-9]{0,3})"
            + "|w(?<waiting>[1-9][0-9]{0,3})-(?<time>0|[1-9a-z][0-9a-z]{0,10})"
            + "|p(?<fenced>[1-9][0-9]{0,3})-(?<branch>[a-z2-7]{16})");

    /** Which delivery it is about: 1 is the first. */
    int attempt();

    /** As it stands in the name. */
    String text();

    /** It is being delivered, or was when its owner died. */
    record Claimed(int attempt) implements ClaimStage {

        public Claimed {
            checkAttempt(attempt);
        }

        @Override
        public String text() {
            return "c" + attempt;
        }
    }

    /**
     * It has been given back, and is to be delivered again.
     *
     * @param attempt the next one
     * @param notBefore in milliseconds since 1970
     */
    record Waiting(int attempt, long notBefore) implements ClaimStage {

        public Waiting {
            checkAttempt(attempt);
            check(notBefore >= 0 && notBefore <= LATEST, "time " + notBefore + " is not from 0 to " + LATEST);
        }

        @Override
        public String text() {
            return "w" + attempt + "-" + Long.toString(notBefore, Character.MAX_RADIX);
        }
    }

    /**
     * A branch has promised what becomes of it: nobody else touches it.
     *
     * @param branchKey the text of the branch's key
     */
    record Fenced(int attempt, String branchKey) implements ClaimStage {

        public Fenced {
            checkAttempt(attempt);
            check(branchKey.matches("[a-z2-7]{16}"), "'" + branchKey + "' is no key of a branch");
        }

        @Override
        public String text() {
            return "p" + attempt + "-" + branchKey;
        }
    }

    /** Empty for what is no text of a stage. */
    static Optional<ClaimStage> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches() ? Optional.of(read(matcher)) : Optional.empty();
    }

    private static ClaimStage read(Matcher matcher) {
        if (matcher.group("claimed") != null) {
            return new Claimed(Integer.parseInt(matcher.group("claimed")));
        }
        if (matcher.group("waiting") != null) {
            long notBefore = Long.parseLong(matcher.group("time"), Character.MAX_RADIX);
            return new Waiting(Integer.parseInt(matcher.group("waiting")), notBefore);
        }
        return new Fenced(Integer.parseInt(matcher.group("fenced")), matcher.group("branch"));
    }

    private static void checkAttempt(int attempt) {
        check(attempt >= 1 && attempt <= LAST_ATTEMPT, "attempt " + attempt + " is not from 1 to " + LAST_ATTEMPT);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
