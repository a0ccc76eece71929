package org.ftpra.adapter.config;

/** Which of the files that are there comes first. */
public enum FileOrder {
    /** By name. */
    NAME,
    /** The one that was modified first. */
    MODIFIED,
    /** As the server lists them. */
    NONE
}
