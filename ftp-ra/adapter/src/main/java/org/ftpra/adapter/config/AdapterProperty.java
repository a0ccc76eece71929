package org.ftpra.adapter.config;

import java.util.stream.Stream;

/** The properties of the resource adapter itself: of the journal that all its connection factories share. */
public enum AdapterProperty {
    /** Where the journal lies. */
    JOURNAL_DIRECTORY(
            "journalDirectory",
            "",
            "The directory of the journal, for this application server alone, on a disk that outlives it. Empty: ftp-ra/main in"
                    + " the data directory of the application server.",
            "the absolute path of a directory, or empty"),
    /** Whose it is. */
    NODE_ID(
            "nodeId",
            "",
            "The name of this node in hidden names on FTP servers; each node has its own. Empty: the one that is kept beside the"
                    + " journal, made by chance with it.",
            "8 characters of a-z and 2-7, or empty"),
    /** Whether promises may be lost. */
    ALLOW_VOLATILE_JOURNAL(
            "allowVolatileJournal",
            "false",
            "Whether transactions are taken part in although the journal would not survive a restart, as below the temporary"
                    + " directory: files of branches in doubt are then lost.",
            "one of false, true");

    private final String propertyName;
    private final String defaultValue;
    private final String description;
    private final String expected;

    AdapterProperty(String propertyName, String defaultValue, String description, String expected) {
        this.propertyName = propertyName;
        this.defaultValue = defaultValue;
        this.description = description;
        this.expected = expected;
    }

    /** The JavaBean name. */
    public String propertyName() {
        return propertyName;
    }

    /** What holds where nothing is said. */
    public String defaultValue() {
        return defaultValue;
    }

    /** What it does. */
    public String description() {
        return description;
    }

    /** What a value must be. */
    public String expected() {
        return expected;
    }

    static Stream<AdapterProperty> all() {
        return Stream.of(values());
    }
}
