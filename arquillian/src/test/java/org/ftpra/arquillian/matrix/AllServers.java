package org.ftpra.arquillian.matrix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sums the reports up, after all servers have run: {@code AllServers TARGET PAGE SERVER...}, where {@code SERVER=REASON} is one that
 * could not run.
 */
public final class AllServers {

    private AllServers() {}

    /** Writes the page, and says the sum; an error if a test has failed or a server has no reports. */
    public static void main(String[] arguments) throws IOException {
        Map<String, Reports> reports = new LinkedHashMap<>();
        Map<String, String> missing = new LinkedHashMap<>();
        for (int i = 2; i < arguments.length; i++) {
            String[] server = arguments[i].split("=", 2);
            if (server.length == 2) {
                missing.put(server[0], server[1]);
            } else {
                reports.put(server[0], new Reports(Path.of(arguments[0], server[0], "reports")));
            }
        }
        Matrix matrix = new Matrix(reports, missing);
        Files.writeString(Path.of(arguments[1]), matrix.page(commit()));
        missing.forEach((server, reason) -> System.out.println(server + ": skipped, " + reason));
        System.out.println(matrix.line());
        if (matrix.sum().failed() > 0) {
            throw new IllegalStateException(matrix.line());
        }
    }

    /** With a word if what ran is not what was committed. */
    private static String commit() throws IOException {
        Process git =
                new ProcessBuilder("git", "describe", "--always", "--abbrev=40", "--dirty=, with changes").start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
