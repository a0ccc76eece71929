package org.ftpra.adapter.delivery;

/** Why a bean did not take a file, in words. */
public final class Reason {

    private static final int MOST_CAUSES = 10;

    private Reason() {}

    /** What was thrown, and what that was caused by. */
    public static String of(Throwable problem) {
        StringBuilder words = new StringBuilder(problem.toString());
        Throwable cause = problem.getCause();
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            words.append(System.lineSeparator()).append("caused by: ").append(cause);
            cause = cause.getCause();
        }
        return words.toString();
    }
}
