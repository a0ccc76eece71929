package org.ftpra.adapter.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ftpra.engine.servers.FreshDirectory;

/**
 * Compares a directory on the server's own disk with what has become of its transaction. It shares nothing with the adapter.
 * It is also the partner, who takes what he finds: what he has taken must not come again.
 */
final class Checker {

    private final FreshDirectory directory;
    private final Files before;
    private final Files after;
    private final Map<String, String> taken = new HashMap<>();

    Checker(FreshDirectory directory, Scenario scenario) {
        this.directory = directory;
        this.before = scenario.before();
        this.after = scenario.after();
    }

    /** Violations while the commit has not begun: nothing may be seen to change. */
    List<String> beforeTheCommit() {
        return prefixed("early", seen().visible().differencesTo(before));
    }

    /** Violations when everything has come to rest. */
    List<String> atTheEnd(boolean committed) {
        return atTheEnd(committed ? "committed" : "rolled back", committed ? after : before);
    }

    /** Violations where only the directory can tell what has become of the transaction. */
    List<String> atTheEndEitherWay() {
        List<String> notCommitted = atTheEnd(false);
        return notCommitted.isEmpty() || atTheEnd(true).isEmpty() ? List.of() : notCommitted;
    }

    private List<String> atTheEnd(String outcome, Files expected) {
        List<String> violations =
                new ArrayList<>(prefixed(outcome, seen().visible().differencesTo(expected)));
        seen().hidden().forEach(name -> violations.add("orphan: " + name));
        taken.keySet().stream()
                .filter(name -> onDisk().contents().containsKey(name))
                .forEach(name -> violations.add("doubled: " + name));
        return violations;
    }

    private static List<String> prefixed(String outcome, List<String> differences) {
        return differences.stream().map(each -> outcome + ", " + each).toList();
    }

    /** Takes all that is there and new. */
    void takeWhatIsNew() {
        onDisk().visible().contents().forEach((name, content) -> {
            if (content.equals(after.contents().get(name))
                    && !content.equals(before.contents().get(name))) {
                directory.disk().resolve(name).toFile().delete();
                taken.put(name, content);
            }
        });
    }

    /** What is there, and what was. */
    private Files seen() {
        Map<String, String> all = new TreeMap<>(onDisk().contents());
        all.putAll(taken);
        return new Files(all);
    }

    private Files onDisk() {
        return Files.on(directory.disk());
    }
}
