package org.ftpra.bench.run;

import java.util.List;
import java.util.Optional;

/** How a program is told what to do. Its output of a listing goes to {@code got/list}. */
interface Program {

    /** The command line, without any secret. */
    List<String> command(Cell cell);

    /** What it reads from standard input to do the work. */
    String input(Cell cell);

    /** What it reads from standard input to log in and to move nothing. */
    String logIn(Cell cell);

    /** Seconds to the first entry of a listing, if the program says so. */
    default Optional<Double> firstEntry(String output) {
        return Optional.empty();
    }
}
