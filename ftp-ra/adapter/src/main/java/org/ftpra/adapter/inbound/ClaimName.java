package org.ftpra.adapter.inbound;

import static org.ftpra.adapter.transaction.HiddenNames.START;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hidden name of a file that was claimed, in the file's own directory. It tells all that must outlive this process: whose it
 * is, which attempt, and what the file was called.
 *
 * <pre>
 * .ftpra1-owner-c1-id~name               attempt 1 is under way
 * .ftpra1-owner-w2-time-id~name          attempt 2 is waited for
 * .ftpra1-owner-p1-branch-id~name        a branch has promised what becomes of it
 * </pre>
 *
 * <p>Where the longest of these would be longer than file systems take, it is all along the name of a directory, ends with
 * {@code ~}, and the file keeps its own name in it: a renaming from one stage to another never finds the name too long.
 *
 * @param owner of the journal whose node has claimed it, 8 characters
 * @param stage how far it has come
 * @param id made when it was first claimed, and kept to the end, 8 characters
 * @param name what the file was called; empty for a directory that was found and not yet looked into
 */
record ClaimName(String owner, ClaimStage stage, String id, String name) {

    /** What file systems take, in bytes of UTF-8. */
    private static final int LONGEST = 255;

    private static final int LONGEST_NAME = LONGEST - (START + "12345678-p9999-1234567890123456-12345678~").length();
    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int ID_LENGTH = 8;
    private static final String ID = "[a-z2-7]{" + ID_LENGTH + "}";
    private static final Pattern TEXT = Pattern.compile(
            Pattern.quote(START) + "(?<owner>" + ID + ")-(?<stage>[^~]+)-(?<id>" + ID + ")~(?<name>.*)",
            Pattern.DOTALL);
    private static final Pattern ALIVE = Pattern.compile(Pattern.quote(START) + "(?<owner>" + ID + ")-alive");

    ClaimName {
        checkId(owner, "owner");
        checkId(id, "id");
    }

    private static void checkId(String text, String what) {
        if (!text.matches(ID)) {
            throw new IllegalArgumentException(what + " '" + text + "' is not 8 of a-z and 2-7");
        }
    }

    /** Of a file that is claimed for the first time. */
    static ClaimName first(String owner, String id, String name) {
        return new ClaimName(owner, new ClaimStage.Claimed(1), id, name);
    }

    /** What a name in a listing tells; empty if no claim of this format could be called so, hidden or not. */
    static Optional<ClaimName> parse(String entryName) {
        Matcher matcher = TEXT.matcher(entryName);
        if (!matcher.matches() || isTooLong(matcher.group("name"))) {
            return Optional.empty();
        }
        return ClaimStage.parse(matcher.group("stage"))
                .map(stage -> new ClaimName(matcher.group("owner"), stage, matcher.group("id"), matcher.group("name")));
    }

    /** As it is on the server, without its directory; at most 255 bytes of UTF-8. */
    String text() {
        return START + owner + "-" + stage.text() + "-" + id + "~" + (isDirectory() ? "" : name);
    }

    /** Where the content is, from the file's own directory: under {@link #text()}, or in it. */
    String content() {
        return isDirectory() ? text() + "/" + name : text();
    }

    /** Whether {@link #text()} names a directory, with the file in it. */
    boolean isDirectory() {
        return name.isEmpty() || isTooLong(name);
    }

    private static boolean isTooLong(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME;
    }

    int attempt() {
        return stage.attempt();
    }

    /** With the name of the file that was found in it. */
    ClaimName containing(String fileName) {
        return new ClaimName(owner, stage, id, fileName);
    }

    ClaimName claimed(String newOwner, int attempt) {
        return new ClaimName(newOwner, new ClaimStage.Claimed(attempt), id, name);
    }

    /** Given back until then, in milliseconds since 1970. */
    ClaimName waiting(String newOwner, int nextAttempt, long notBefore) {
        return new ClaimName(newOwner, new ClaimStage.Waiting(nextAttempt, notBefore), id, name);
    }

    ClaimName fenced(String branchKey) {
        return new ClaimName(owner, new ClaimStage.Fenced(attempt(), branchKey), id, name);
    }

    /** A new one: 40 bits. */
    static String newId(Random random) {
        StringBuilder id = new StringBuilder(ID_LENGTH);
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return id.toString();
    }

    /** Of the marker that was taken together with the file of this id. */
    static String markerName(String id) {
        return START + "marker-" + id;
    }

    /** Of the file that an owner writes again and again while it lives. */
    static String aliveName(String owner) {
        return START + owner + "-alive";
    }

    /** Whose sign of life this is; empty if it is none. */
    static Optional<String> ownerOfAlive(String entryName) {
        Matcher matcher = ALIVE.matcher(entryName);
        return matcher.matches() ? Optional.of(matcher.group("owner")) : Optional.empty();
    }
}
