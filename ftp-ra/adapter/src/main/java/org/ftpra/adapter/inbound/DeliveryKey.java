package org.ftpra.adapter.inbound;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.ftpra.adapter.transaction.ResourceId;

/**
 * By what a file that stays where it is is known to have been delivered. A file that was replaced is another one, if its size or
 * its time tells.
 *
 * @param server who sees it, and where
 * @param directory where it is, as its listing was asked for
 * @param name without its directory
 * @param size bytes, or -1 where it is not told
 * @param modified in UTC, to the second, or empty where it is not told exactly
 */
record DeliveryKey(String server, String directory, String name, long size, Optional<Instant> modified) {

    /**
     * Of a file that was listed. A time that is not exact to the second is left out: in listings for the eye it moves with daylight
     * saving and turns into a day after six months, and every file that stays would then be new. Whoever wants it to count asks the
     * server for the exact one first (MDTM, RFC 3659 section 3).
     */
    static DeliveryKey of(ResourceId server, Candidate file) {
        return new DeliveryKey(server.toString(), file.directory(), file.name(), file.size(), exactly(file));
    }

    private static Optional<Instant> exactly(Candidate file) {
        return switch (file.precision()) {
            case SECOND, MILLISECOND ->
                Optional.ofNullable(file.modified()).map(time -> time.truncatedTo(ChronoUnit.SECONDS));
            case NONE, DAY, MINUTE -> Optional.empty();
        };
    }

    /** All of it in 64 hexadecimal digits, however long the path is: SHA-256. */
    String id() {
        // No path has a control character in it, so that the parts cannot run into each other.
        String all = String.join("\0", server, directory, name, Long.toString(size), modifiedText());
        return HexFormat.of().formatHex(sha256().digest(all.getBytes(StandardCharsets.UTF_8)));
    }

    /** As text for people; empty where it is not told. */
    String modifiedText() {
        return modified.map(Instant::toString).orElse("");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
