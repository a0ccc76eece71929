package org.ftpra.adapter.journal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What this package logs; the ids are listed in docs/log-ids.md. */
final class JournalLog {

    private static final Logger LOGGER = System.getLogger("org.ftpra.adapter.journal");

    private JournalLog() {}

    static void opened(String place, NodeId node, int open) {
        LOGGER.log(
                Level.INFO,
                "FTPRA-1301 the journal in {0} was opened; it belongs to node {1} and holds {2} that are not finished",
                place,
                node,
                String.valueOf(open));
    }

    static void tornTail(String file, int offset, int bytes, int whole) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1302 journal file {0} ends in a write that a crash has torn: {2} bytes from byte {1} on were left"
                        + " out, with {3} whole records in them; nothing of it had been promised",
                file,
                String.valueOf(offset),
                String.valueOf(bytes),
                String.valueOf(whole));
    }

    static void failed(String place, Throwable cause) {
        LOGGER.log(
                Level.ERROR,
                "FTPRA-1303 the journal in " + place
                        + " has failed and takes nothing until the adapter is started again",
                cause);
    }

    static void notClosed(String place, Throwable cause) {
        LOGGER.log(Level.WARNING, "FTPRA-1304 the journal in " + place + " was not closed in order", cause);
    }
}
