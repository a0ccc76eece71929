package org.ftpra.engine.session;

import org.ftpra.engine.control.Command;

/** How bytes are represented on the data channel (RFC 959 section 3.1.1). */
public enum RepresentationType {
    /** TYPE I. */
    IMAGE("I"),
    /** TYPE A. */
    ASCII("A"),
    /** TYPE E. */
    EBCDIC("E");

    private final Command command;

    RepresentationType(String letter) {
        command = new Command("TYPE", letter);
    }

    Command command() {
        return command;
    }
}
