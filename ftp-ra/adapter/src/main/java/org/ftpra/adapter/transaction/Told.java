package org.ftpra.adapter.transaction;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ftpra.adapter.transaction.Change.Publish;

/**
 * What the server has told of a branch's files, and when. For a second it need not be asked again: one that comes back from a
 * crash takes longer. Thread-safe.
 */
final class Told {

    static final Duration BELIEVED = Duration.ofSeconds(1);

    private final Map<String, Size> sizes = new ConcurrentHashMap<>();
    private final Map<String, Long> free = new ConcurrentHashMap<>();

    private record Size(long bytes, long nanos) {}

    /** The size of what is staged under this name; told at that time, or later. */
    void size(String hidden, long bytes, long nanos) {
        sizes.put(hidden, new Size(bytes, nanos));
    }

    /** That no file has this name. */
    void free(String path, long nanos) {
        free.put(path, nanos);
    }

    /** Whether it has the size that was stored. */
    boolean isWhole(Publish file, long now) {
        Size told = sizes.get(file.staged());
        return told != null && told.bytes() == file.size() && isBelieved(told.nanos(), now);
    }

    /** Whether no file was seen under the name that this one is to have. */
    boolean isFree(Publish file, long now) {
        Long told = free.get(file.path());
        return told != null && isBelieved(told, now);
    }

    private static boolean isBelieved(long told, long now) {
        return now - told <= BELIEVED.toNanos();
    }
}
