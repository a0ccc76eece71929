package org.ftpra.adapter.config;

/** What the commit of a delivery does to the file. */
public enum PostAction {
    /** It is deleted. */
    DELETE,
    /** It is moved. */
    ARCHIVE,
    /** It stays, and is remembered in a database. */
    KEEP
}
