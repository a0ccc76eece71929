package org.ftpra.sample.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What those who watch are told of deliveries. */
class DeliveriesTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final Deliveries deliveries = new Deliveries();

    @Test
    void tellTheOldestFirst() throws InterruptedException {
        deliveries.add("a", 1, 1, false);
        deliveries.add("a", 1, 2, true);
        assertThat(deliveries.awaitAfter(0, LONG))
                .extracting(Delivery::file, Delivery::attempt, Delivery::committed)
                .containsExactly(tuple("a", 1, false), tuple("a", 2, true));
    }

    @Test
    void tellOnlyWhatIsNotKnown() throws InterruptedException {
        deliveries.add("a", 1, 1, true);
        long known = deliveries.awaitAfter(0, LONG).get(0).number();
        deliveries.add("b", 1, 1, true);
        assertThat(deliveries.awaitAfter(known, LONG))
                .extracting(Delivery::file)
                .containsExactly("b");
    }

    @Test
    void tellWhoWaits() throws InterruptedException {
        CompletableFuture<List<Delivery>> told = new CompletableFuture<>();
        Thread watcher = new Thread(() -> watch(told));
        watcher.start();
        Awaitility.await().until(() -> watcher.getState() == Thread.State.TIMED_WAITING);
        deliveries.add("a", 1, 1, true);
        assertThat(told.join()).hasSize(1);
        watcher.join();
    }

    @Test
    void tellNothingWhenNothingCameInTime() throws InterruptedException {
        assertThat(deliveries.awaitAfter(0, Duration.ofMillis(1))).isEmpty();
    }

    @Test
    void keepOnlyTheLast() throws InterruptedException {
        for (int i = 1; i <= Deliveries.KEPT + 1; i++) {
            deliveries.add("f" + i, 1, 1, true);
        }
        assertThat(deliveries.awaitAfter(0, LONG))
                .hasSize(Deliveries.KEPT)
                .first()
                .extracting(Delivery::file)
                .isEqualTo("f2");
    }

    @Test
    void areForgotten() throws InterruptedException {
        deliveries.add("a", 1, 1, true);
        deliveries.clear();
        assertThat(deliveries.awaitAfter(0, Duration.ofMillis(1))).isEmpty();
    }

    /** A page that was open while the server restarted asks with the last number of the server before. */
    @Test
    void areNewerThanThoseBeforeARestart() throws InterruptedException {
        long before = System.currentTimeMillis();
        Deliveries restarted = new Deliveries();
        restarted.add("a", 1, 1, true);
        assertThat(restarted.awaitAfter(before, LONG)).hasSize(1);
    }

    private void watch(CompletableFuture<List<Delivery>> told) {
        try {
            told.complete(deliveries.awaitAfter(0, LONG));
        } catch (InterruptedException interrupted) {
            told.completeExceptionally(interrupted);
        }
    }
}
