package org.ftpra.adapter.listener;

import jakarta.resource.spi.ActivationSpec;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.ftpra.adapter.delivery.Beans;
import org.ftpra.adapter.delivery.Reason;
import org.ftpra.api.FtpPartner;

/** What this package logs; the ids are listed in docs/log-ids.md. */
final class ListenerLog {

    private static final Logger LOGGER = System.getLogger("org.ftpra.adapter.listener");

    private ListenerLog() {}

    static void activated(Intake intake, Door door) {
        LOGGER.log(
                Level.INFO,
                "FTPRA-1801 {0} is active: partners put files into {1} on port {2}",
                intake,
                intake.settings().directories(),
                Integer.toString(door.port()));
    }

    static void deactivated(Intake intake) {
        LOGGER.log(
                Level.INFO,
                "FTPRA-1802 {0} has ended; it has taken {1} uploads",
                intake,
                intake.outcomes().of(Answer.Outcome.TAKEN));
    }

    static void invalidActivation(ActivationSpec spec, Exception problem) {
        LOGGER.log(Level.ERROR, "FTPRA-1803 {0} cannot be activated: {1}", spec, problem.getMessage());
    }

    static void rolledBack(Beans beans, Received file, String reason) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1804 {0} did not take {1}, and the partner is told 451: {2}",
                beans,
                file,
                reason);
    }

    static void refused(Beans beans, Received file, Answer answer) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1805 {0} has refused {1} for good: {2} {3}",
                beans,
                file,
                answer.outcome().replyCode(),
                answer.text());
    }

    static void undecided(Beans beans, Received file, UploadResource branch) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1806 whether {0} has taken {1} is not decided, and the partner is told 451; {2}",
                beans,
                file,
                branch);
    }

    static void noBean(Beans beans, Received file, Throwable reason) {
        LOGGER.log(Level.WARNING, "FTPRA-1807 there is no bean of {0} for {1}: {2}", beans, file, reason.getMessage());
    }

    static void workRejected(Intake intake, Received file, Exception reason) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1808 the container has no thread for {0} to take {1}: {2}",
                intake,
                file,
                reason.toString());
    }

    static void late(Intake intake, Received file, Duration patience) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1809 {0} has not taken {1} within {2}: it is rolled back, and the partner is told 451",
                intake,
                file,
                patience);
    }

    static void stillDelivering(Intake intake, Duration patience) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1810 {0} ends while {1} deliveries go on after {2}; their partners are told nothing good",
                intake,
                intake.inFlight(),
                patience);
    }

    static void notReceived(Place place, Exception reason) {
        LOGGER.log(
                Level.ERROR,
                "FTPRA-1811 ''{0}'' for {1} cannot be kept on the local disk: {2}",
                place.path(),
                place.intake(),
                reason.toString());
    }

    static void notLoggedIn(String name, InetAddress address, boolean locked) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1812 ''{0}'' from {1} was not let in{2}",
                name.replaceAll("\\p{Cntrl}", "?"),
                address.getHostAddress(),
                locked ? "; that address is locked out for a while" : "");
    }

    static void noHome(String name, Exception reason) {
        LOGGER.log(Level.ERROR, "FTPRA-1813 there is no place for uploads of ''{0}'': {1}", name, reason.toString());
    }

    static void known(Intake intake, Received file) {
        LOGGER.log(Level.INFO, "FTPRA-1814 {0} has taken {1} before: the partner is told 226 again", intake, file);
    }

    static void notRemoved(Path file, Exception reason) {
        LOGGER.log(Level.WARNING, "FTPRA-1815 {0} cannot be removed: {1}", file, reason.toString());
    }

    static void notClosed(Object what, Exception reason) {
        LOGGER.log(Level.WARNING, "FTPRA-1816 {0} was not closed well: {1}", what, reason.toString());
    }

    static void logInsImpossible(Exception reason) {
        LOGGER.log(Level.ERROR, "FTPRA-1817 nobody can log in: {0}", reason.getMessage());
    }

    static void notAccepted(Intake intake, Received file, Exception reason) {
        LOGGER.log(
                Level.ERROR,
                "FTPRA-1818 {1} cannot be kept for {0}, and the partner is told 450: {2}",
                intake,
                file,
                reason.toString());
    }

    static void notAttempted(Intake intake, Accepted upload, Exception reason) {
        LOGGER.log(
                Level.ERROR,
                "FTPRA-1819 {1} is not delivered to {0} now, but later: {2}",
                intake,
                upload,
                Reason.of(reason));
    }

    static void deadLettered(Accepted upload, String reason) {
        LOGGER.log(Level.ERROR, "FTPRA-1820 {0} is with the dead letters: {1}", upload, reason);
    }

    static void contentLost(Accepted upload, Exception reason) {
        LOGGER.log(Level.ERROR, "FTPRA-1821 the content of {0} is not there any more: {1}", upload, reason.toString());
    }

    static void lockedOut(String name, InetAddress address) {
        LOGGER.log(Level.DEBUG, "''{0}'' from {1} is locked out", name, address.getHostAddress());
    }

    static void callerRefused(FtpPartner partner, Exception reason) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1822 no delivery for {0}: the application server does not take its caller: {1}",
                partner.name(),
                Reason.of(reason));
    }

    static void waiting(long uploads, Door door) {
        LOGGER.log(
                Level.INFO,
                "FTPRA-1823 {0} uploads that were acknowledged on port {1} wait for a bean for their directories",
                uploads,
                Integer.toString(door.port()));
    }

    static void taken(Beans beans, Received file) {
        LOGGER.log(Level.DEBUG, "{0} has taken {1}", beans, file);
    }

    static void clearBehindAuth(SocketAddress partner) {
        LOGGER.log(
                Level.WARNING,
                "FTPRA-1830 the control channel of {0} is closed: something came in clear between AUTH and the handshake",
                partner);
    }

    static void noTls(SocketAddress partner, Exception reason) {
        LOGGER.log(Level.ERROR, "FTPRA-1831 {0} is not let in: there is no TLS: {1}", partner, reason.getMessage());
    }
}
