package org.ftpra.adapter.config;

/** How what is stored appears on the server. */
public enum PublishMode {
    /** Under a hidden name until it is whole, or until the transaction commits. */
    STAGED,
    /** The same; and a directory that a transaction makes appears with all that was stored in it. */
    DIRECTORY,
    /** Under its own name from the first byte. */
    DIRECT
}
