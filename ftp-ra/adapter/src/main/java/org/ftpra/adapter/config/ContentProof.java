package org.ftpra.adapter.config;

/** By what the server's word on a staged file is judged before it gets its name. */
public enum ContentProof {
    /** By its size. */
    SIZE,
    /** By its size, and by its hash if the server offers one. */
    HASH
}
