package org.ftpra.adapter.config;

/** Whether several activations of one adapter may look into the same directory. */
public enum Sharing {
    /** A second one is refused. */
    EXCLUSIVE,
    /** Each file goes to one of them. */
    COMPETING
}
