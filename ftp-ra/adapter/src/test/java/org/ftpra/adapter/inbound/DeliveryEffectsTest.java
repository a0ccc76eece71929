package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ftpra.adapter.config.FtpProperty;
import org.ftpra.adapter.config.SeesEffectOf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the properties do that say how files are delivered, and what becomes of them. */
class DeliveryEffectsTest {

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
    @SeesEffectOf(FtpProperty.SEQUENCE)
    void sequenceSaysWhatWaits() throws Exception {
        try (Scene scene = withFiles("a", "b")) {
            scene.intake().with("a", event -> failAtFirst(event.attempt()));
            scene.with("sequence", "STRICT").start();

            scene.awaitDelivered("a", "b");
            assertThat(scene.intake().calls().stream().map(Receipt::name)).containsExactly("a", "a", "b");
        }
        try (Scene scene = withFiles("a", "b")) {
            scene.intake()
                    .with(
                            "a",
                            event -> InboxUnderTest.until(
                                    "b is through", () -> scene.intake().names().contains("b")));
            scene.with("sequence", "NONE").start();

            scene.awaitDelivered("a", "b");
        }
    }

    @Test
    @SeesEffectOf(FtpProperty.SEQUENCE_KEY)
    void sequenceKeySaysWhatWaitsForEachOther() throws Exception {
        try (Scene scene = withFiles("1-x", "2-x", "3-y")) {
            scene.intake().with("1-x", event -> {
                InboxUnderTest.until(
                        "the other key is through", () -> scene.intake().names().contains("3-y"));
                failAtFirst(event.attempt());
            });
            scene.with("sequence", "BY_KEY").with("sequenceKey", ".*-(.)").start();

            scene.awaitDelivered("1-x", "2-x", "3-y");
            assertThat(scene.intake().names()).containsExactly("3-y", "1-x", "2-x");
        }
    }

    @Test
    @SeesEffectOf(FtpProperty.MAX_CONCURRENCY)
    void maxConcurrencySaysHowManyAtOnce() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch six = new CountDownLatch(6);
        try (Scene scene = withFiles("a", "b", "c", "d", "e", "f")) {
            scene.intake().first(event -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                six.countDown();
                try {
                    pass(six);
                } finally {
                    now.decrementAndGet();
                }
            });
            scene.with("maxConcurrency", "6").start();

            scene.awaitDelivered("a", "b", "c", "d", "e", "f");
            assertThat(most).hasValue(6);
        }
    }

    @Test
    @SeesEffectOf(FtpProperty.POST_ACTION)
    void postActionSaysWhatBecomesOfAFile() throws Exception {
        try (Scene scene = withFiles("a")) {
            scene.with("postAction", "DELETE").start();
            scene.awaitDelivered("a");
            scene.awaitFiles();
        }
        try (Scene scene = withFiles("a")) {
            scene.with("postAction", "ARCHIVE").start();
            scene.awaitDelivered("a");
            scene.awaitFiles("archive/a");
        }
    }

    @Test
    @SeesEffectOf(FtpProperty.ARCHIVE_DIRECTORY)
    void archiveDirectorySaysWhereTo() throws Exception {
        try (Scene scene = withFiles("a")) {
            scene.with("postAction", "ARCHIVE")
                    .with("archiveDirectory", "kept/here")
                    .start();
            scene.awaitDelivered("a");
            scene.awaitFiles("kept/here/a");
        }
    }

    @Test
    @SeesEffectOf(FtpProperty.ARCHIVE_CONFLICT)
    void archiveConflictSaysWhatBecomesOfAnEarlierOne() throws Exception {
        try (Scene scene = withFiles("a")) {
            scene.partner().makeDirectory("archive");
            scene.partner().put("archive/a", "earlier");
            scene.with("postAction", "ARCHIVE")
                    .with("archiveConflict", "REPLACE")
                    .start();
            scene.awaitDelivered("a");
            scene.awaitFiles("archive/a");
            assertThat(scene.partner().read("archive/a")).isEqualTo("content");
        }
    }

    @Test
    @SeesEffectOf(FtpProperty.MAX_ATTEMPTS)
    void maxAttemptsSaysHowOften() throws Exception {
        try (Scene scene = poisoned()) {
            scene.with("maxAttempts", "4").start();
            awaitDeadLetter(scene, "dead-letter/");
            assertThat(scene.intake().attempts("poison")).containsExactly(1, 2, 3, 4);
        }
    }

    @Test
    @SeesEffectOf(FtpProperty.DEAD_LETTER_DIRECTORY)
    void deadLetterDirectorySaysWhereTo() throws Exception {
        try (Scene scene = poisoned()) {
            scene.with("maxAttempts", "1")
                    .with("deadLetterDirectory", "hopeless")
                    .start();
            awaitDeadLetter(scene, "hopeless/");
        }
    }

    /** When the next attempt may be stands in the name under which the file waits. */
    @Test
    @SeesEffectOf(FtpProperty.RETRY_DELAY)
    void retryDelaySaysHowLongAFileRests() throws Exception {
        try (Scene scene = poisoned()) {
            Instant begin = Instant.now();
            scene.with("retryDelay", "1000000").with("retryDelayMax", "1000000").start();
            Instant next = nextAttempt(scene);

            assertThat(next).isAfter(begin.plusSeconds(799));
            assertThat(next).isBefore(Instant.now().plusSeconds(1201));
        }
    }

    private static Instant nextAttempt(Scene scene) {
        Pattern waiting = Pattern.compile("\\.ftpra1-[a-z2-7]{8}-w2-([0-9a-z]+)-[a-z2-7]{8}~poison");
        InboxUnderTest.until("it waits", () -> scene.partner().files().stream()
                .anyMatch(each -> waiting.matcher(each).matches()));
        Matcher matcher = waiting.matcher(scene.partner().files().get(0));
        assertThat(matcher.matches()).isTrue();
        return Instant.ofEpochMilli(Long.parseLong(matcher.group(1), 36));
    }

    /** Without it twelve attempts would be more than half a minute apart in all, even if each came as early as it may. */
    @Test
    @SeesEffectOf(FtpProperty.RETRY_DELAY_MAX)
    void retryDelayMaxSaysHowLongAtMost() throws Exception {
        try (Scene scene = poisoned()) {
            scene.with("maxAttempts", "12")
                    .with("retryDelay", "20")
                    .with("retryDelayMax", "40")
                    .start();
            long begin = System.nanoTime();
            awaitDeadLetter(scene, "dead-letter/");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(20 * 2047 * 8 / 10));
        }
    }

    private Scene poisoned() throws Exception {
        Scene scene = withFiles("poison");
        scene.intake().with("poison", event -> {
            throw new IllegalStateException("poison");
        });
        return scene;
    }

    private static void awaitDeadLetter(Scene scene, String directory) {
        InboxUnderTest.until("the dead letter and its reason", () -> {
            List<String> files = scene.partner().files();
            return files.size() == 2 && files.stream().allMatch(each -> each.startsWith(directory + "poison"));
        });
    }

    private Scene withFiles(String... names) throws Exception {
        Scene scene = server.scene();
        for (String name : names) {
            scene.partner().put(name, "content");
        }
        return scene;
    }

    private static void failAtFirst(int attempt) {
        if (attempt == 1) {
            throw new IllegalStateException("at first");
        }
    }

    private static void pass(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("not enough deliveries at once");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
