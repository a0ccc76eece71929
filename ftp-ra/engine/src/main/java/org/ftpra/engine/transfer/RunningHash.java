package org.ftpra.engine.transfer;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** The hash of all bytes sent to one file so far, by however many transfers. Not thread-safe. */
public final class RunningHash {

    private final HashAlgorithm algorithm;
    private final CRC32 sum = new CRC32();
    private final MessageDigest digest;
    private long bytes;

    RunningHash(HashAlgorithm algorithm) {
        this.algorithm = algorithm;
        this.digest = algorithm == HashAlgorithm.CRC32 ? null : digest(algorithm.toString());
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + name, e);
        }
    }

    /** Reads all that remains in it. */
    void update(ByteBuffer sent) {
        bytes += sent.remaining();
        if (digest == null) {
            sum.update(sent);
        } else {
            digest.update(sent);
        }
    }

    /** How many bytes it is of. */
    public long bytes() {
        return bytes;
    }

    /** In lower-case hex digits, as of now; more can follow. */
    public String value() {
        return digest == null
                ? HexFormat.of().toHexDigits((int) sum.getValue())
                : HexFormat.of().formatHex(copy().digest());
    }

    private MessageDigest copy() {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the " + algorithm + " of this Java cannot tell what it has so far", e);
        }
    }

    HashAlgorithm algorithm() {
        return algorithm;
    }
}
