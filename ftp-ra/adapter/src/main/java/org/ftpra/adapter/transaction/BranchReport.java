package org.ftpra.adapter.transaction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A branch in doubt, or one that ended otherwise than decided, as an operator sees it. A snapshot; holds no secret.
 *
 * @param id its short name, 16 characters; also a part of its hidden names
 * @param xid format, global transaction id and branch qualifier in hexadecimal
 * @param server host and port
 * @param user who is logged in there
 * @param state PREPARED, COMMITTING or HEURISTIC
 * @param forgotten whether the transaction manager has forgotten it; then the state is HEURISTIC
 * @param since when it was promised or decided, whichever was first; empty if that is not kept
 * @param changes what it does, in order
 * @param evidence why it could not end as decided, if it could not
 */
public record BranchReport(
        String id,
        String xid,
        String server,
        String user,
        BranchState state,
        boolean forgotten,
        Optional<Instant> since,
        List<String> changes,
        Optional<String> evidence) {

    static BranchReport of(Branch branch, Optional<Instant> since, boolean forgotten) {
        ResourceId resource = branch.resource();
        return new BranchReport(
                branch.key().text(),
                branch.xid().toString(),
                resource.host() + ":" + resource.port(),
                resource.user(),
                branch.state(),
                forgotten,
                since,
                branch.changes().all().stream().map(BranchReport::words).toList(),
                branch.heuristic().map(outcome -> outcome.name() + ": " + outcome.evidence()));
    }

    private static String words(Change change) {
        String path = "'" + change.path() + "'";
        if (change instanceof Change.Publish publish) {
            return "make " + path + " of '" + publish.staged() + "'";
        }
        if (change instanceof Change.Rename rename) {
            return "rename '" + rename.from() + "' to " + path;
        }
        if (change instanceof Consumption file) {
            return "take " + path + " from '" + file.fenced() + "'"
                    + file.archive().map(place -> " to '" + place.path() + "'").orElse("");
        }
        if (change instanceof Change.MakeDirectory) {
            return "make directory " + path;
        }
        return (change instanceof Change.RemoveDirectory ? "remove directory " : "delete ") + path;
    }
}
