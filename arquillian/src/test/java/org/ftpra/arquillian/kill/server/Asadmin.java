package org.ftpra.arquillian.kill.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ftpra.arquillian.machine.Command;

/**
 * The administrator's command of GlassFish and Payara Server.
 *
 * @param script of a server
 * @param log what it said last
 */
record Asadmin(Path script, Path log) {

    /** Runs it, and returns what it said; that any of it failed is an error. */
    List<String> run(String... arguments) {
        List<String> words = new ArrayList<>(List.of("sh", script.toString()));
        words.addAll(List.of(arguments));
        List<String> said = new Command(log, words)
                .with(Map.of("AS_JAVA", System.getProperty("java.home")))
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
