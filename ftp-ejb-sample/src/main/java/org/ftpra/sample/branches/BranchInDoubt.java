package org.ftpra.sample.branches;

import java.util.List;
import javax.management.openmbean.CompositeData;

/**
 * A branch as its journal tells it.
 *
 * @param node whose journal it is in: with the id, its name
 * @param id 16 characters
 * @param xid the transaction manager's name for it, in hexadecimal
 * @param server host and port
 * @param user who is logged in there
 * @param state PREPARED, COMMITTING, HEURISTIC or FORGOTTEN
 * @param since ISO 8601 in UTC; empty if not known
 * @param changes what it does, in order
 * @param evidence why it did not end as decided; empty if that is not so
 */
public record BranchInDoubt(
        String node,
        String id,
        String xid,
        String server,
        String user,
        String state,
        String since,
        List<String> changes,
        String evidence) {

    static BranchInDoubt of(String node, CompositeData branch) {
        return new BranchInDoubt(
                node,
                (String) branch.get("id"),
                (String) branch.get("xid"),
                (String) branch.get("server"),
                (String) branch.get("user"),
                (String) branch.get("state"),
                (String) branch.get("since"),
                List.of((String[]) branch.get("changes")),
                (String) branch.get("evidence"));
    }
}
