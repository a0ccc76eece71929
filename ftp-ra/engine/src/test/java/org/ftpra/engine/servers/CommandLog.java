package org.ftpra.engine.servers;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** The command lines of all connections in the order of their arrival, without their secrets. Thread-safe. */
final class CommandLog {

    private static final Pattern SECRET = Pattern.compile("(?i)^(PASS|ACCT) .*");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    void add(String line) {
        lines.add(SECRET.matcher(line).replaceFirst("$1 ***"));
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    void clear() {
        lines.clear();
    }
}
