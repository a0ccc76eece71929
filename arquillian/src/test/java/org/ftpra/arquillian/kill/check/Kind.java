package org.ftpra.arquillian.kill.check;

/** What a transaction does on the FTP server, beside its row in the database. */
public enum Kind {
    /** Stores a new file. */
    STORE,
    /** Stores two new files. */
    STORE_TWO,
    /** Stores over a file that is there; the transactions on one name follow each other. */
    REPLACE,
    /** Deletes a file that is there. */
    DELETE,
    /** Renames a file that is there. */
    RENAME
}
