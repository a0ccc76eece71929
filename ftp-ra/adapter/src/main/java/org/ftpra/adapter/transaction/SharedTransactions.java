package org.ftpra.adapter.transaction;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ftpra.adapter.journal.Journal;
import org.ftpra.adapter.journal.JournalFailure;
import org.ftpra.adapter.journal.JournalSettings;
import org.ftpra.adapter.journal.Journals;
import org.ftpra.adapter.journal.NodeId;

/**
 * The transactions of one journal, shared by all resource adapters of this JVM that use its directory: WildFly starts two for
 * one archive, and a redeployment may overlap. Counted; closed with the last user. Thread-safe: guarded by the map, which is
 * the one static state of the adapter.
 */
public final class SharedTransactions implements AutoCloseable {

    private static final Map<Path, Shared> OPEN = new HashMap<>();

    private final Path directory;
    private final Shared shared;
    private final AdapterWork work;
    private boolean closed;

    private SharedTransactions(Path directory, Shared shared, AdapterWork work) {
        this.directory = directory;
        this.shared = shared;
        this.work = work;
    }

    /**
     * Those of the journal in this directory.
     *
     * @param nodeId that the journal must have, or empty
     * @param companion opened with the first use, closed with the last
     */
    public static SharedTransactions open(
            Path directory, Optional<String> nodeId, AdapterWork work, Companion companion) throws JournalFailure {
        synchronized (OPEN) {
            Shared shared = OPEN.get(directory);
            if (shared == null) {
                shared = Shared.open(directory, nodeId, work, companion);
                OPEN.put(directory, shared);
            } else {
                shared.join(work);
            }
            return new SharedTransactions(directory, shared, work);
        }
    }

    /** What is shared. */
    public Transactions transactions() {
        return shared.transactions;
    }

    /** Where they are kept; for others who promise something to a transaction manager. */
    public Journal journal() {
        return shared.journal;
    }

    /** Ends this use. A second call does nothing. */
    @Override
    public void close() {
        synchronized (OPEN) {
            if (!closed && shared.leave(work)) {
                OPEN.remove(directory);
            }
            closed = true;
        }
    }

    /** Lives as long as the transactions do, once for all who share them. */
    @FunctionalInterface
    public interface Companion {

        /** With these. */
        Opened open(Transactions transactions);

        /** A companion at work. */
        interface Opened extends AutoCloseable {
            @Override
            void close();
        }
    }

    private static final class Shared {

        private final Journal journal;
        private final Workers workers;
        private final Transactions transactions;
        private final Companion.Opened opened;

        private Shared(Journal journal, Workers workers, Companion companion) {
            this.journal = journal;
            this.workers = workers;
            this.transactions = new Transactions(
                    new FiledBranches(journal, Clock.systemUTC()), Optional.empty(), workers, CompletionClock.system());
            this.opened = companion.open(transactions);
        }

        static Shared open(Path directory, Optional<String> nodeId, AdapterWork work, Companion companion)
                throws JournalFailure {
            Workers workers = new Workers();
            workers.all.add(work);
            JournalSettings settings =
                    nodeId.map(NodeId::new).map(JournalSettings.standard()::of).orElseGet(JournalSettings::standard);
            return new Shared(Journals.open(directory, settings), workers, companion);
        }

        void join(AdapterWork work) {
            workers.all.add(work);
        }

        /** Whether that was the last one. */
        boolean leave(AdapterWork work) {
            workers.all.remove(work);
            if (workers.all.isEmpty()) {
                opened.close();
                transactions.close();
                journal.close();
                return true;
            }
            transactions.finisher().again();
            return false;
        }
    }

    /** The containers' threads, of which any serves. */
    private static final class Workers implements AdapterWork {

        private final List<AdapterWork> all = new CopyOnWriteArrayList<>();

        @Override
        public void later(Runnable task, Duration delay) {
            all.stream().findFirst().ifPresent(work -> work.later(task, delay));
        }
    }
}
