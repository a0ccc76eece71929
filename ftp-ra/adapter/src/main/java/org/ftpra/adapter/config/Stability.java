package org.ftpra.adapter.config;

/** When a file is taken to be whole. */
public enum Stability {
    /** When its size and time of modification stay the same. */
    SIZE_AND_TIME,
    /** When a marker lies beside it. */
    MARKER,
    /** As soon as it is seen. */
    NONE
}
