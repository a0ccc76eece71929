package org.ftpra.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threads that force at the same time share a forced write; and an interruption harms nobody. */
class GroupCommitTest {

    private static final int THREADS = 32;
    private static final int TRANSACTIONS = 50;

    @TempDir
    Path directory;

    @Test
    void everyTransactionOfManyThreadsIsThere() throws Exception {
        try (Journal journal = Journals.open(directory, JournalSettings.standard())) {
            long before = journal.figures().forces();
            assertThat(together(journal, false)).isEqualTo(THREADS * TRANSACTIONS);
            System.out.println("forces per transaction: "
                    + (double) (journal.figures().forces() - before) / THREADS / TRANSACTIONS);

            assertThat(journal.live()).hasSize(THREADS * TRANSACTIONS);
        }
        try (Journal journal = Journals.open(directory, JournalSettings.standard())) {
            assertThat(journal.live()).hasSize(THREADS * TRANSACTIONS).allMatch(JournalEntry::hasEnded);
        }
    }

    @Test
    void interruptedCallersGetWhatTheyAskedForAndTheirInterruptionBack() throws Exception {
        try (Journal journal = Journals.open(directory, JournalSettings.standard())) {
            assertThat(together(journal, true)).isEqualTo(THREADS * TRANSACTIONS);
            assertThat(journal.figures().state()).isEqualTo(JournalState.OPEN);
        }
    }

    private static int together(Journal journal, boolean interrupted) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<Integer>> results = new ArrayList<>();
        try {
            for (int thread = 0; thread < THREADS; thread++) {
                results.add(threads.submit(transactions(journal, thread, interrupted)));
            }
            int all = 0;
            for (Future<Integer> result : results) {
                all += result.get(60, TimeUnit.SECONDS);
            }
            return all;
        } finally {
            threads.shutdownNow();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static Callable<Integer> transactions(Journal journal, int thread, boolean interrupted) {
        return () -> {
            int done = 0;
            for (int i = 0; i < TRANSACTIONS; i++) {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                JournalKey key = Workload.key(thread * TRANSACTIONS + i);
                journal.force(JournalRecord.open(key, Workload.PREPARED, Workload.NOW, new byte[300]));
                journal.force(JournalRecord.open(key, Workload.COMMIT_BEGIN, Workload.NOW, new byte[0]));
                journal.append(JournalRecord.tombstone(
                        key, Workload.COMMITTED, java.time.Instant.now(), Duration.ofDays(7), new byte[0]));
                done += Thread.interrupted() == interrupted ? 1 : 0;
            }
            return done;
        };
    }
}
