package org.ftpra.engine.trust;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;

/**
 * What tells a file from what it was: when it was modified, its size, and which file it is (its key: another after a rename
 * over it, {@code null} where the file system has none).
 */
record FileVersion(Instant modified, long size, Object key) {

    /** Some file systems count whole seconds, FAT even two. */
    private static final Duration COARSEST_TIME = Duration.ofSeconds(2);

    static FileVersion of(BasicFileAttributes attributes) {
        return new FileVersion(attributes.lastModifiedTime().toInstant(), attributes.size(), attributes.fileKey());
    }

    /** Whether a later change is sure to give another version: one in the same tick of the file system's clock would not. */
    boolean isSettledAt(Instant now) {
        return modified.plus(COARSEST_TIME).isBefore(now);
    }
}
