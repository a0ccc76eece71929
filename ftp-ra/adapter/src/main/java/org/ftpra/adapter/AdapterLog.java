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

    static void noTransactions(String reason) {
        LOGGER.log(Level.WARNING, "FTPRA-1003 connections take part in no transactions: {0}", reason);
    }

    static void noTimer(Exception reason) {
        LOGGER.log(
                Level.ERROR,
                "FTPRA-1004 the container gives no timer, so nothing unfinished is finished in the background: {0}",
                reason.getMessage());
    }

    static void workRefused(Exception reason) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1005 the container has no thread for work in the background, which is tried again: {0}",
                reason.getMessage());
    }
}
