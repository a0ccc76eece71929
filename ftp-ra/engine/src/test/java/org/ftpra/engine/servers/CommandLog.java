package org.ftpra.engine.servers;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** The command lines of all connections in the order of their arrival, without their secrets. Thread-safe. */
final class CommandLog {

    private static final Pattern SECRET = Pattern.compile("(?i)^(PASS|ACCT) .*");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    void add(String line) {
        lines.add(masked(line));
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    static String masked(String line) {
        return SECRET.matcher(line).replaceFirst("$1 ***");
    }

    void clear() {
        lines.clear();
    }
}
