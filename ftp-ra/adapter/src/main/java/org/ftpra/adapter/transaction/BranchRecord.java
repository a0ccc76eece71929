package org.ftpra.adapter.transaction;

import java.util.List;

/**
 * What the journal must know to finish a branch.
 *
 * @param xid its name
 * @param resource on which server, as whom
 * @param changes what it does, in order
 * @param discarded hidden names to be removed in any case
 */
record BranchRecord(BranchXid xid, ResourceId resource, List<Change> changes, List<String> discarded) {

    BranchRecord {
        changes = List.copyOf(changes);
        discarded = List.copyOf(discarded);
    }
}
