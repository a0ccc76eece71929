package org.ftpra.adapter.transaction;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What this package logs; the ids are listed in docs/log-ids.md. */
final class TransactionLog {

    private static final Logger LOGGER = System.getLogger("org.ftpra.adapter.transaction");

    private TransactionLog() {}

    static void displaced(Branch branch, String path, String elsewhere) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1401 while {0} replaced ''{1}'', another file came to that name; it is kept as ''{2}''",
                branch,
                path,
                elsewhere);
    }

    static void notDeleted(Branch branch, String path) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1402 {0} was to delete ''{1}'', which is gone or was replaced since; nothing is deleted",
                branch,
                path);
    }

    static void postponed(Branch branch, Exception reason) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1403 {0} is committed, and will be carried out as soon as the server lets us: {1}",
                branch,
                reason.getMessage());
    }

    static void heuristic(Branch branch, Heuristic outcome) {
        LOGGER.log(
                Level.ERROR,
                "FTPRA-1404 {0} was to be committed and ended as {1}: {2}. An operator must look",
                branch,
                outcome.name(),
                outcome.evidence());
    }

    static void cleanedLater(Branch branch, Exception reason) {
        LOGGER.log(
                Level.INFO,
                "FTPRA-1405 {0} is rolled back; its hidden files are removed as soon as the server lets us: {1}",
                branch,
                reason.getMessage());
    }

    static void finished(Branch branch) {
        LOGGER.log(Level.INFO, "FTPRA-1406 {0} was finished by the adapter: {1}", branch, branch.state());
    }

    static void recovered(int branches, String owner) {
        LOGGER.log(
                Level.INFO,
                "FTPRA-1408 {0} unfinished branches of owner {1} were read from the journal",
                branches,
                owner);
    }
}
