package org.ftpra.adapter.inbound;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What this package logs; the ids are listed in docs/log-ids.md. */
final class InboundLog {

    private static final Logger LOGGER = System.getLogger("org.ftpra.adapter.inbound");

    private InboundLog() {}

    static void activated(Activation activation) {
        LOGGER.log(
                Level.INFO,
                "FTPRA-1701 {0} is active, and looks into {1}",
                activation,
                activation.settings().search().directories());
    }

    static void deactivated(Activation activation, Figures figures) {
        LOGGER.log(
                Level.INFO,
                "FTPRA-1702 {0} has ended; it had {1} files delivered",
                activation,
                figures.deliveredFiles());
    }

    static void serverLost(Activation activation, Exception reason) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1703 {0} cannot look for files, and will try again until it can: {1}",
                activation,
                reason.getMessage());
    }

    static void serverBack(Activation activation) {
        LOGGER.log(Level.INFO, "FTPRA-1704 {0} can look for files again", activation);
    }

    static void claimRefused(Activation activation, Exception reason) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1705 {0} cannot claim a file, and will try again with the next poll: {1}",
                activation,
                reason.getMessage());
    }

    static void claimsWork(Activation activation) {
        LOGGER.log(Level.INFO, "FTPRA-1706 {0} has no file any more that it cannot claim", activation);
    }

    static void failed(Activation activation, Claim claim, String reason) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1707 {0}: attempt {1} to deliver ''{2}'' failed: {3}",
                activation,
                claim.attempt(),
                claim.file().path(),
                reason);
    }

    static void interrupted(Activation activation, Claim claim, String reason) {
        LOGGER.log(
                Level.INFO,
                "FTPRA-1727 {0} ended while ''{1}'' was delivered, which comes again as attempt {2}: {3}",
                activation,
                claim.file().path(),
                claim.attempt(),
                reason);
    }

    static void deadLettered(Activation activation, Claim claim, String reason) {
        LOGGER.log(
                Level.ERROR,
                "FTPRA-1708 {0} has moved ''{1}'' to the dead-letter directory after attempt {2}: {3}",
                activation,
                claim.file().path(),
                claim.attempt(),
                reason);
    }

    static void takenOver(Activation activation, Claim claim) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1709 {0}: ''{1}'' was taken over while it was delivered here, and is not ours any more",
                activation,
                claim.file().path());
    }

    static void left(Activation activation, Claim claim, Exception reason) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1710 {0}: ''{1}'' is left as ''{2}'' until the next poll: {3}",
                activation,
                claim.file().path(),
                claim.name().text(),
                reason.getMessage());
    }

    static void leftUndelivered(Activation activation, FileTask task, Exception reason) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1711 {0}: {1} is left until the next poll: {2}",
                activation,
                task,
                reason.getMessage());
    }

    static void noBean(Activation activation, Exception reason) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1712 {0}: the container gives no bean, and is asked again until it does: {1}",
                activation,
                reason.getMessage());
    }

    static void beansAgain(Activation activation) {
        LOGGER.log(Level.INFO, "FTPRA-1713 {0}: the container gives beans again", activation);
    }

    static void noDirectory(Activation activation, String directory, Exception reason) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1714 {0} cannot list ''{1}'', and goes on with the other directories: {2}",
                activation,
                directory,
                reason.getMessage());
    }

    static void directoryBack(Activation activation, String directory) {
        LOGGER.log(Level.INFO, "FTPRA-1715 {0} can list ''{1}'' again", activation, directory);
    }

    static void leftAlone(Activation activation, Exception reason) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1725 {0} leaves a file alone, whose name cannot be used: {1}",
                activation,
                reason.getMessage());
    }

    static void noneLeftAlone(Activation activation, String directory) {
        LOGGER.log(Level.INFO, "FTPRA-1726 {0} leaves no file in ''{1}'' alone any more", activation, directory);
    }

    static void takesOver(Activation activation, FileTask task, String owner) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1716 {0} takes {1} over from node {2}, which has given no sign of life",
                activation,
                task,
                owner);
    }

    static void undecided(Activation activation, Claim claim) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1717 {0}: the transaction of ''{1}'' is not decided yet; its file waits for that",
                activation,
                claim.file().path());
    }

    static void stillDelivering(Activation activation, int deliveries) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1718 {0} ends while {1} deliveries go on; their sessions are cut, and their files are delivered again",
                activation,
                deliveries);
    }

    static void broken(Activation activation, FileTask task, Throwable problem) {
        LOGGER.log(
                Level.ERROR,
                "FTPRA-1719 " + activation + ": " + task
                        + " is left until it is found again, by a mistake of the adapter or the container",
                problem);
    }

    static void failedAndKept(Activation activation, FileTask task, String reason) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1721 {0}: attempt {1} to deliver {2}, which stays where it is, failed: {3}",
                activation,
                task.attempt(),
                task,
                reason);
    }

    static void givenUp(Activation activation, FileTask task, String reason) {
        LOGGER.log(
                Level.ERROR,
                "FTPRA-1722 {0} gives {1} up until the next start, after attempt {2}: {3}",
                activation,
                task,
                task.attempt(),
                reason);
    }

    static void invalidActivation(Object spec, Exception problem) {
        LOGGER.log(Level.ERROR, "FTPRA-1720 {0} cannot be activated: {1}", spec, problem.getMessage());
    }

    static void paused(Activation activation) {
        LOGGER.log(Level.INFO, "FTPRA-1723 {0} is paused", activation);
    }

    static void resumed(Activation activation) {
        LOGGER.log(Level.INFO, "FTPRA-1724 {0} goes on after a pause", activation);
    }

    static void notClosed(String path, Exception reason) {
        LOGGER.log(Level.DEBUG, "''{0}'' was read in part: {1}", path, reason.getMessage());
    }

    static void noSignOfLife(Activation activation, Exception reason) {
        LOGGER.log(Level.DEBUG, "{0} gives no sign of life now: {1}", activation, reason.getMessage());
    }
}
