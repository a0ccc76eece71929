package org.ftpra.adapter.listener;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * By what an upload is known again: the door's spool, the partner, the path, the size and the content's hash.
 *
 * @param text 40 hexadecimal digits; of a further upload that is the same, with a number
 */
record Fingerprint(String text) {

    private static final int LENGTH = 40;

    /** Two doors may each know a partner of the same name; no two have the same spool. */
    static Fingerprint of(Spool spool, Received file) {
        MessageDigest digest = sha256();
        for (String part : new String[] {
            spool.toString(), file.partner().name(), file.path(), Long.toString(file.size()), file.sha256(),
        }) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH));
    }

    /** Another of the same, which is not known again. */
    Fingerprint further() {
        return new Fingerprint(text + "." + UUID.randomUUID().toString().substring(0, 8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
