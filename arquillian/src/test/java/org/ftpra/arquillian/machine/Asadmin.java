package org.ftpra.arquillian.machine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The administrator's command of GlassFish and Payara Server.
 *
 * @param home of the server
 * @param javaHome the JDK that it runs on, and the server
 * @param log what it said last
 */
public record Asadmin(Path home, Path javaHome, Path log) {

    /** GlassFish would wait for a minute, in milliseconds. */
    private static final String START_TIMEOUT = "230000";

    /** Runs it, and returns what it said; that any of it failed is an error. */
    public List<String> run(String... arguments) {
        // What Maven unpacks need not be executable; release 8 has a script of bash's.
        List<String> words = new ArrayList<>(
                List.of("bash", home.resolve("glassfish/bin/asadmin").toString()));
        words.addAll(List.of(arguments));
        List<String> said = new Command(log, words)
                .with(Map.of("AS_JAVA", javaHome.toString(), "AS_START_TIMEOUT", START_TIMEOUT))
                .run()
                .lines()
                .toList();
        // Of many commands in a file, its exit status tells of the last alone.
        if (said.stream().anyMatch(line -> line.matches("Command .* failed\\."))) {
            throw new IllegalStateException("asadmin refuses a command; see " + log);
        }
        return said;
    }
}
