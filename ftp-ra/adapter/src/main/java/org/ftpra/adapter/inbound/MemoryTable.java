package org.ftpra.adapter.inbound;

import java.util.regex.Pattern;

/**
 * The table in which deliveries are remembered, and all SQL about it. {@code ID} tells all of a file; the other columns are for
 * people, and hold as much as fits.
 */
record MemoryTable(String name) {

    /** The longest texts, in characters. */
    static final int SERVER_LENGTH = 255;

    /** As {@link #SERVER_LENGTH}. */
    static final int DIRECTORY_LENGTH = 2000;

    /** As {@link #SERVER_LENGTH}. */
    static final int NAME_LENGTH = 255;

    private static final Pattern NAME = Pattern.compile("(?:[A-Za-z_][A-Za-z0-9_]*\\.)?[A-Za-z_][A-Za-z0-9_]*");

    /** @throws IllegalArgumentException if it is no plain name: it is a part of SQL */
    MemoryTable {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "memoryTable is '" + name
                            + "'; expected a name of letters, digits and underscores, with a schema and a dot before it or without");
        }
    }

    String create() {
        return "CREATE TABLE " + name + " (ID VARCHAR(64) NOT NULL PRIMARY KEY"
                + ", SERVER VARCHAR(" + SERVER_LENGTH + ")"
                + ", DIRECTORY VARCHAR(" + DIRECTORY_LENGTH + ")"
                + ", NAME VARCHAR(" + NAME_LENGTH + ")"
                + ", FILE_SIZE BIGINT"
                + ", MODIFIED VARCHAR(40)"
                + ", DELIVERED TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)";
    }

    /** Finds no row, and fails if one could not be inserted. */
    String probe() {
        return "SELECT ID, SERVER, DIRECTORY, NAME, FILE_SIZE, MODIFIED FROM " + name + " WHERE 1 = 0";
    }

    String insert() {
        return "INSERT INTO " + name + " (ID, SERVER, DIRECTORY, NAME, FILE_SIZE, MODIFIED) VALUES (?, ?, ?, ?, ?, ?)";
    }

    /** For so many ids. */
    String select(int ids) {
        return "SELECT ID FROM " + name + " WHERE ID IN (?" + ", ?".repeat(ids - 1) + ")";
    }
}
