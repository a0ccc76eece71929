package org.ftpra.sample.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The users file of the bean's port, as {@code ftp-ra/docs/endpoint.md} describes it. */
final class Partners {

    /** Its only partner, and the password too: whoever reaches the port is on this machine. */
    static final String NAME = "partner";

    private static final int ITERATIONS = 210_000;
    private static final int SALT = 16;
    private static final int HASH_BITS = 256;

    private Partners() {}

    static void write(Path file) throws IOException {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        Files.writeString(
                file,
                NAME + ":pbkdf2-sha512:" + ITERATIONS + ":" + base64.encodeToString(salt) + ":"
                        + base64.encodeToString(hash(salt)) + "\n");
    }

    private static byte[] hash(byte[] salt) {
        try {
            PBEKeySpec spec = new PBEKeySpec(NAME.toCharArray(), salt, ITERATIONS, HASH_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
