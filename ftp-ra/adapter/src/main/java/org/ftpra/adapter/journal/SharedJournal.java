package org.ftpra.adapter.journal;

import java.io.IOException;

/** A journal, its directory's lock, and how many use it. Guarded by the lock of {@link Journals}. */
final class SharedJournal {

    private final SegmentedJournal journal;
    private final DirectoryLock lock;
    private int users;

    SharedJournal(SegmentedJournal journal, DirectoryLock lock) {
        this.journal = journal;
        this.lock = lock;
    }

    SegmentedJournal journal() {
        return journal;
    }

    void enter() {
        users++;
    }

    /**
     * True if that was the last user, and the directory is free. While somebody is still at work on a disk that does not
     * answer it is not: whatever is written yet would be written beside the next owner.
     */
    boolean leave() throws IOException {
        if (--users > 0) {
            return false;
        }
        journal.close();
        if (journal.figures().state() != JournalState.CLOSED) {
            return false;
        }
        lock.close();
        return true;
    }
}
