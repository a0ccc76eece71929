package org.ftpra.adapter.listener;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The command that makes a line of the users file: <code>java -cp ftp-ra-adapter.jar org.ftpra.adapter.listener.PasswordEntry
 * NAME</code>. It asks for the password at the console, or reads it as the first line of its standard input, in UTF-8; an argument
 * would be seen by all who list processes.
 */
public final class PasswordEntry {

    private static final int BAD_INPUT = 2;

    private PasswordEntry() {}

    /**
     * Prints the line to standard output. What is wrong goes to standard error, and the process ends with status 2.
     *
     * @param arguments the name alone
     * @throws IOException if standard input cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        try {
            new PrintStream(System.out, true, StandardCharsets.UTF_8).println(line(arguments));
        } catch (BadInput e) {
            System.err.println(e.getMessage());
            System.exit(BAD_INPUT);
        }
    }

    private static String line(String[] arguments) throws IOException, BadInput {
        if (arguments.length != 1) {
            throw new BadInput(
                    "expected one argument, the user's name; the password is asked for, or read from standard input");
        }
        PartnerName name = name(arguments[0]);
        return name + ":" + PasswordHash.make(password(), PasswordHash.LEAST).written();
    }

    /** In the file, ':' ends a name, and '#' begins a comment. */
    private static PartnerName name(String text) throws BadInput {
        return PartnerName.parse(text)
                .filter(name -> !text.contains(":") && !text.startsWith("#"))
                .orElseThrow(() -> new BadInput("the name is '" + text + "'; expected " + PartnerName.EXPECTED
                        + "; nor may ':' be in it, or '#' at its beginning"));
    }

    private static char[] password() throws IOException, BadInput {
        Console console = System.console();
        char[] password = console == null ? firstLine() : askedFor(console);
        if (password.length == 0) {
            throw new BadInput("the password is empty; expected one character at least");
        }
        return password;
    }

    private static char[] firstLine() throws IOException {
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? new char[0] : line.toCharArray();
    }

    /** Newer runtimes have a console for a file or pipe, too, which may end after the first line. */
    private static char[] askedFor(Console console) throws BadInput {
        char[] password = console.readPassword("Password: ");
        char[] again = console.readPassword("Once more: ");
        if (again != null && !Arrays.equals(password, again)) {
            throw new BadInput("these are two passwords; expected the same twice");
        }
        return password == null ? new char[0] : password;
    }

    /** Something that the user of the command can mend. */
    private static final class BadInput extends Exception {

        private static final long serialVersionUID = 1L;

        BadInput(String message) {
            super(message);
        }
    }
}
