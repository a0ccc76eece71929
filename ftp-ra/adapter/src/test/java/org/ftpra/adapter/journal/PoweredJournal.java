package org.ftpra.adapter.journal;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A journal on a disk that loses all that was not forced, in a machine whose power goes at a chosen call: that call and all
 * after it throw {@link PowerLoss}. Thread-safe: synchronized.
 */
public final class PoweredJournal implements Journal {

    private static final Random NOTHING_SURVIVES = new Random() {
        private static final long serialVersionUID = 1L;

        @Override
        public int nextInt(int bound) {
            return 0;
        }

        @Override
        public boolean nextBoolean() {
            return false;
        }
    };

    private final SimDisk disk;
    private final Journal journal;
    private int calls;
    private int lastCall = Integer.MAX_VALUE;
    private boolean done;
    private int hookedCall;
    private Runnable hook = () -> {};

    private PoweredJournal(SimDisk disk) throws JournalFailure {
        this.disk = disk;
        this.journal = new JournalFiles(disk, JournalSettings.standard()).open();
    }

    /** An empty one. */
    public static PoweredJournal create() throws JournalFailure {
        return new PoweredJournal(new SimDisk());
    }

    /** The power goes at this call that writes, counted from 1: before it, or when it is done. */
    public synchronized void losePowerAt(int call, boolean whenDone) {
        lastCall = call;
        done = whenDone;
    }

    /** Something happens just when this call that writes, counted from now, is done. */
    public synchronized void afterCall(int call, Runnable happening) {
        hookedCall = calls + call;
        hook = happening;
    }

    /** From now on there is no room on the disk. */
    public synchronized void fillDisk() {
        disk.room = 0;
    }

    /** Whether the power is gone. */
    public synchronized boolean hasLostPower() {
        return calls >= lastCall;
    }

    /** What is found when the power is back. */
    public synchronized PoweredJournal afterPowerLoss() throws JournalFailure {
        return new PoweredJournal(disk.survivor(NOTHING_SURVIVES));
    }

    @Override
    public synchronized void append(JournalRecord record) throws JournalFailure {
        write(record, journal::append);
    }

    @Override
    public synchronized void force(JournalRecord record) throws JournalFailure {
        write(record, journal::force);
    }

    private void write(JournalRecord record, Writing writing) throws JournalFailure {
        if (hasLostPower()) {
            throw new PowerLoss();
        }
        calls++;
        if (!hasLostPower() || done) {
            writing.write(record);
        }
        if (hasLostPower()) {
            throw new PowerLoss();
        }
        if (calls == hookedCall) {
            hook.run();
        }
    }

    @Override
    public NodeId node() {
        return journal.node();
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
        journal.close();
    }

    /** No failure that an adapter could see to: with the power, it is gone itself. */
    public static final class PowerLoss extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private interface Writing {
        void write(JournalRecord record) throws JournalFailure;
    }
}
