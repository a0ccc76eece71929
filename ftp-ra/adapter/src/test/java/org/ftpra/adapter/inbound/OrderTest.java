package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ftpra.api.FtpFileEvent;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.junit.jupiter.api.io.TempDir;

/** In which order files are committed. */
class OrderTest {

    /** Not long ago: of old files a LIST tells the day alone. */
    private static final Instant BEGIN =
            Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(2, ChronoUnit.DAYS);

    @TempDir
    private Path journal;

    @ServersTest
    void byName(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = put(server, directory, "c", "a", "d", "b")) {
            scene.with("order", "NAME").with("sequence", "STRICT").start();

            scene.awaitDelivered("a", "b", "c", "d");
            assertThat(scene.intake().names()).containsExactly("a", "b", "c", "d");
        }
    }

    @ServersTest
    void byTime(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = put(server, directory, "c", "a", "d", "b")) {
            scene.with("order", "MODIFIED").with("sequence", "STRICT").start();

            scene.awaitDelivered("a", "b", "c", "d");
            assertThat(scene.intake().names()).containsExactly("c", "a", "d", "b");
        }
    }

    /** Of more files than are watched at once, the first in their order are, though the server lists them last. */
    @ServersTest
    void ofManyFilesThatMustBeWhole(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = put(server, directory, "f", "e", "d", "c", "b", "a")) {
            scene.with("order", "MODIFIED").with("sequence", "STRICT").with("batchSize", "1");
            scene.with("stability", "SIZE_AND_TIME")
                    .with("stabilityInterval", "100")
                    .start();

            scene.awaitDelivered("a", "b", "c", "d", "e", "f");
            assertThat(scene.intake().names()).containsExactly("f", "e", "d", "c", "b", "a");
        }
    }

    /** The second file waits for the first one, which takes three attempts. */
    @ServersTest
    void strictlyAlsoWhenOneIsRetried(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = put(server, directory, "a", "b", "c")) {
            scene.intake().with("a", event -> failBefore(event, 3));
            scene.intake().with("b", event -> failBefore(event, 2));
            scene.with("sequence", "STRICT").with("maxConcurrency", "1").start();

            scene.awaitDelivered("a", "b", "c");
            assertThat(scene.intake().calls().stream().map(Receipt::name))
                    .containsExactly("a", "a", "a", "b", "b", "c");
        }
    }

    /** The files of one key wait for each other; those of the other key do not. */
    @ServersTest
    void byKey(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = put(server, directory, "x-1", "x-2", "y-1", "y-2")) {
            scene.intake()
                    .with(
                            "x-1",
                            event -> InboxUnderTest.until(
                                    "the other key is through",
                                    () -> scene.intake().names().containsAll(List.of("y-1", "y-2"))));
            scene.intake().with("y-1", event -> failBefore(event, 2));
            scene.with("sequence", "BY_KEY").with("sequenceKey", "(.*)-.*").start();

            scene.awaitDelivered("x-1", "x-2", "y-1", "y-2");
            assertThat(scene.intake().names()).containsExactly("y-1", "y-2", "x-1", "x-2");
        }
    }

    private static void failBefore(FtpFileEvent event, int attempt) {
        if (event.attempt() < attempt) {
            throw new IllegalStateException("attempt " + event.attempt());
        }
    }

    private Scene put(FtpServerUnderTest server, FreshDirectory directory, String... names) throws Exception {
        Scene scene = Scene.withRows(server, directory, journal);
        for (int i = 0; i < names.length; i++) {
            scene.partner().put(names[i], "content", BEGIN.plusSeconds(3600L * i));
        }
        return scene;
    }
}
