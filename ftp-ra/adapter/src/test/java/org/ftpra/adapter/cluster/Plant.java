package org.ftpra.adapter.cluster;

import java.util.List;
import java.util.Map;
import org.ftpra.adapter.cluster.ClusterCheck.Row;

/** Spoils one thing of what was found, to see it counted. */
final class Plant {

    private Plant() {}

    static void spoil(String what, List<Row> rows, Map<String, String> found) {
        switch (what) {
            case "" -> {}
            case "lost" -> rows.remove(0);
            case "doubled" -> rows.add(rows.get(0));
            case "left" -> found.put(".planted", "");
            default ->
                throw new IllegalArgumentException(
                        "cluster.plant is '" + what + "'; expected one of lost, doubled, left");
        }
    }
}
