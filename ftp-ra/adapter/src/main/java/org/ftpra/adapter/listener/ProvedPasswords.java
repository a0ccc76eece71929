package org.ftpra.adapter.listener;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords that were right before: a partner that comes every second is not hashed again each time, which is made to be slow. What
 * is kept is of use in this JVM alone, and never leaves it. Thread-safe.
 */
final class ProvedPasswords {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key = new SecretKeySpec(random(), ALGORITHM);
    private final Map<String, byte[]> tags = new ConcurrentHashMap<>();

    private static byte[] random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    boolean contains(String user, String password) {
        byte[] tag = tags.get(user);
        return tag != null && MessageDigest.isEqual(tag, tag(password));
    }

    void add(String user, String password) {
        tags.put(user, tag(password));
    }

    private byte[] tag(String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }
}
