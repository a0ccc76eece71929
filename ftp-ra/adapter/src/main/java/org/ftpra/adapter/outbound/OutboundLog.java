package org.ftpra.adapter.outbound;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What this package logs; the ids are listed in docs/log-ids.md. */
final class OutboundLog {

    private static final Logger LOGGER = System.getLogger("org.ftpra.adapter.outbound");

    private OutboundLog() {}

    static void invalidConfiguration(String problem) {
        LOGGER.log(Level.ERROR, "FTPRA-1201 the connection factory cannot be used: {0}", problem);
    }

    static void begun(FtpManagedConnection connection) {
        LOGGER.log(Level.DEBUG, "{0} has begun", connection);
    }

    static void ended(FtpManagedConnection connection) {
        LOGGER.log(Level.DEBUG, "{0} was ended", connection);
    }
}
