package org.ftpra.adapter.listener;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What proves a password and does not tell it: PBKDF2 with HMAC-SHA-512 (RFC 8018, section 5.2). Immutable.
 *
 * @param iterations how often it is hashed; at least {@link #LEAST}
 * @param salt 16 bytes in Base64
 * @param hash 32 bytes in Base64
 */
record PasswordHash(int iterations, String salt, String hash) {

    /** As OWASP asks for since 2023. */
    static final int LEAST = 210_000;

    /** More would be an attack on ourselves. */
    static final int MOST = 10_000_000;

    /** What a written one must be, to be read after "expected". */
    static final String EXPECTED = "pbkdf2-sha512:ITERATIONS:SALT:HASH with " + LEAST + " to " + MOST
            + " iterations, 16 bytes of salt and 32 bytes of hash in Base64, as PasswordEntry makes it";

    private static final String SCHEME = "pbkdf2-sha512";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern WRITTEN = Pattern.compile(SCHEME + ":([0-9]{1,9}):([^:]*):([^:]*)");

    /** With a new salt. */
    static PasswordHash make(char[] password, int iterations) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new PasswordHash(iterations, base64(salt), base64(derive(password, salt, iterations)));
    }

    /** Of the hash of no password, which costs as much as another. */
    static PasswordHash ofNobody(int iterations) {
        byte[] salt = new byte[SALT_BYTES];
        byte[] hash = new byte[HASH_BYTES];
        new SecureRandom().nextBytes(hash);
        return new PasswordHash(iterations, base64(salt), base64(hash));
    }

    /** As {@link #written} writes it; nothing of anything else. */
    static Optional<PasswordHash> parse(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(new PasswordHash(Integer.parseInt(parts.group(1)), parts.group(2), parts.group(3)))
                        .filter(PasswordHash::isStrong)
                : Optional.empty();
    }

    private boolean isStrong() {
        return iterations >= LEAST
                && iterations <= MOST
                && isBase64Of(salt, SALT_BYTES)
                && isBase64Of(hash, HASH_BYTES);
    }

    private static boolean isBase64Of(String text, int length) {
        try {
            return Base64.getDecoder().decode(text).length == length;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** In a time that does not depend on where a wrong hash differs. */
    boolean matches(String password) {
        byte[] derived = derive(password.toCharArray(), Base64.getDecoder().decode(salt), iterations);
        return MessageDigest.isEqual(derived, Base64.getDecoder().decode(hash));
    }

    private static byte[] derive(char[] password, byte[] salt, int iterations) {
        PBEKeySpec key = new PBEKeySpec(password, salt, iterations, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no PBKDF2WithHmacSHA512", e);
        } finally {
            key.clearPassword();
            Arrays.fill(password, '\0');
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** As it is put into a file. */
    String written() {
        return String.join(":", SCHEME, Integer.toString(iterations), salt, hash);
    }

    /** Neither salt nor hash. */
    @Override
    public String toString() {
        return SCHEME;
    }
}
