package org.ftpra.adapter.config;

/** Which files wait for the one before them. */
public enum Sequence {
    /** None. */
    NONE,
    /** Those of the same key. */
    BY_KEY,
    /** All. */
    STRICT
}
