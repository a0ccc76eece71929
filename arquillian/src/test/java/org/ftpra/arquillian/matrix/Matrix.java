package org.ftpra.arquillian.matrix;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A row for each feature, a column for each app server. */
final class Matrix {

    private static final String HEAD =
            """
            # Features on app servers

            Written by `mvn verify -Pall-servers` from the tests' reports, and by nothing else: how many tests of each package of `arquillian` ran on each server, all of them well unless it says otherwise.
            What is skipped, and why, is told on each server's page. Commit %s.

            """;

    private final Map<String, Map<String, Count>> counts = new LinkedHashMap<>();
    private final Map<String, String> hashes = new LinkedHashMap<>();
    private final Map<String, String> missing;

    /**
     * Of these servers.
     *
     * @param missing why others did not run
     */
    Matrix(Map<String, Reports> reports, Map<String, String> missing) throws IOException {
        this.missing = missing;
        for (Map.Entry<String, Reports> server : reports.entrySet()) {
            counts.put(server.getKey(), server.getValue().byFeature());
            hashes.put(server.getKey(), server.getValue().hash());
        }
    }

    /** All tests of all servers. */
    Count sum() {
        return counts.values().stream()
                .flatMap(server -> server.values().stream())
                .reduce(Count.NONE, Count::plus);
    }

    String line() {
        Count sum = sum();
        return "servers: " + counts.size() + ", tests: " + sum.tests() + ", failed: " + sum.failed() + ", skipped: "
                + sum.skipped();
    }

    String page(String commit) {
        StringBuilder page = new StringBuilder(HEAD.formatted(commit));
        page.append("| feature | ").append(String.join(" | ", counts.keySet())).append(" |\n|---|");
        page.append("---|".repeat(counts.size())).append('\n');
        features().forEach(feature -> page.append(row(feature)));
        page.append("\nSHA-256 of the reports:\n\n");
        hashes.forEach((server, hash) ->
                page.append("- ").append(server).append(": `").append(hash).append("`\n"));
        missing.forEach((server, reason) -> page.append("- ")
                .append(server)
                .append(": skipped, ")
                .append(reason)
                .append('\n'));
        return page.append("\n`").append(line()).append("`\n").toString();
    }

    private Set<String> features() {
        Set<String> features = new TreeSet<>();
        counts.values().forEach(server -> features.addAll(server.keySet()));
        return features;
    }

    private String row(String feature) {
        String cells = counts.values().stream()
                .map(server -> server.getOrDefault(feature, Count.NONE).cell())
                .collect(Collectors.joining(" | "));
        return "| " + feature + " | " + cells + " |\n";
    }
}
