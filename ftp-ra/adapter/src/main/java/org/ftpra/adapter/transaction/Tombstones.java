package org.ftpra.adapter.transaction;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Branches that were committed: a transaction manager that asks again for one is told so, and not that it is unknown. Those of
 * earlier lives come from the journal, which forgets them in time; ours are kept up to a number. Thread-safe.
 */
final class Tombstones {

    private static final int MOST = 100_000;

    private final Set<BranchKey> keys = ConcurrentHashMap.newKeySet();

    Tombstones(Collection<BranchKey> earlier) {
        keys.addAll(earlier);
    }

    void add(BranchKey key) {
        if (keys.size() >= MOST) {
            keys.stream().limit(MOST / 2).forEach(keys::remove);
        }
        keys.add(key);
    }

    boolean has(BranchKey key) {
        return keys.contains(key);
    }
}
