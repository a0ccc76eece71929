package org.ftpra.adapter.config;

/** What a commit tells its caller when it is decided, and cannot be carried out now. */
public enum CommitCompletion {
    /** That it is committed: it is, and the adapter carries it out as soon as it can. */
    DECIDED,
    /** That it is to be asked again (XA_RETRY). */
    WAIT
}
