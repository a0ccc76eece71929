package org.ftpra.adapter.listener;

import java.io.IOException;

/** An upload does not fit; what was received of it is given up. */
final class SpoolFull extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean forEver;

    /**
     * Because of a limit.
     *
     * @param forEver whether this file will never fit
     */
    SpoolFull(String message, boolean forEver) {
        super(message);
        this.forEver = forEver;
    }

    /** Because the local disk does not take it. */
    SpoolFull(IOException reason) {
        super("The file cannot be kept here.", reason);
        this.forEver = false;
    }

    /** 552 or 452 (RFC 959, section 4.2.2). */
    int replyCode() {
        return forEver ? 552 : 452;
    }
}
