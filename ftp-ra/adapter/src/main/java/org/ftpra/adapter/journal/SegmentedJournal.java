package org.ftpra.adapter.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A journal in files.
 *
 * <p>Thread-safe. {@code lock} guards all fields, and is never held during I/O. The files belong to the thread that has set
 * {@code atWork}: one of the callers, which writes what all have added meanwhile, and forces it once for all.
 */
final class SegmentedJournal implements Journal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition progress = lock.newCondition();
    private final String place;
    private final NodeId node;
    private final JournalSettings settings;
    private final LiveRecords live;
    private final Segments segments;
    private final JournalHealth health;

    private List<JournalRecord> waiting = new ArrayList<>();
    private long added;
    private long written;
    private long forced;
    private long compactions;
    private boolean atWork;

    SegmentedJournal(String place, NodeId node, JournalSettings settings, LiveRecords live, Segments segments) {
        this.place = place;
        this.node = node;
        this.settings = settings;
        this.live = live;
        this.segments = segments;
        this.health = new JournalHealth(place);
    }

    @Override
    public NodeId node() {
        return node;
    }

    @Override
    public void append(JournalRecord record) throws JournalFailure {
        requireFits(record);
        lock.lock();
        try {
            awaitWritten(add(record));
        } finally {
            lock.unlock();
        }
    }

    /** What was added is with the system when this returns: the death of this process does not lose it. */
    private void awaitWritten(long mine) throws JournalFailure {
        Patience patience = new Patience(settings.timeout());
        try {
            while (written < mine) {
                health.requireOpen(true);
                if (!atWork) {
                    work(false);
                } else if (!patience.await(progress)) {
                    fail(timeout());
                }
            }
        } finally {
            patience.over();
        }
    }

    @Override
    public void force(JournalRecord record) throws JournalFailure {
        requireFits(record);
        lock.lock();
        try {
            awaitForced(add(record));
        } finally {
            lock.unlock();
        }
    }

    private void requireFits(JournalRecord record) throws JournalFailure {
        int length = record.key().text().length() + record.bytes().length;
        if (length > settings.recordBytes()) {
            throw new JournalFailure(
                    JournalFailure.Reason.TOO_LARGE,
                    record + " is not taken into the journal in " + place + ": key and payload are " + length
                            + " bytes, at most " + settings.recordBytes() + " are allowed");
        }
    }

    private long add(JournalRecord record) throws JournalFailure {
        health.requireOpen(false);
        live.add(record);
        waiting.add(record);
        return ++added;
    }

    private void awaitForced(long mine) throws JournalFailure {
        Patience patience = new Patience(settings.timeout());
        try {
            while (forced < mine) {
                health.requireOpen(true);
                if (!atWork) {
                    work(true);
                } else if (!patience.await(progress)) {
                    fail(timeout());
                }
            }
        } finally {
            patience.over();
        }
    }

    private JournalFailure timeout() {
        return new JournalFailure(
                JournalFailure.Reason.TIMEOUT,
                "the disk of the journal in " + place + " did not answer within " + settings.timeout());
    }

    /** Writes what is waiting, or all that is live if the files hold too much else. */
    private void work(boolean force) {
        if (isWorthRewriting()) {
            live.dropOver(settings.clock().instant());
            List<JournalRecord> all = live.all();
            work(true, () -> segments.rewrite(all));
            compactions += health.isOpen() ? 1 : 0;
            return;
        }
        List<JournalRecord> records = waiting;
        work(force, () -> {
            segments.write(records);
            if (force) {
                segments.force();
            }
        });
    }

    /** The lock is let go meanwhile. */
    private void work(boolean forces, Work work) {
        long last = added;
        waiting = new ArrayList<>();
        atWork = true;
        lock.unlock();
        Throwable problem = problemOf(work);
        lock.lock();
        atWork = false;
        if (problem == null) {
            written = last;
            forced = forces ? last : forced;
        } else {
            fail(problem);
        }
        progress.signalAll();
    }

    private static Throwable problemOf(Work work) {
        try {
            work.run();
            return null;
        } catch (IOException | RuntimeException | Error e) {
            return e;
        }
    }

    private boolean isWorthRewriting() {
        long dead = segments.bytes() - live.bytes();
        return dead >= settings.deadBytes() && dead >= live.bytes();
    }

    private void fail(Throwable cause) {
        health.fail(cause);
        waiting = new ArrayList<>();
        progress.signalAll();
    }

    @Override
    public List<JournalEntry> live() {
        lock.lock();
        try {
            return live.entries(settings.clock().instant());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<JournalEntry> find(JournalKey key) {
        lock.lock();
        try {
            return live.find(key, settings.clock().instant());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public JournalFigures figures() {
        lock.lock();
        try {
            return new JournalFigures(
                    health.state(),
                    health.failure(),
                    place,
                    node,
                    live.open(),
                    live.ended(),
                    segments.bytes(),
                    live.bytes(),
                    added,
                    segments.forces(),
                    compactions);
        } finally {
            lock.unlock();
        }
    }

    /** Leaves the files alone, and the journal failed, if the disk does not answer in time. */
    @Override
    public void close() {
        lock.lock();
        try {
            awaitNobodyAtWork();
            if (health.isOpen()) {
                seal();
            }
            if (!atWork && health.state() != JournalState.CLOSED) {
                health.close();
                closeFile();
            }
            progress.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitNobodyAtWork() {
        Patience patience = new Patience(settings.timeout());
        try {
            while (atWork) {
                if (!patience.await(progress)) {
                    fail(timeout());
                    return;
                }
            }
        } finally {
            patience.over();
        }
    }

    private void seal() {
        List<JournalRecord> records = waiting;
        work(true, () -> {
            segments.write(records);
            segments.seal();
        });
    }

    private void closeFile() {
        try {
            segments.close();
        } catch (IOException e) {
            JournalLog.notClosed(place, e);
        }
    }

    private interface Work {
        void run() throws IOException;
    }
}
