package org.ftpra.engine.transfer;

import java.util.Arrays;
import java.util.Optional;

/** The hashes that servers are asked for and that we can compute, under their names in draft-bryan-ftpext-hash. */
enum HashAlgorithm {
    /** 64 hex digits. */
    SHA_256("SHA-256", 64),
    /** 128 hex digits. */
    SHA_512("SHA-512", 128),
    /** 40 hex digits. */
    SHA_1("SHA-1", 40),
    /** 32 hex digits. */
    MD5("MD5", 32),
    /** 8 hex digits, of which some servers leave out zeros at the front. */
    CRC32("CRC32", 8);

    private final String written;
    private final int digits;

    HashAlgorithm(String written, int digits) {
        this.written = written;
        this.digits = digits;
    }

    static Optional<HashAlgorithm> named(String name) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.written.equalsIgnoreCase(name))
                .findFirst();
    }

    /** Whether a word can be such a hash. */
    boolean fits(String word) {
        return word.matches("[0-9A-Fa-f]{" + (this == CRC32 ? "1," : "") + digits + "}");
    }

    int digits() {
        return digits;
    }

    @Override
    public String toString() {
        return written;
    }
}
