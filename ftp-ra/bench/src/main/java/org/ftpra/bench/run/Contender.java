package org.ftpra.bench.run;

import java.util.Set;

/**
 * Who is measured.
 *
 * @param name short, as in the table and in goals
 * @param about what it is, in a line
 * @param kind how it is run
 * @param factory the client factory of a Java contender, else empty
 * @param variant how it is set up
 * @param works the rows it takes part in
 */
record Contender(String name, String about, Kind kind, String factory, String variant, Set<Work> works) {

    /** How a contender is run. */
    enum Kind {
        JAVA,
        CURL,
        LFTP
    }

    boolean isBest() {
        return variant.equals("best");
    }

    boolean isOurs() {
        return name.startsWith("ours");
    }
}
