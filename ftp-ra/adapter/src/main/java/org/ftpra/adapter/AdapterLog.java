package org.ftpra.adapter;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What this package logs; the ids are listed in docs/log-ids.md. */
final class AdapterLog {

    private static final Logger LOGGER = System.getLogger("org.ftpra.adapter");

    private AdapterLog() {}

    static void started(String version) {
        LOGGER.log(Level.INFO, "FTPRA-1001 FTP resource adapter {0} started", version);
    }

    static void stopped() {
        LOGGER.log(Level.INFO, "FTPRA-1002 FTP resource adapter stopped");
    }
}
