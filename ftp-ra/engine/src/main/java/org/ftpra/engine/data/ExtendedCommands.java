package org.ftpra.engine.data;

/** Whether data channels are agreed on by the commands of RFC 2428 or by those of RFC 959. */
public enum ExtendedCommands {
    /** EPSV or EPRT first, then PASV or PORT. */
    AUTO,
    /** EPSV and EPRT alone. */
    ALWAYS,
    /** PASV and PORT alone. */
    NEVER;

    boolean allows(Way way) {
        return switch (this) {
            case AUTO -> true;
            case ALWAYS -> way.isExtended();
            case NEVER -> !way.isExtended();
        };
    }
}
