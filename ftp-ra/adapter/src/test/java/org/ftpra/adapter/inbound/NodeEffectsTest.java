package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.ResourceException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ftpra.adapter.config.FtpProperty;
import org.ftpra.adapter.config.SeesEffectOf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the properties do that are of nodes, and of their end. */
class NodeEffectsTest {

    /** What a node has claimed that nobody has heard of. */
    private static final String DEAD_CLAIM = ".ftpra1-aaaaaaaa-c1-bbbbbbbb~order";

    private static final String WAITING = ".ftpra1-aaaaaaaa-w4-0-cccccccc~waiting";

    @TempDir
    private Path journals;

    private EffectServer server;

    @BeforeEach
    void start() {
        server = new EffectServer(journals);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @SeesEffectOf(FtpProperty.TAKEOVER_AFTER)
    void takeoverAfterSaysWhenANodeIsDead() throws Exception {
        try (Scene scene = server.scene()) {
            scene.partner().put(DEAD_CLAIM, "content");
            scene.partner().put(WAITING, "content");
            scene.with("takeoverAfter", "1000").start();

            scene.awaitDelivered("order", "waiting");
            assertThat(scene.intake().attempts("order")).containsExactly(2);
            assertThat(scene.intake().attempts("waiting")).containsExactly(4);
        }
        try (Scene scene = server.scene()) {
            scene.partner().put(DEAD_CLAIM, "content");
            scene.partner().put("other", "content");
            scene.with("takeoverAfter", "0").start();

            InboxUnderTest.until("the other", () -> scene.intake().names().contains("other"));
            scene.inbox().awaitListings(20);
            scene.awaitFiles(DEAD_CLAIM);
        }
    }

    @Test
    @SeesEffectOf(FtpProperty.SHARING)
    void sharingSaysWhetherTwoMayLookThere() throws Exception {
        try (Scene scene = server.scene()) {
            scene.start();
            CheckedEndpoints second = scene.endpoints(true);
            assertThatThrownBy(() -> scene.inbox().activate(second))
                    .isInstanceOf(ResourceException.class)
                    .hasMessageContaining("sharing");
        }
        try (Scene scene = server.scene()) {
            scene.with("sharing", "COMPETING").start();
            CheckedEndpoints first = scene.endpoints();
            scene.inbox().activate(scene.endpoints(true));
            scene.partner().put("order", "content");

            scene.awaitDelivered("order");
            scene.inbox().stop();
            assertThat(first.violationsAtTheEnd()).isEmpty();
        }
    }

    @Test
    @SeesEffectOf(FtpProperty.STOP_TIMEOUT)
    void stopTimeoutSaysHowLongADeliveryIsWaitedFor() throws Exception {
        assertThat(timeOfStop("1500")).isBetween(Duration.ofMillis(1500), Duration.ofSeconds(25));
        assertThat(timeOfStop("60000")).isLessThan(Duration.ofSeconds(30));
    }

    /** With a bean that goes on when it is told: after the stop, or just before it. */
    private Duration timeOfStop(String timeout) throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (Scene scene = server.scene()) {
            scene.intake().with("order", event -> {
                inside.countDown();
                pass(go);
            });
            scene.partner().put("order", "content");
            scene.with("stopTimeout", timeout).start();
            assertThat(inside.await(60, TimeUnit.SECONDS)).isTrue();
            long begin = System.nanoTime();
            if (timeout.equals("60000")) {
                go.countDown();
            }
            scene.inbox().deactivate();
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            go.countDown();
            InboxUnderTest.until("released", () -> scene.endpoints().inUse() == 0);
            return took;
        }
    }

    private static void pass(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
