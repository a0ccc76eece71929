package org.ftpra.sample.intake;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ftpra.api.FtpFileEvent;

/**
 * What is remembered of a file's content, which is read once from the server and not kept.
 *
 * @param bytes how many came
 * @param sha256 64 hexadecimal digits
 */
record Digest(long bytes, String sha256) {

    static Digest of(FtpFileEvent event) {
        MessageDigest digest = newDigest();
        long bytes = event.retrieve(new DigestOutputStream(OutputStream.nullOutputStream(), digest))
                .bytes();
        return new Digest(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
