package org.ftpra.adapter.transaction;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ftpra.adapter.journal.JournalRecord;

/** Makes a branch of what the journal has of it. Confined to its caller. */
final class BranchReader {

    private final String owner;
    private final List<JournalRecord> entries;

    BranchReader(String owner, List<JournalRecord> entries) {
        this.owner = owner;
        this.entries = entries;
    }

    /** The branch as it was when the last entry was written; of its changes, any may be done. */
    Branch read() {
        List<BranchRecord> records = records();
        BranchRecord whole = records.get(records.size() - 1);
        Branch branch = new Branch(whole.xid(), whole.resource(), owner, state());
        branch.progress().recovered();
        branch.names().startAfter(entries.size());
        whole.changes().forEach(branch.changes()::add);
        records.forEach(record -> record.discarded().stream()
                .filter(hidden -> !isUsed(whole, hidden))
                .forEach(branch.changes()::discard));
        entries.forEach(entry -> apply(entry, branch));
        return branch;
    }

    /** What each entry has of the branch; the last has all, and those before only what was staged. */
    private List<BranchRecord> records() {
        List<BranchRecord> records = new ArrayList<>();
        for (JournalRecord entry : entries) {
            if (isOfBranch(entry)) {
                records.add(RecordFormat.read(entry.payload()));
            }
        }
        if (records.isEmpty()) {
            throw new IllegalStateException("the journal has " + entries + " and nothing that tells the branch");
        }
        return records;
    }

    private static boolean isOfBranch(JournalRecord entry) {
        return switch (RecordKind.of(entry.kind())) {
            case STAGED, PREPARED, DECIDED -> entry.payload().length > 0;
            default -> false;
        };
    }

    private static boolean isUsed(BranchRecord record, String hidden) {
        return record.changes().stream()
                .anyMatch(change -> change instanceof Change.Publish publish
                        && publish.staged().equals(hidden));
    }

    private BranchState state() {
        return entries.stream()
                .map(entry -> state(RecordKind.of(entry.kind())))
                .reduce((before, after) -> after == null ? before : after)
                .orElseThrow();
    }

    /** What an entry says of the state; {@code null} if nothing. */
    private static BranchState state(RecordKind kind) {
        return switch (kind) {
            case STAGED, ROLLED_BACK, CLEANED -> BranchState.ROLLED_BACK;
            case PREPARED -> BranchState.PREPARED;
            case DECIDED -> BranchState.COMMITTING;
            case MOVED -> null;
            case COMMITTED -> BranchState.COMMITTED;
            case HEURISTIC, FORGOTTEN, DISMISSED -> BranchState.HEURISTIC;
        };
    }

    private static void apply(JournalRecord entry, Branch branch) {
        ByteBuffer content = ByteBuffer.wrap(entry.payload());
        RecordKind kind = RecordKind.of(entry.kind());
        if (kind == RecordKind.MOVED) {
            branch.progress().moved(content.getInt());
        } else if (kind == RecordKind.HEURISTIC) {
            int code = content.getInt();
            branch.heuristic(
                    new Heuristic(code, StandardCharsets.UTF_8.decode(content).toString()));
        }
    }
}
