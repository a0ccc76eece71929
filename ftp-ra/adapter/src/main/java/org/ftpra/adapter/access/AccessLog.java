package org.ftpra.adapter.access;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.ftpra.engine.control.Notice;

/** What this package logs; the ids are listed in docs/log-ids.md. */
final class AccessLog {

    private static final Logger LOGGER = System.getLogger("org.ftpra.adapter.access");

    private AccessLog() {}

    /** What the engine has noticed; a record for each, so a new one cannot be forgotten here. */
    static void noticed(Notice notice) {
        if (notice instanceof Notice.WayChanged way) {
            wayChanged(way);
        } else if (notice instanceof Notice.StrangerRefused stranger) {
            strangerRefused(stranger);
        } else if (notice instanceof Notice.TlsLowered tls) {
            tlsLowered(tls);
        } else if (notice instanceof Notice.LimitLearned limit) {
            limitLearned(limit);
        } else if (notice instanceof Notice.LimitGrown limit) {
            limitGrown(limit);
        } else if (notice instanceof Notice.CommandsApart apart) {
            commandsApart(apart);
        }
    }

    private static void wayChanged(Notice.WayChanged way) {
        LOGGER.log(
                Level.INFO,
                "FTPRA-1601 data channels of {0} are opened by {1} from now on; before: {2}",
                way.server(),
                way.to(),
                way.from().isEmpty() ? "none was opened" : way.from());
    }

    private static void strangerRefused(Notice.StrangerRefused stranger) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1602 {1} connected to a port that was opened for data of {0}, and was refused",
                stranger.server(),
                stranger.stranger());
    }

    private static void tlsLowered(Notice.TlsLowered tls) {
        LOGGER.log(
                Level.INFO,
                "FTPRA-1603 {0} is spoken to in TLSv1.2 from now on, since its data channels must resume a session"
                        + " that TLSv1.3 does not give: {1}",
                tls.server(),
                tls.reason());
    }

    private static void limitLearned(Notice.LimitLearned limit) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1604 {0} refused a session of user {1} since there are too many; no more than {2} are opened at"
                        + " once from now on",
                limit.server(),
                limit.user(),
                limit.most());
    }

    private static void limitGrown(Notice.LimitGrown limit) {
        LOGGER.log(
                Level.INFO,
                "FTPRA-1605 {0} bears one session more of user {1}: as many as {2} are opened at once from now on",
                limit.server(),
                limit.user(),
                limit.most());
    }

    private static void commandsApart(Notice.CommandsApart apart) {
        LOGGER.log(
                Level.INFO,
                "FTPRA-1606 {0} is sent one command at a time from now on, since it did not answer one that had come in"
                        + " one segment with another: {1}",
                apart.server(),
                apart.reason());
    }
}
