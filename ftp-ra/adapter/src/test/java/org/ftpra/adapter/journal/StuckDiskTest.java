package org.ftpra.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Somebody's forced write takes its time: what others add meanwhile is written after it, or they are told in time. */
@Timeout(60)
class StuckDiskTest {

    private final SimDisk platter = new SimDisk();
    private final StuckDisk disk = new StuckDisk(platter);

    @AfterEach
    void setFree() {
        disk.setFree();
    }

    @Test
    void anAppendIsWrittenAlthoughAnotherThreadForces() throws Exception {
        SegmentedJournal journal = Workload.open(disk);
        disk.stick();
        CompletableFuture<Void> forced = inBackground("force", () -> journal.force(record(1)));
        disk.awaitStuck();
        Thread[] appending = new Thread[1];
        CompletableFuture<Void> appended = inBackground("append", () -> {
            appending[0] = Thread.currentThread();
            journal.append(record(2));
        });
        await().until(() -> appending[0] != null && appending[0].getState() == Thread.State.TIMED_WAITING);
        assertThat(appended).isNotDone();

        disk.setFree();
        forced.get(30, TimeUnit.SECONDS);
        appended.get(30, TimeUnit.SECONDS);

        assertThat(Workload.open(platter).live())
                .extracting(JournalEntry::key)
                .containsExactly(Workload.key(1), Workload.key(2));
    }

    @Test
    void aForcedWriteThatDoesNotReturnStopsTheJournalForAllOthers() throws Exception {
        SegmentedJournal journal = new JournalFiles(disk, impatient()).open();
        disk.stick();
        CompletableFuture<Void> stuck = inBackground("force", () -> journal.force(record(1)));
        disk.awaitStuck();

        assertThatThrownBy(() -> journal.force(record(2)))
                .isInstanceOfSatisfying(
                        JournalFailure.class, e -> assertThat(e.reason()).isEqualTo(JournalFailure.Reason.TIMEOUT));

        assertThatThrownBy(() -> journal.force(record(3)))
                .hasMessageContaining("takes nothing until it is opened again")
                .isInstanceOfSatisfying(
                        JournalFailure.class, e -> assertThat(e.mayBeDurable()).isFalse());
        assertThat(journal.figures().state()).isEqualTo(JournalState.FAILED);
        disk.setFree();
        stuck.get(30, TimeUnit.SECONDS);
    }

    /** So that 32 threads with two forced writes for each transaction need far less than 0.4 of them for each. */
    @Test
    void allWhoWaitForADiskShareTheNextForcedWrite() throws Exception {
        SegmentedJournal journal = new JournalFiles(disk, JournalSettings.standard()).open();
        disk.stick();
        CompletableFuture<Void> first = inBackground("force", () -> journal.force(record(0)));
        disk.awaitStuck();
        Thread[] waiting = new Thread[31];
        CompletableFuture<?>[] others = new CompletableFuture<?>[waiting.length];
        for (int i = 0; i < waiting.length; i++) {
            int number = i;
            others[i] = inBackground("other", () -> {
                waiting[number] = Thread.currentThread();
                journal.force(record(number + 1));
            });
        }
        await().until(() -> Stream.of(waiting)
                .allMatch(thread -> thread != null && thread.getState() == Thread.State.TIMED_WAITING));
        long before = journal.figures().forces();

        disk.setFree();
        first.get(30, TimeUnit.SECONDS);
        CompletableFuture.allOf(others).get(30, TimeUnit.SECONDS);

        assertThat(journal.figures().forces() - before).isLessThanOrEqualTo(2);
        assertThat(Workload.open(platter).live()).hasSize(32);
    }

    private static JournalSettings impatient() {
        JournalSettings small = Workload.small();
        return new JournalSettings(
                Optional.empty(),
                small.segmentBytes(),
                small.deadBytes(),
                small.recordBytes(),
                small.tombstones(),
                Duration.ofMillis(200),
                Clock.systemUTC());
    }

    private static JournalRecord record(int number) {
        return JournalRecord.open(Workload.key(number), Workload.PREPARED, Workload.NOW, new byte[10]);
    }

    private static CompletableFuture<Void> inBackground(String name, Writing writing) {
        CompletableFuture<Void> result = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        writing.write();
                        result.complete(null);
                    } catch (JournalFailure | RuntimeException | Error e) {
                        result.completeExceptionally(e);
                    }
                },
                "test-" + name);
        thread.setDaemon(true);
        thread.start();
        return result;
    }

    private interface Writing {
        void write() throws JournalFailure;
    }
}
