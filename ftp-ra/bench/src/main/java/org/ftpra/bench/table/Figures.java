package org.ftpra.bench.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All samples of a run, by row, contender and metric, and why others are missing. Not thread-safe. */
public final class Figures {

    private final Map<Key, List<Double>> samples = new HashMap<>();
    private final Map<Key, String> failures = new HashMap<>();

    /** Adds one round's figure. */
    public void add(String row, String contender, Metric metric, double value) {
        samples.computeIfAbsent(new Key(row, contender, metric), key -> new ArrayList<>())
                .add(value);
    }

    /** Notes that a contender has no figure in a row in one round, and why. The last reason is kept. */
    public void failed(String row, String contender, String reason) {
        failures.put(new Key(row, contender, null), reason);
    }

    /** The rounds of one figure, if there was any. */
    public Optional<Summary> of(String row, String contender, Metric metric) {
        return Optional.ofNullable(samples.get(new Key(row, contender, metric))).map(Summary::of);
    }

    /** Why a contender has no figure in a row, or failed in some round of it. */
    public Optional<String> failure(String row, String contender) {
        return Optional.ofNullable(failures.get(new Key(row, contender, null)));
    }

    private record Key(String row, String contender, Metric metric) {}
}
