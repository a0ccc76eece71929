package org.ftpra.adapter.partners;

import java.util.List;
import java.util.Optional;

/** Where the endpoint lives, with a bean that writes a row for each upload. Confined to its user, but for {@link #hasRow}. */
public interface Host extends AutoCloseable {

    /** Starts it, also again, on the same directories and ports. */
    void start();

    /** Whether it runs. */
    boolean isAlive();

    /** As by {@code kill -9}; returns when it is gone. */
    void kill();

    /** Ends it in order; otherwise it is an error. */
    void end();

    /** Whether there is a row now; nothing if the database is away. Thread-safe. */
    Optional<Boolean> hasRow(String name);

    /** How many rows there are now; nothing if the database is away. */
    Optional<Integer> rowCount();

    /** All rows, after the end. */
    List<UploadCheck.Row> rows();

    @Override
    void close();
}
