package org.ftpra.adapter.config;

/** What is done if the archive has a file of the same name. */
public enum ArchiveConflict {
    /** The new one gets another name. */
    RENAME,
    /** The old one is replaced. */
    REPLACE,
    /** The transaction is rolled back. */
    FAIL
}
