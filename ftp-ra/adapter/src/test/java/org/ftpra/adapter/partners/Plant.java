package org.ftpra.adapter.partners;

import java.util.List;
import org.ftpra.adapter.partners.UploadCheck.Row;

/** Spoils one row of those that were found, to see it counted. */
final class Plant {

    private Plant() {}

    static void spoil(String what, List<Row> rows) {
        switch (what) {
            case "" -> {}
            case "lost" -> rows.remove(0);
            case "doubled" -> rows.add(rows.get(0));
            default ->
                throw new IllegalArgumentException("partners.plant is '" + what + "'; expected one of lost, doubled");
        }
    }
}
