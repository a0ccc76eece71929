package org.ftpra.adapter.transaction;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ftpra.adapter.journal.Journal;
import org.ftpra.adapter.journal.JournalEntry;
import org.ftpra.adapter.journal.JournalFailure;
import org.ftpra.adapter.journal.JournalFigures;
import org.ftpra.adapter.journal.JournalKey;
import org.ftpra.adapter.journal.JournalRecord;

/** Writes branches into a journal, and reads back those of an earlier life. Thread-safe. */
final class FiledBranches implements BranchJournal {

    /** As long as a transaction manager may ask again for a branch that was committed. */
    private static final Duration COMMITTED_KEPT = Duration.ofDays(7);

    /** As long as an operator may want to know what became of a branch that ended otherwise than decided. */
    private static final Duration EVIDENCE_KEPT = Duration.ofDays(30);

    private static final byte[] NOTHING = new byte[0];

    private final Journal journal;
    private final Clock clock;

    FiledBranches(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String owner() {
        return journal.node().text();
    }

    @Override
    public void staged(Branch branch, String hidden) throws JournalFailure {
        BranchRecord record = new BranchRecord(branch.xid(), branch.resource(), List.of(), List.of(hidden));
        journal.append(open(branch, RecordKind.STAGED, RecordFormat.write(record)));
    }

    @Override
    public void prepared(Branch branch) throws JournalFailure {
        journal.force(open(branch, RecordKind.PREPARED, RecordFormat.write(branch.record())));
    }

    @Override
    public void decided(Branch branch) throws JournalFailure {
        journal.force(open(branch, RecordKind.DECIDED, NOTHING));
    }

    @Override
    public void decidedInOnePhase(Branch branch) throws JournalFailure {
        journal.force(open(branch, RecordKind.DECIDED, RecordFormat.write(branch.record())));
    }

    @Override
    public void moved(Branch branch, int change) throws JournalFailure {
        byte[] number = ByteBuffer.allocate(Integer.BYTES).putInt(change).array();
        journal.force(open(branch, RecordKind.MOVED, number));
    }

    @Override
    public void committed(Branch branch) throws JournalFailure {
        journal.append(
                branch.xid().isOurOwn()
                        ? end(branch, RecordKind.CLEANED, Duration.ZERO)
                        : end(branch, RecordKind.COMMITTED, COMMITTED_KEPT));
    }

    @Override
    public void rolledBack(Branch branch) throws JournalFailure {
        journal.force(open(branch, RecordKind.ROLLED_BACK, NOTHING));
    }

    @Override
    public void cleaned(Branch branch) throws JournalFailure {
        journal.append(end(branch, RecordKind.CLEANED, Duration.ZERO));
    }

    @Override
    public void heuristic(Branch branch, Heuristic outcome) throws JournalFailure {
        byte[] evidence = outcome.evidence().getBytes(StandardCharsets.UTF_8);
        ByteBuffer content = ByteBuffer.allocate(Integer.BYTES + evidence.length);
        journal.force(open(
                branch,
                RecordKind.HEURISTIC,
                content.putInt(outcome.code()).put(evidence).array()));
    }

    @Override
    public void forgotten(Branch branch) throws JournalFailure {
        journal.force(evidence(branch, RecordKind.FORGOTTEN));
    }

    @Override
    public void dismissed(Branch branch) throws JournalFailure {
        journal.force(evidence(branch, RecordKind.DISMISSED));
    }

    private JournalRecord evidence(Branch branch, RecordKind kind) {
        return JournalRecord.evidence(key(branch), kind.number(), clock.instant(), EVIDENCE_KEPT, NOTHING);
    }

    private JournalRecord open(Branch branch, RecordKind kind, byte[] content) {
        return JournalRecord.open(key(branch), kind.number(), clock.instant(), content);
    }

    private JournalRecord end(Branch branch, RecordKind kind, Duration kept) {
        return JournalRecord.tombstone(key(branch), kind.number(), clock.instant(), kept, NOTHING);
    }

    private static JournalKey key(Branch branch) {
        return new JournalKey(branch.key().text());
    }

    @Override
    public List<Branch> unfinished() {
        return journal.live().stream()
                .filter(entry -> !entry.hasEnded() && isBranch(entry))
                .map(entry -> new BranchReader(owner(), entry.records()).read())
                .toList();
    }

    /** Others write into the same journal, under longer keys. */
    private static boolean isBranch(JournalEntry entry) {
        return entry.key().text().length() == BranchKey.LENGTH;
    }

    @Override
    public List<Branch> forgotten(int most) {
        List<JournalEntry> entries = journal.live().stream()
                .filter(entry -> entry.last().kind() == RecordKind.FORGOTTEN.number())
                .toList();
        return entries.stream()
                .skip(Math.max(0, entries.size() - most))
                .map(entry -> new BranchReader(owner(), entry.records()).read())
                .toList();
    }

    @Override
    public Optional<Instant> since(Branch branch) {
        return records(branch)
                .filter(record -> record.kind() != RecordKind.STAGED.number())
                .map(JournalRecord::time)
                .findFirst();
    }

    @Override
    public boolean isDecided(Branch branch) {
        return records(branch).anyMatch(record -> record.kind() == RecordKind.DECIDED.number());
    }

    private Stream<JournalRecord> records(Branch branch) {
        return journal.find(key(branch)).stream().flatMap(entry -> entry.records().stream());
    }

    @Override
    public Optional<JournalFigures> figures() {
        return Optional.of(journal.figures());
    }

    @Override
    public List<BranchKey> committed() {
        return journal.live().stream()
                .filter(entry -> entry.last().kind() == RecordKind.COMMITTED.number())
                .map(entry -> new BranchKey(entry.key().text()))
                .toList();
    }
}
