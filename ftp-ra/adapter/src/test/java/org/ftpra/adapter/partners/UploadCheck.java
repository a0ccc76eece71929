package org.ftpra.adapter.partners;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares what partners sent and were told with the rows of the database. It shares nothing with the adapter.
 *
 * @param lost uploads that were acknowledged, and have no row, or one with other content, or had none yet when 226 was seen
 * @param doubled uploads with more than one row, once for each too many
 * @param other uploads that were never acknowledged, rows that nobody sent, and replies that nobody should get
 */
public record UploadCheck(List<String> lost, List<String> doubled, List<String> other) {

    /** A row of the database. */
    public record Row(String name, String digest) {}

    /**
     * Looks at everything.
     *
     * @param sent each upload's digest by its name
     * @param acknowledged names for which 226 was seen
     * @param early of them, those that had no row at that time
     * @param rows all of the database
     */
    static UploadCheck of(Map<String, String> sent, Set<String> acknowledged, Set<String> early, Collection<Row> rows) {
        UploadCheck check = new UploadCheck(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        early.forEach(name -> check.lost.add(name + ": no row yet when 226 was seen"));
        Map<String, Integer> times = check.times(sent, rows);
        new TreeMap<>(sent).keySet().forEach(name -> check.count(name, times, acknowledged.contains(name)));
        return check;
    }

    private Map<String, Integer> times(Map<String, String> sent, Collection<Row> rows) {
        Map<String, Integer> times = new HashMap<>();
        for (Row row : rows) {
            times.merge(row.name(), 1, Integer::sum);
            if (!sent.containsKey(row.name())) {
                other.add(row.name() + ": a row, though nobody sent it");
            } else if (!row.digest().equals(sent.get(row.name()))) {
                lost.add(row.name() + ": a row with other content, of " + row.digest());
            }
        }
        return times;
    }

    private void count(String name, Map<String, Integer> times, boolean acknowledged) {
        int number = times.getOrDefault(name, 0);
        if (!acknowledged) {
            other.add(name + ": 226 was never seen, and rows are there: " + number);
        } else if (number == 0) {
            lost.add(name + ": 226, and no row");
        }
        for (int more = 1; more < number; more++) {
            doubled.add(name + ": another row");
        }
    }

    boolean isClean() {
        return lost.isEmpty() && doubled.isEmpty() && other.isEmpty();
    }

    /** All of it, in words. */
    List<String> findings() {
        List<String> all = new ArrayList<>();
        lost.forEach(each -> all.add("lost: " + each));
        doubled.forEach(each -> all.add("doubled: " + each));
        all.addAll(other);
        return all;
    }
}
