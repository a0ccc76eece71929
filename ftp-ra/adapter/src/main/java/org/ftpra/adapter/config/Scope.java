package org.ftpra.adapter.config;

/** Where a property counts. */
enum Scope {
    /** At connection factories and at activations. */
    CONNECTION,
    /** At connection factories alone. */
    OUTBOUND,
    /** At activations alone. */
    INBOUND
}
