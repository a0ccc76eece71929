package org.ftpra.bench.run;

import java.io.IOException;
import java.util.Map;
import org.ftpra.bench.table.Metric;

/** Runs one kind of contender once. */
@FunctionalInterface
interface Contest {

    /** The figures of this cell; fails with the reason why there are none. */
    Map<Metric, Double> run(Cell cell) throws IOException;
}
