package org.ftpra.engine.data;

import java.util.List;
import java.util.Locale;

/**
 * How far ahead of its replies a server can be spoken to. RFC 959 promises nothing; what five servers bear was measured,
 * and a server that we do not know is not tried.
 *
 * @param together commands of one step in one segment
 * @param afterReceived the next commands after a download's data has ended, before its final reply
 * @param afterSent the same after an upload's data
 * @param whileMoving any command while data moves
 */
public record LookAhead(boolean together, boolean afterReceived, boolean afterSent, boolean whileMoving) {

    /** One command, one reply. */
    public static final LookAhead NONE = new LookAhead(false, false, false, false);

    /** What every server bears that reads lines. */
    public static final LookAhead SAFE = new LookAhead(true, false, false, false);

    private static final LookAhead AFTER_RECEIVED = new LookAhead(true, true, false, false);
    private static final LookAhead DEEP = new LookAhead(true, true, true, true);

    /** These read the control channel only between transfers, whatever has come. */
    private static final List<String> DEEP_SERVERS = List.of("vsftpd", "apache ftpserver");

    /** These read it during a transfer, too, and then take what comes for an interruption. */
    private static final List<String> KNOWN_SERVERS = List.of("proftpd", "pure-ftpd", "pyftpdlib");

    /**
     * What this server bears.
     *
     * @param description its greeting and its answer to SYST
     */
    public static LookAhead of(String description) {
        String text = description.toLowerCase(Locale.ROOT);
        if (DEEP_SERVERS.stream().anyMatch(text::contains)) {
            return DEEP;
        }
        return KNOWN_SERVERS.stream().anyMatch(text::contains) ? AFTER_RECEIVED : SAFE;
    }

    /** Whether something may be said after this data has ended, and before the final reply. */
    public boolean beforeFinalReply(boolean upload) {
        return upload ? afterSent : afterReceived;
    }

    /** Whether both commands of a transfer can be said at once: pyftpdlib forgets STOR while it dials. */
    boolean bearsOrder(Way way) {
        return way.isPassive() ? together : whileMoving;
    }
}
