package org.ftpra.adapter.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The journals that are open in this JVM: one for each directory, shared by all who open it (WildFly starts two instances
 * of an adapter, and a redeployment may overlap). Thread-safe: guarded by {@code LOCK}, which is held while a journal is
 * opened and closed, since whoever comes meanwhile must wait for just that.
 */
public final class Journals {

    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final Map<Path, SharedJournal> OPEN = new HashMap<>();

    private Journals() {}

    /**
     * Opens the journal in a directory, or shares the one that is open. It is made if it does not exist; the settings of
     * the first who opens it hold, but for the node, which must be the same.
     *
     * @throws JournalFailure if it cannot be read whole, or belongs to another process or node
     */
    public static Journal open(Path directory, JournalSettings settings) throws JournalFailure {
        Patience patience = new Patience(settings.timeout());
        try {
            if (!patience.acquire(LOCK)) {
                throw new JournalFailure(
                        JournalFailure.Reason.TIMEOUT,
                        "the journal in " + directory + " was not opened: another one was not opened or closed within "
                                + settings.timeout());
            }
            return user(directory, settings);
        } catch (JournalFailure e) {
            throw e;
        } catch (IOException e) {
            throw new JournalFailure(
                    JournalFailure.Reason.STORAGE, false, "the journal in " + directory + " cannot be opened: " + e, e);
        } finally {
            if (LOCK.isHeldByCurrentThread()) {
                LOCK.unlock();
            }
            patience.over();
        }
    }

    private static Journal user(Path directory, JournalSettings settings) throws IOException {
        Path real = Files.createDirectories(directory).toRealPath();
        SharedJournal shared = OPEN.get(real);
        if (shared == null) {
            shared = first(real, settings);
            OPEN.put(real, shared);
        }
        JournalFiles.requireSame(
                real.toString(), settings.node(), shared.journal().node());
        shared.enter();
        return new JournalUser(shared.journal(), () -> leave(real));
    }

    private static SharedJournal first(Path directory, JournalSettings settings) throws IOException {
        DirectoryLock lock = DirectoryLock.acquire(directory, "journalDirectory");
        try {
            SegmentedJournal journal = new JournalFiles(new DirectoryStorage(directory), settings).open();
            JournalLog.opened(
                    directory.toString(), journal.node(), journal.figures().open());
            return new SharedJournal(journal, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void leave(Path directory) {
        LOCK.lock();
        try {
            if (OPEN.get(directory).leave()) {
                OPEN.remove(directory);
            }
        } catch (IOException e) {
            OPEN.remove(directory);
            JournalLog.notClosed(directory.toString(), e);
        } finally {
            LOCK.unlock();
        }
    }
}
