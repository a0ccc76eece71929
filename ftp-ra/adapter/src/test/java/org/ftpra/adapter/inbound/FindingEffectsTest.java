package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.core.ConditionTimeoutException;
import org.ftpra.adapter.config.FtpProperty;
import org.ftpra.adapter.config.SeesEffectOf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the properties do that say which files are found, and when. */
class FindingEffectsTest {

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
    @SeesEffectOf(FtpProperty.DIRECTORY)
    void directorySaysWhere() throws Exception {
        try (Scene scene = server.scene()) {
            scene.partner().makeDirectory("in");
            scene.partner().put("in/taken", "content");
            scene.partner().put("left", "content");
            scene.with("directory", scene.directory().path("in")).start();

            scene.awaitDelivered("taken");
            scene.awaitFiles("left");
        }
    }

    @Test
    @SeesEffectOf(FtpProperty.RECURSION_DEPTH)
    void recursionDepthSaysHowFarDown() throws Exception {
        try (Scene scene = server.scene()) {
            scene.partner().makeDirectory("a");
            scene.partner().makeDirectory("a/b");
            scene.partner().put("a/taken", "content");
            scene.partner().put("a/b/left", "content");
            scene.with("recursionDepth", "1").start();

            scene.awaitDelivered("taken");
            scene.awaitFiles("a/b/left");
        }
    }

    @Test
    @SeesEffectOf(FtpProperty.INCLUDE)
    void includeSaysWhich() throws Exception {
        takes("include", "*.csv", "taken.csv", "left.xml");
    }

    @Test
    @SeesEffectOf(FtpProperty.EXCLUDE)
    void excludeSaysWhichNot() throws Exception {
        takes("exclude", "*.xml", "taken.csv", "left.xml");
    }

    @Test
    @SeesEffectOf(FtpProperty.IGNORED_PREFIXES)
    void ignoredPrefixesAreNotTaken() throws Exception {
        takes("ignoredPrefixes", "_;~", ".taken", "_left");
    }

    @Test
    @SeesEffectOf(FtpProperty.IGNORED_SUFFIXES)
    void ignoredSuffixesAreNotTaken() throws Exception {
        takes("ignoredSuffixes", ".half", "taken.part", "left.half");
    }

    private void takes(String property, String value, String taken, String left) throws Exception {
        try (Scene scene = server.scene()) {
            scene.partner().put(left, "content");
            scene.partner().put(taken, "content");
            scene.with(property, value).start();

            scene.awaitDelivered(taken);
            scene.awaitFiles(left);
        }
    }

    /** While another looks again and again, one that has time looks once: MLSD, and once more to learn of its options. */
    @Test
    @SeesEffectOf(FtpProperty.POLL_INTERVAL)
    void pollIntervalSaysHowOften() throws Exception {
        try (Scene slow = server.scene();
                Scene quick = server.scene()) {
            slow.with("pollInterval", "3600000").start();
            slow.partner().put("never", "content");
            quick.with("pollInterval", "20").start();
            quick.inbox().awaitListings(60);

            assertThat(slow.intake().calls().size()).isLessThanOrEqualTo(1);
            assertThat(server.server().commands())
                    .filteredOn(command ->
                            command.matches("MLSD.* " + slow.directory().path()))
                    .hasSizeBetween(1, 2);
        }
    }

    @Test
    @SeesEffectOf(FtpProperty.ORDER)
    void orderSaysWhichIsFirst() throws Exception {
        Instant begin = Instant.parse("2026-03-01T10:00:00Z");
        try (Scene scene = server.scene()) {
            scene.partner().put("a", "content", begin.plusSeconds(7200));
            scene.partner().put("b", "content", begin);
            scene.with("order", "MODIFIED").with("sequence", "STRICT").start();

            scene.awaitDelivered("a", "b");
            assertThat(scene.intake().names()).containsExactly("b", "a");
        }
    }

