package org.ftpra.adapter.config;

/** Who checks the log-in of a partner. */
public enum Authentication {
    /** A file of ours. */
    USERS_FILE,
    /** The application server, by security inflow (Connectors 2.1, chapter 16). */
    CONTAINER
}
