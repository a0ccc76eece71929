package org.ftpra.engine.control;

/** Whether data channels resume the control channel's TLS session, as careful servers demand. */
public enum SessionReuse {
    /** Offered always; without it where the server does not mind. */
    AUTO,
    /** A data channel that resumes nothing is given up. */
    REQUIRED,
    /** Never offered. */
    OFF
}
