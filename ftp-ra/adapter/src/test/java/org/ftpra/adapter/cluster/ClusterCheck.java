package org.ftpra.adapter.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares the files that were put there with rows of databases and with what a directory holds in the end. It shares nothing with
 * the adapter.
 *
 * @param lost files that no transaction has committed, or with other content, or that are not in the archive where they should be
 * @param doubled files that more than one transaction has committed, once for each too many; or that are twice in the archive
 * @param left what is in the directory that should not be there, hidden or not
 */
record ClusterCheck(List<String> lost, List<String> doubled, List<String> left) {

    private static final String ARCHIVE = "archive/";

    /** A row of a database. */
    record Row(String name, String content) {}

    /**
     * Looks at everything.
     *
     * @param sent each file's content by its name
     * @param rows of all databases
     * @param found each file's content in the directory in the end, by its path from there
     * @param archived whether each file should be in the archive once
     */
    static ClusterCheck of(
            Map<String, String> sent, Collection<Row> rows, Map<String, String> found, boolean archived) {
        ClusterCheck check = new ClusterCheck(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        check.count("row", sent, rows);
        if (archived) {
            check.count("archived file", sent, archive(found));
        }
        found.keySet().stream()
                .filter(path -> !archived || !path.startsWith(ARCHIVE) || isHidden(path))
                .forEach(check.left::add);
        return check;
    }

    private static boolean isHidden(String path) {
        return path.contains("/.");
    }

    private static List<Row> archive(Map<String, String> found) {
        return found.entrySet().stream()
                .filter(file -> file.getKey().startsWith(ARCHIVE) && !isHidden(file.getKey()))
                .map(file -> new Row(nameIn(file.getValue()), file.getValue()))
                .toList();
    }

    /** A second file of a name has another name in the archive; its content begins with its own. */
    private static String nameIn(String content) {
        return content.split(" ", 2)[0];
    }

    private void count(String what, Map<String, String> sent, Collection<Row> seen) {
        Map<String, Integer> times = new HashMap<>();
        for (Row row : seen) {
            times.merge(row.name(), 1, Integer::sum);
            if (!row.content().equals(sent.get(row.name()))) {
                lost.add(row.name() + ": a " + what + " with other content");
            }
        }
        for (String name : new TreeMap<>(sent).keySet()) {
            int number = times.getOrDefault(name, 0);
            if (number == 0) {
                lost.add(name + ": no " + what);
            }
            for (int more = 1; more < number; more++) {
                doubled.add(name + ": another " + what);
            }
        }
    }

    boolean isClean() {
        return lost.isEmpty() && doubled.isEmpty() && left.isEmpty();
    }
}
