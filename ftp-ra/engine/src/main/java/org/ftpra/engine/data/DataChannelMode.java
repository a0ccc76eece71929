package org.ftpra.engine.data;

/** Who opens the data channel. */
public enum DataChannelMode {
    /** Whatever works, passive first. */
    AUTO,
    /** We dial (EPSV, PASV). */
    PASSIVE,
    /** The server dials (EPRT, PORT). */
    ACTIVE;

    boolean allows(Way way) {
        return switch (this) {
            case AUTO -> true;
            case PASSIVE -> way.isPassive();
            case ACTIVE -> !way.isPassive();
        };
    }
}
