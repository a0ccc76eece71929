package org.ftpra.engine.data;

/** Who opens the data channel. */
public enum DataChannelMode {
    /** Whatever works, passive first. */
    AUTO,
    /** We dial (EPSV, PASV). */
    PASSIVE,
    /** The server dials (EPRT, PORT). */
    ACTIVE
}