    /** What comes while a batch is delivered is before what was left out of it, though not before the batch. */
    @Test
    @SeesEffectOf(FtpProperty.BATCH_SIZE)
    void batchSizeSaysHowManyAreChosen() throws Exception {
        try (Scene scene = server.scene()) {
            scene.intake().with("b", event -> scene.partner().put("a", "content"));
            scene.partner().put("b", "content");
            scene.partner().put("c", "content");
            scene.partner().put("d", "content");
            scene.with("batchSize", "2").with("sequence", "STRICT").start();

            scene.awaitDelivered("a", "b", "c", "d");
            assertThat(scene.intake().names()).containsExactly("b", "c", "a", "d");
        }
    }

    /** Else what it saw too early would come before what is to come first. */
    @Test
    void nothingIsLookedForWhileFilesInAStrictOrderAreDelivered() throws Exception {
        try (Scene scene = server.scene()) {
            AtomicBoolean looked = new AtomicBoolean();
            scene.intake().with("a", event -> looked.set(isListedAgain(scene, Duration.ofMillis(500))));
            scene.partner().put("a", "content");
            scene.partner().put("b", "content");
            scene.with("pollInterval", "20").with("sequence", "STRICT").start();

            scene.awaitDelivered("a", "b");
            assertThat(looked).isFalse();
        }
    }

    private static boolean isListedAgain(Scene scene, Duration within) {
        long before = scene.inbox().listings();
        try {
            await().atMost(within).until(() -> scene.inbox().listings() > before);
            return true;
        } catch (ConditionTimeoutException none) {
            return false;
        }
    }

    @Test
    @SeesEffectOf(FtpProperty.STABILITY)
    void stabilitySaysWhenAFileIsWhole() throws Exception {
        try (Scene scene = server.scene()) {
            scene.partner().put("left", "content");
            scene.partner().put("taken", "content");
            scene.partner().put("taken.done", "");
            scene.with("stability", "MARKER").start();

            scene.awaitDelivered("taken");
            scene.awaitFiles("left");
        }
    }

    @Test
    @SeesEffectOf(FtpProperty.MARKER_SUFFIX)
    void markerSuffixSaysWhatAMarkerIsCalled() throws Exception {
        try (Scene scene = server.scene()) {
            scene.partner().put("left", "content");
            scene.partner().put("left.done", "content");
            scene.partner().put("taken", "content");
            scene.partner().put("taken.ok", "");
            scene.with("stability", "MARKER").with("markerSuffix", ".ok").start();

            scene.awaitDelivered("taken");
            scene.awaitFiles("left", "left.done");
        }
    }

    @Test
    @SeesEffectOf(FtpProperty.STABILITY_OBSERVATIONS)
    void stabilityObservationsSaysHowOftenAFileIsLookedAt() throws Exception {
        assertThat(timeUntilDelivery("5", "150")).isGreaterThanOrEqualTo(Duration.ofMillis(4 * 150));
    }

    @Test
    @SeesEffectOf(FtpProperty.STABILITY_INTERVAL)
    void stabilityIntervalSaysHowFarApart() throws Exception {
        assertThat(timeUntilDelivery("2", "700")).isGreaterThanOrEqualTo(Duration.ofMillis(700));
    }

    /** From just before the file is there. */
    private Duration timeUntilDelivery(String observations, String interval) throws Exception {
        AtomicLong delivered = new AtomicLong();
        try (Scene scene = server.scene()) {
            scene.intake().first(event -> delivered.set(System.nanoTime()));
            scene.with("stability", "SIZE_AND_TIME")
                    .with("stabilityObservations", observations)
                    .with("stabilityInterval", interval)
                    .with("pollInterval", "20")
                    .start();
            long begin = System.nanoTime();
            scene.partner().put("order", "content");
            scene.awaitDelivered("order");
            return Duration.ofNanos(delivered.get() - begin);
        }
    }
}
