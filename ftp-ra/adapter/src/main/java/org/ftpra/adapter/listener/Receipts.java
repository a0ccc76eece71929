package org.ftpra.adapter.listener;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.transaction.xa.Xid;
import org.ftpra.adapter.journal.Journal;
import org.ftpra.adapter.journal.JournalEntry;
import org.ftpra.adapter.journal.JournalFailure;
import org.ftpra.adapter.journal.JournalKey;
import org.ftpra.adapter.journal.JournalRecord;
import org.ftpra.adapter.transaction.BranchXid;

/**
 * What is durable of uploads: which are promised to a transaction manager, and which were taken, so that a partner who sends one
 * again is known. Each method says what is on disk when it returns. Thread-safe.
 */
final class Receipts {

    /** As long as a transaction manager may ask again for a branch that was committed. */
    private static final Duration BRANCH_KEPT = Duration.ofDays(7);

    private static final String BRANCH = "upload-branch.";
    private static final String RECEIPT = "upload.";
    private static final Set<Integer> PREPARED = Set.of(UploadRecords.PREPARED, UploadRecords.PREPARED_REFUSAL);
    private static final Set<Integer> ACCEPTED = Set.of(UploadRecords.ACCEPTED, UploadRecords.ACCEPTED_FOR);
    private static final byte[] NOTHING = new byte[0];

    private final Journal journal;
    private final Clock clock;

