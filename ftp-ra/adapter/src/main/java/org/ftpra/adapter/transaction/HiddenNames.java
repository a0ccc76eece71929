package org.ftpra.adapter.transaction;

/**
 * The names under which one branch keeps files until its end: nobody else makes or removes them. They tell a version of
 * their format, the owner of the journal, the branch, a number, and what it is: {@code .ftpra1-owner-branch-0001.part} for
 * what is to be published, {@code .old} for what is to go. Thread-safe: guarded by itself.
 */
public final class HiddenNames {

    private static final String PREFIX = ".ftpra";
    private static final int VERSION = 1;

    /** With what names of the present format begin. */
    public static final String START = PREFIX + VERSION + "-";

    private final String stem;
    private int last;

    HiddenNames(String owner, BranchKey branch) {
        this.stem = START + owner + "-" + branch + "-";
    }

    /** For something that is to be published. */
    String part(String directory) {
        return next(directory, "part");
    }

    /** For something that is to be removed, or renamed. */
    String old(String directory) {
        return next(directory, "old");
    }

    /** For what is in the way of the one file that is delivered in the branch; always the same. */
    String aside(String directory) {
        return Paths.child(directory, stem + "0000.old");
    }

    /** So many may have been used before. */
    synchronized void startAfter(int used) {
        last = used;
    }

    private synchronized String next(String directory, String kind) {
        last++;
        return Paths.child(directory, stem + String.format("%04d", last) + "." + kind);
    }

    /** Whether it is one of ours, of whatever version or owner. */
    public static boolean isHidden(String name) {
        return name.startsWith(PREFIX)
                && name.length() > PREFIX.length()
                && Character.isDigit(name.charAt(PREFIX.length()));
    }
}
