package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.junit.jupiter.api.io.TempDir;

/** An undeployment loses nothing, and ends. */
class StopTest {

    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    @TempDir
    private Path journal;

    /** The delivery that is under way is committed before the undeployment ends. */
    @ServersTest
    void waitsForADelivery(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.intake().with("a", event -> hold());
            scene.partner().put("a", "content");
            scene.partner().put("b", "content");
            scene.with("maxConcurrency", "1").start();
            assertThat(inside.await(60, TimeUnit.SECONDS)).isTrue();

            CompletableFuture<Void> stop = CompletableFuture.runAsync(scene.inbox()::deactivate);
            go.countDown();
            stop.get(60, TimeUnit.SECONDS);

            assertThat(scene.intake().names()).contains("a");
            assertThat(scene.partner().hidden()).isEmpty();
            scene.restart();
            scene.awaitDelivered("a", "b");
        }
    }

    /** The bean does not come to its end in time: whatever becomes of its transaction, each file is committed once. */
    @ServersTest
    void doesNotWaitForEver(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.intake().with("a", event -> hold());
            scene.partner().put("a", "content");
            scene.with("stopTimeout", "300").start();
            CheckedEndpoints first = scene.endpoints();
            assertThat(inside.await(60, TimeUnit.SECONDS)).isTrue();

            long begin = System.nanoTime();
            scene.inbox().deactivate();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
            go.countDown();
            InboxUnderTest.until("the endpoint is released", () -> first.inUse() == 0);

            scene.restart();
            scene.awaitDelivered("a");
            assertThat(scene.rows()).hasSize(1);
        }
    }

    /** Containers roll back for the undeployment alone (Payara): with one attempt to have, the file would be a dead letter. */
    @ServersTest
    void whatIsRolledBackMeanwhileIsNoAttempt(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.intake().with("a", event -> {
                hold();
                throw new IllegalStateException("the application is gone");
            });
            scene.partner().put("a", "content");
            scene.with("maxAttempts", "1").start();
            assertThat(inside.await(60, TimeUnit.SECONDS)).isTrue();

            Thread stop = new Thread(scene.inbox()::deactivate);
            stop.start();
            InboxUnderTest.until("the end waits for the bean", () -> waitsForCouriers(stop));
            go.countDown();
            stop.join(60_000);

            scene.intake().with("a", event -> assertThat(event.attempt()).isEqualTo(1));
            scene.restart();
            scene.awaitDelivered("a");
        }
    }

    private static boolean waitsForCouriers(Thread stop) {
        return Arrays.stream(stop.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(Couriers.class.getName())
                        && frame.getMethodName().equals("await"));
    }

    /** What waits for its next attempt goes on with the attempt that it has come to. */
    @ServersTest
    void attemptsAreCountedOn(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.intake().with("a", event -> {
                if (event.attempt() < 3) {
                    throw new IllegalStateException("not yet");
                }
            });
            scene.partner().put("a", "content");
            scene.with("retryDelay", "600000").with("retryDelayMax", "600000").start();
            InboxUnderTest.until(
                    "it waits", () -> scene.partner().hidden().stream().anyMatch(each -> each.contains("-w")));
            scene.inbox().stop();
            assertThat(scene.partner().files()).hasSize(1);
        }
    }

    private void hold() {
        inside.countDown();
        try {
            if (!go.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("never told to go on");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
