package org.ftpra.engine.control;

import java.util.Objects;
import org.ftpra.engine.control.FtpFailure.Kind;

/**
 * One line to the server (RFC 959 section 4.1).
 *
 * @param verb the command's name
 * @param argument its argument, or {@code null} if it has none
 */
public record Command(String verb, String argument) {

    private static final int LONGEST_ARGUMENT = 4096;

    /** The last check before the wire; arguments from callers come through {@link #of(String, String)}. */
    public Command {
        Objects.requireNonNull(verb, "verb");
        if (firstForbidden(verb) >= 0 || (argument != null && firstForbidden(argument) >= 0)) {
            throw new IllegalArgumentException("CR, LF or NUL in a command line: " + verb);
        }
    }

    /** A command without an argument. */
    public static Command of(String verb) {
        return new Command(verb, null);
    }

    /**
     * A command with an argument from outside.
     *
     * @throws FtpFailure if the argument is empty, too long, or holds CR, LF or NUL
     */
    public static Command of(String verb, String argument) throws FtpFailure {
        check(verb, argument);
        return new Command(verb, argument);
    }

    /** A whole line that a deployer wrote, such as {@code SITE UMASK 027}. */
    public static Command line(String line) throws FtpFailure {
        String[] words = line.strip().split(" ", 2);
        return words.length == 1
                ? checkedVerb(words[0])
                : of(checkedVerb(words[0]).verb(), words[1]);
    }

    private static Command checkedVerb(String verb) throws FtpFailure {
        if (!verb.chars().allMatch(c -> c > ' ' && c < 0x7f) || verb.isEmpty()) {
            throw FtpFailure.of(Kind.INVALID_ARGUMENT, "a command begins with a word in ASCII");
        }
        return of(verb);
    }

    private static void check(String verb, String argument) throws FtpFailure {
        if (argument == null || argument.isEmpty()) {
            throw FtpFailure.of(Kind.INVALID_ARGUMENT, verb + " needs an argument, and it is empty");
        }
        if (argument.length() > LONGEST_ARGUMENT) {
            throw FtpFailure.of(
                    Kind.INVALID_ARGUMENT,
                    verb + ": the argument has " + argument.length() + " characters; at most " + LONGEST_ARGUMENT);
        }
        int at = firstForbidden(argument);
        if (at >= 0) {
            throw FtpFailure.of(
                    Kind.INVALID_ARGUMENT,
                    verb + ": the argument holds " + name(argument.charAt(at)) + " at position " + at
                            + "; CR, LF and NUL would end the command line");
        }
    }

    private static int firstForbidden(String argument) {
        for (int i = 0; i < argument.length(); i++) {
            char c = argument.charAt(i);
            if (c == '\r' || c == '\n' || c == 0) {
                return i;
            }
        }
        return -1;
    }

    private static String name(char c) {
        return switch (c) {
            case '\r' -> "CR";
            case '\n' -> "LF";
            default -> "NUL";
        };
    }

    /** Whether the argument must not be shown. */
    private boolean isSecret() {
        return verb.equalsIgnoreCase("PASS") || verb.equalsIgnoreCase("ACCT");
    }

    /** The line as it is sent, without its end; secrets in clear. */
    String wire() {
        return argument == null ? verb : verb + " " + argument;
    }

    /** The line as it may be shown. */
    @Override
    public String toString() {
        return isSecret() ? verb + " ***" : wire();
    }
}
