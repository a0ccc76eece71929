package org.ftpra.engine.listing;

import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;

/** Which names from a server are let in: a name is hostile until it is checked. */
final class EntryNames {

    private EntryNames() {}

    /** Whether this stands for the directory itself or its parent. */
    static boolean isDots(String name) {
        return name.equals(".") || name.equals("..");
    }

    static String checked(String name) throws FtpFailure {
        boolean forbidden = name.chars().anyMatch(c -> c == '/' || c == '\\' || c == 0 || c == '\r' || c == '\n');
        if (name.isEmpty() || isDots(name) || forbidden) {
            throw FtpFailure.of(
                    Kind.PROTOCOL,
                    "the server listed an entry named '" + name + "'; a name is not empty, not '..', and has no"
                            + " '/', '\\' or control character");
        }
        return name;
    }
}
