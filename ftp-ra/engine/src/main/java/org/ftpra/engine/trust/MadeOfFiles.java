package org.ftpra.engine.trust;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * What was made of files, kept until one of them is another. Thread-safe without a lock: two threads may make it at the same
 * time, and one of the two is kept.
 *
 * @param <T> what is made; safe to share
 */
public final class MadeOfFiles<T> {

    /** How often it is tried anew if a file changes while being read. */
    private static final int ATTEMPTS = 5;

    private final List<ConfiguredFile> files;
    private final Maker<T> maker;
    private final InstantSource clock;
    private volatile Kept<T> kept;

    /**
     * Reads nothing yet.
     *
     * @param files all that it is made of; at least one
     */
    public MadeOfFiles(List<ConfiguredFile> files, Maker<T> maker) {
        this(files, maker, InstantSource.system());
    }

    /** With the clock that tells how old a file is. */
    MadeOfFiles(List<ConfiguredFile> files, Maker<T> maker, InstantSource clock) {
        this.files = List.copyOf(files);
        this.maker = maker;
        this.clock = clock;
    }

    /**
     * The one that was made of the files as they are now.
     *
     * @throws TrustFailure if it cannot be made; it is tried again by the next caller
     */
    public T get() throws TrustFailure {
        Kept<T> before = kept;
        return before != null && before.isOf(versions()) ? before.value : makeOfWholeFiles();
    }

    /** A file that another process writes or replaces meanwhile is read again: half of it may make sense, too. */
    private T makeOfWholeFiles() throws TrustFailure {
        TrustFailure failure = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Instant begin = clock.instant();
            List<FileVersion> versions = versions();
            try {
                T made = maker.make();
                if (versions().equals(versions)) {
                    return keep(made, versions, begin);
                }
                failure = files.get(0).unusable("and what belongs to it change while being read");
            } catch (TrustFailure e) {
                failure = e;
                if (versions().equals(versions)) {
                    break;
                }
            }
        }
        throw failure;
    }

    private T keep(T made, List<FileVersion> versions, Instant begin) {
        boolean settled = versions.stream().allMatch(version -> version.isSettledAt(begin));
        kept = settled ? new Kept<>(made, versions) : null;
        return made;
    }

    private List<FileVersion> versions() throws TrustFailure {
        List<FileVersion> versions = new ArrayList<>();
        for (ConfiguredFile file : files) {
            versions.add(file.version());
        }
        return versions;
    }

    /**
     * Reads the files.
     *
     * @param <T> what it makes of them
     */
    @FunctionalInterface
    public interface Maker<T> {

        /**
         * Makes it of what they hold now.
         *
         * @throws TrustFailure if they hold nothing of use
         */
        T make() throws TrustFailure;
    }

    private record Kept<T>(T value, List<FileVersion> versions) {

        boolean isOf(List<FileVersion> now) {
            return versions.equals(now);
        }
    }
}
