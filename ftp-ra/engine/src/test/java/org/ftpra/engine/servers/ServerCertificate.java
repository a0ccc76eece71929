package org.ftpra.engine.servers;

/** The certificates that a server can be started with. */
public enum ServerCertificate {
    /** Issued by the test authority for {@code localhost}, {@code 127.0.0.1} and {@code ::1}. */
    VALID,
    /** Issued by the test authority for {@code elsewhere.example} only. */
    WRONG_HOST,
    /** As {@link #VALID}, but until yesterday. */
    EXPIRED,
    /** For the right hosts, but issued by nobody that is trusted. */
    SELF_SIGNED
}
