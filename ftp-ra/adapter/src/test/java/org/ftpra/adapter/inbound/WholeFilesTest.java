package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.junit.jupiter.api.io.TempDir;

/** No bean gets a file that its partner still writes. */
class WholeFilesTest {

    private static final Duration WINDOW = Duration.ofMillis(600);
    private static final int PARTS = 12;
    private static final Duration LONGEST_GROWTH = Duration.ofSeconds(30);

    @TempDir
    private Path journal;

    /**
     * The partner appends once between two listings. However slow this machine is: what is delivered was not touched for the
     * window, and other files are not kept waiting by it.
     */
    @ServersTest
    void aGrowingFileIsNotDeliveredEarly(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        AtomicLong touched = new AtomicLong(System.nanoTime());
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            AtomicLong untouched = new AtomicLong();
            scene.intake().with("grows", event -> untouched.set(System.nanoTime() - touched.get()));
            scene.partner().put("grows", "part");
            scene.partner().put("other", "whole");
            scene.with("stability", "SIZE_AND_TIME")
                    .with("stabilityObservations", "2")
                    .with("stabilityInterval", Long.toString(WINDOW.toMillis()))
                    .start();
            int parts = grow(scene, touched);

            scene.awaitDelivered("grows", "other");
            assertThat(Duration.ofNanos(untouched.get())).isGreaterThanOrEqualTo(WINDOW);
            assertThat(scene.rows()).contains(new Receipt("grows", 1, "part".repeat(parts + 1)));
            assertThat(scene.intake().names()).containsExactly("other", "grows");
        }
    }

    /** Until another file was delivered. The time is noted before the change: it is never too short. */
    private static int grow(Scene scene, AtomicLong touched) {
        Instant end = Instant.now().plus(LONGEST_GROWTH);
        int parts = 0;
        while (parts < PARTS || scene.intake().names().isEmpty()) {
            assertThat(Instant.now())
                    .as("another file does not wait for the one that grows")
                    .isBefore(end);
            touched.set(System.nanoTime());
            scene.partner().append("grows", "part");
            scene.inbox().awaitListings(1);
            parts++;
        }
        return parts;
    }

    @ServersTest
    void aFileWaitsForItsMarker(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.partner().put("order", "half");
            scene.partner().put("other", "content");
            scene.partner().put("other.done", "");
            scene.with("stability", "MARKER").start();
            scene.awaitDelivered("other");

            scene.partner().append("order", " and half");
            scene.partner().put("order.done", "");

            scene.awaitDelivered("order", "other");
            assertThat(scene.rows()).contains(new Receipt("order", 1, "half and half"));
            scene.awaitFiles();
        }
    }

    @ServersTest
    void aMarkerStaysWithItsFileAfterARollback(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.intake().with("order", event -> {
                if (event.attempt() < 3) {
                    throw new IllegalStateException("not yet");
                }
            });
            scene.partner().put("order.done", "");
            scene.partner().put("order", "content");
            scene.with("stability", "MARKER").with("postAction", "ARCHIVE").start();

            scene.awaitDelivered("order");
            assertThat(scene.rows()).containsExactly(new Receipt("order", 3, "content"));
            scene.awaitFiles("archive/order");
        }
    }

    @ServersTest
    void aMarkerOfNothingIsLeftAlone(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.partner().put("late.done", "");
            scene.partner().put("order", "content");
            scene.partner().put("order.done", "");
            scene.with("stability", "MARKER").start();

            scene.awaitDelivered("order");
            scene.awaitFiles("late.done");
        }
    }

    @ServersTest
    void whatIsReplacedWhileItIsClaimedIsAnotherFile(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.intake().with("order", event -> {
                if (scene.intake().calls().size() == 1) {
                    scene.partner().put("order", "second");
                }
            });
            scene.partner().put("order", "first");
            scene.with("postAction", "ARCHIVE").start();

            scene.awaitDelivered("order", "order");
            assertThat(scene.rows())
                    .containsExactlyInAnyOrder(new Receipt("order", 1, "first"), new Receipt("order", 1, "second"));
            InboxUnderTest.until(
                    "both are archived", () -> scene.partner().visible().size() == 2);
            assertThat(scene.partner().visible().stream().map(scene.partner()::read))
                    .containsExactlyInAnyOrder("first", "second");
        }
    }

    @ServersTest
    void whatIsReplacedBeforeARollbackIsTwoFiles(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.intake().with("order", event -> {
                if (scene.intake().calls().size() == 1) {
                    scene.partner().put("order", "second");
                    throw new IllegalStateException("after that");
                }
            });
            scene.partner().put("order", "first");
            scene.start();

            scene.awaitDelivered("order", "order");
            assertThat(scene.rows())
                    .containsExactlyInAnyOrder(new Receipt("order", 2, "first"), new Receipt("order", 1, "second"));
        }
    }
}
