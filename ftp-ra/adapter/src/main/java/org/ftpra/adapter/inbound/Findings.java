package org.ftpra.adapter.inbound;

import java.time.Duration;
import java.util.List;

/**
 * What one look through the directories has found.
 *
 * @param claimed files that are ours already, or a dead node's: they come first
 * @param fresh files that nobody has claimed, in order
 * @param more whether there are more than these
 */
record Findings(List<Due> claimed, List<FileTask> fresh, boolean more) {

    Findings {
        claimed = List.copyOf(claimed);
        fresh = List.copyOf(fresh);
    }

    /** A task and how long it has to wait. */
    record Due(FileTask task, Duration delay) {}
}
