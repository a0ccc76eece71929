package org.ftpra.adapter.journal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** One user's share of a journal, so that closing twice counts once. */
final class JournalUser implements Journal {

    private final Journal journal;
    private final Runnable leave;
    private final AtomicBoolean left = new AtomicBoolean();

    JournalUser(Journal journal, Runnable leave) {
        this.journal = journal;
        this.leave = leave;
    }

    @Override
    public NodeId node() {
        return journal.node();
    }

    @Override
    public void append(JournalRecord record) throws JournalFailure {
        requireHere();
        journal.append(record);
    }

    @Override
    public void force(JournalRecord record) throws JournalFailure {
        requireHere();
        journal.force(record);
    }

    private void requireHere() throws JournalFailure {
        if (left.get()) {
            throw new JournalFailure(
                    JournalFailure.Reason.CLOSED, "the journal in " + figures().place() + " was closed by this user");
        }
    }

    @Override
    public List<JournalEntry> live() {
        return journal.live();
    }

    @Override
    public Optional<JournalEntry> find(JournalKey key) {
        return journal.find(key);
    }

    @Override
    public JournalFigures figures() {
        return journal.figures();
    }

    @Override
    public void close() {
        if (left.compareAndSet(false, true)) {
            leave.run();
        }
    }
}
