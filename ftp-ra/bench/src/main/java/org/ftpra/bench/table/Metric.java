package org.ftpra.bench.table;

import java.util.Locale;

/** What is measured, with its unit. */
public enum Metric {
    /** Megabytes (10^6) of a file a second. */
    RATE("MB/s"),
    /** CPU seconds, user and system, of the client's process for each GiB. */
    CLIENT_CPU("client CPU s/GiB"),
    /** CPU seconds of all of the server's processes for each GiB. */
    SERVER_CPU("server CPU s/GiB"),
    /** Files a second. */
    FILES("files/s"),
    /** Connections with log-in and good-bye, a second. */
    LOGINS("log-ins/s"),
    /** Proofs that a pooled connection is alive (NOOP), a second: what its reuse costs instead of a log-in. */
    REUSES("reuses/s"),
    /** Seconds of a whole listing, warm. */
    SECONDS("s"),
    /** Seconds of the first whole listing of a new process. */
    COLD("cold s"),
    /** Seconds to the first entry, warm. */
    FIRST_ENTRY("first entry s"),
    /** Most heap held while a listing is consumed, MiB above what was held before. */
    HEAP("extra heap MiB"),
    /** Most memory the client's process had, MiB. */
    RSS("peak RSS MiB");

    private final String label;

    Metric(String label) {
        this.label = label;
    }

    /** The unit, as the table's head says it. */
    public String label() {
        return label;
    }

    /** The name in goals and between processes, such as {@code first-entry}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The metric of that key. */
    public static Metric of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
