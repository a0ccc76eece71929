package org.ftpra.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files are written anew again and again while many threads force: nothing that is needed is lost. */
class CompactionTest {

    private static final int THREADS = 16;
    private static final int BRANCHES = 200;
    private static final int KIBI = 1024;

    @TempDir
    Path directory;

    @Test
    void losesNothingUnderLoad() throws Exception {
        try (Journal journal = Journals.open(directory, settings())) {
            run(journal);

            assertThat(journal.figures().compactions()).isGreaterThan(3);
            assertThat(journal.figures().fileBytes()).isLessThan(1024 * KIBI);
            assertAllIsThere(journal);
        }
        try (Journal journal = Journals.open(directory, settings())) {
            assertAllIsThere(journal);
        }
    }

    /** Of each thread, every tenth branch stays open. */
    private static void assertAllIsThere(Journal journal) {
        assertThat(journal.live()).hasSize(THREADS * BRANCHES);
        assertThat(journal.live().stream().filter(entry -> !entry.hasEnded()))
                .hasSize(THREADS * BRANCHES / 10)
                .allSatisfy(entry -> assertThat(entry.records()).hasSize(2));
    }

    private static JournalSettings settings() {
        return new JournalSettings(
                Optional.empty(), 64 * KIBI, 64 * KIBI, 8 * KIBI, 100_000, Duration.ofSeconds(30), Clock.systemUTC());
    }

    private static void run(Journal journal) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> results = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread * BRANCHES;
                results.add(threads.submit(() -> {
                    for (int i = first; i < first + BRANCHES; i++) {
                        play(journal, i);
                    }
                    return null;
                }));
            }
            for (Future<?> result : results) {
                result.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void play(Journal journal, int number) throws JournalFailure {
        JournalKey key = Workload.key(number);
        journal.force(JournalRecord.open(key, Workload.PREPARED, Instant.now(), new byte[300]));
        journal.append(JournalRecord.open(key, Workload.COMMIT_BEGIN, Instant.now(), new byte[0]));
        if (number % 10 != 0) {
            journal.append(
                    JournalRecord.tombstone(key, Workload.COMMITTED, Instant.now(), Duration.ofDays(7), new byte[0]));
        }
    }
}