    Receipts(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** How an upload stands. */
    enum State {
        /** None like it was taken. */
        UNKNOWN,
        /** One like it was promised, and its transaction manager has not decided. */
        IN_DOUBT,
        /** One like it was acknowledged, and is to be delivered. */
        ACCEPTED,
        /** One like it was acknowledged and then refused, and is to go to the dead letters. */
        REFUSED,
        /** One like it was taken. */
        TAKEN
    }

    State of(Fingerprint fingerprint) {
        return journal.find(receipt(fingerprint)).map(Receipts::state).orElse(State.UNKNOWN);
    }

    private static State state(JournalEntry entry) {
        return switch (entry.last().kind()) {
            case UploadRecords.TAKEN -> State.TAKEN;
            case UploadRecords.PROMISED -> State.IN_DOUBT;
            case UploadRecords.ACCEPTED, UploadRecords.ACCEPTED_FOR, UploadRecords.ATTEMPTED -> State.ACCEPTED;
            case UploadRecords.REFUSED -> State.REFUSED;
            default -> State.UNKNOWN;
        };
    }

    /** That it is acknowledged, and to be delivered: forced. */
    void accepted(Accepted upload) throws JournalFailure {
        journal.force(open(receipt(upload.fingerprint()), upload.kind(), upload.written()));
    }

    /** That its delivery is begun once more: written, so that the death of this process counts. */
    void attempted(Accepted upload) throws JournalFailure {
        byte[] number =
                ByteBuffer.allocate(Integer.BYTES).putInt(upload.attempts()).array();
        journal.append(open(receipt(upload.fingerprint()), UploadRecords.ATTEMPTED, number));
    }

    /** That it will not be delivered any more: forced. */
    void givenUp(Accepted upload) throws JournalFailure {
        journal.force(end(receipt(upload.fingerprint()), UploadRecords.GIVEN_UP, Duration.ZERO));
    }

    /** Why it was refused, as long as it is not with the dead letters. */
    String refusal(Accepted upload) {
        return journal.find(receipt(upload.fingerprint()))
                .map(entry -> UploadRecords.text(entry.last().payload()))
                .orElseThrow();
    }

    /** All that are acknowledged, and to be delivered or to go to the dead letters, in the order in which they were. */
    List<Accepted> toBeDelivered() {
        return journal.live().stream()
                .flatMap(entry -> accepted(entry).stream())
                .toList();
    }

    private static Optional<Accepted> accepted(JournalEntry entry) {
        boolean isOne = entry.key().text().startsWith(RECEIPT)
                && (state(entry) == State.ACCEPTED || state(entry) == State.REFUSED);
        if (!isOne) {
            return Optional.empty();
        }
        Fingerprint fingerprint = new Fingerprint(entry.key().text().substring(RECEIPT.length()));
        List<JournalRecord> records = entry.records();
        int first = 0;
        while (!ACCEPTED.contains(records.get(first).kind())) {
            first++;
        }
        JournalRecord last = entry.last();
        int attempts = last.kind() == UploadRecords.ATTEMPTED
                ? ByteBuffer.wrap(last.payload()).getInt()
                : 0;
        return Optional.of(Accepted.read(fingerprint, records.get(first), attempts));
    }

    /** Where the content of all of them lies. */
    Set<Path> contents() {
        return toBeDelivered().stream().map(upload -> upload.file().content()).collect(Collectors.toSet());
    }

    /** Of all branches that are promised and not decided. */
    Set<Fingerprint> promised() {
        return promises().map(PromisedUpload::fingerprint).collect(Collectors.toSet());
    }

    /** Whether a branch of it is promised and not decided. */
    boolean isPromised(Fingerprint fingerprint) {
        return promises().anyMatch(upload -> upload.fingerprint().equals(fingerprint));
    }

    /**
     * That its transaction may commit: forced. The branch comes first: whatever dies in between, recovery finds it and ends it; a
     * receipt alone would be in doubt for ever.
     */
    void prepared(PromisedUpload upload) throws JournalFailure {
        byte[] content = UploadRecords.write(upload);
        JournalRecord branch = open(branch(upload.xid()), upload.kind(), content);
        if (of(upload.fingerprint()) == State.UNKNOWN) {
            journal.append(branch);
            journal.force(open(receipt(upload.fingerprint()), UploadRecords.PROMISED, content));
        } else {
            journal.force(branch);
        }
    }

    /** That its transaction has committed: forced. */
    void committed(PromisedUpload upload) throws JournalFailure {
        journal.append(ending(upload.fingerprint(), upload.window(), upload.refusal()));
        journal.force(end(branch(upload.xid()), UploadRecords.COMMITTED, BRANCH_KEPT));
    }

    /** That it was taken, or refused, without such a promise, and is remembered for so long: forced. */
    void taken(Fingerprint fingerprint, Duration window, Optional<String> refusal) throws JournalFailure {
        journal.force(ending(fingerprint, window, refusal));
    }

    /** What was acknowledged and then refused is not over before it is with the dead letters. */
    private JournalRecord ending(Fingerprint fingerprint, Duration window, Optional<String> refusal) {
        State state = of(fingerprint);
        return refusal.isPresent() && (state == State.ACCEPTED || state == State.REFUSED)
                ? open(receipt(fingerprint), UploadRecords.REFUSED, UploadRecords.text(refusal.get()))
                : end(receipt(fingerprint), UploadRecords.TAKEN, window);
    }

    /** That its transaction was rolled back: written. If that is lost, the manager will have it rolled back once more. */
    void rolledBack(PromisedUpload upload) throws JournalFailure {
        if (of(upload.fingerprint()) == State.IN_DOUBT) {
            journal.append(end(receipt(upload.fingerprint()), UploadRecords.ROLLED_BACK, Duration.ZERO));
        }
        journal.append(end(branch(upload.xid()), UploadRecords.ROLLED_BACK, Duration.ZERO));
    }

    /** A branch that is promised and not decided. */
    Optional<PromisedUpload> find(BranchXid xid) {
        return journal.find(branch(xid)).flatMap(Receipts::promised);
    }

    /** Whether the branch was committed, by whomever. */
    boolean wasCommitted(BranchXid xid) {
        return journal.find(branch(xid))
                .filter(entry -> entry.last().kind() == UploadRecords.COMMITTED)
                .isPresent();
    }

    /** All that are promised and not decided. */
    Xid[] inDoubt() {
        return promises().map(PromisedUpload::xid).toArray(Xid[]::new);
    }

    private Stream<PromisedUpload> promises() {
        List<JournalEntry> all = journal.live();
        return all.stream()
                .filter(entry -> entry.key().text().startsWith(BRANCH))
                .flatMap(entry -> promised(entry).stream());
    }

    private static Optional<PromisedUpload> promised(JournalEntry entry) {
        return Optional.of(entry.last())
                .filter(record -> PREPARED.contains(record.kind()))
                .map(UploadRecords::read);
    }

    private JournalRecord open(JournalKey key, int kind, byte[] content) {
        return JournalRecord.open(key, kind, clock.instant(), content);
    }

    private JournalRecord end(JournalKey key, int kind, Duration kept) {
        return JournalRecord.tombstone(key, kind, clock.instant(), kept, NOTHING);
    }

    private static JournalKey receipt(Fingerprint fingerprint) {
        return new JournalKey(RECEIPT + fingerprint.text());
    }

    private static JournalKey branch(BranchXid xid) {
        return new JournalKey(BRANCH + xid.key().text());
    }
}
