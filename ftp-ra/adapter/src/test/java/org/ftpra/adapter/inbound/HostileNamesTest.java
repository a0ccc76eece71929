package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.junit.jupiter.api.io.TempDir;

/** Whoever can choose a file's name keeps nobody else's files from being delivered. */
class HostileNamesTest {

    @TempDir
    private Path journal;

    /** A partner that writes ISO-8859-1, and names of which no line of a listing can be made. */
    @ServersTest
    void namesThatCannotBeReadAreLeftAlone(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            make(directory, "caf\\351");
            make(directory, "cr\\r\\nlf");
            scene.partner().put("order", "content");
            scene.start();

            scene.awaitDelivered("order");
        }
    }

    /** As a shell prints them: the names are no text that Java could write. */
    private static void make(FreshDirectory directory, String name) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", "echo x > \"$(printf '" + name + "')\"")
                .directory(directory.disk().toFile())
                .start();
        assertThat(shell.waitFor()).isZero();
    }

    @ServersTest
    void filesWithTheNamesOfOurDirectoriesAreNotInTheWay(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.intake().with("dead-letter", event -> {
                throw new IllegalStateException("wanted");
            });
            scene.partner().put("archive", "content");
            scene.partner().put("dead-letter", "content");
            scene.with("postAction", "ARCHIVE").with("maxAttempts", "2").start();

            InboxUnderTest.until("the poison is a dead letter", () -> scene.partner().visible().stream()
                    .anyMatch(name -> name.startsWith("dead-letter/dead-letter~")));
            scene.awaitDelivered("archive");
            assertThat(scene.partner().visible()).contains("archive/archive");
        }
    }

    /** What another node does between our listing and our claim. */
    @ServersTest
    void aDirectoryThatHasComeToAFilesNameIsNotTakenForIt(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.intake().with("a", event -> {
                assertThat(directory.disk().resolve("archive").toFile().delete())
                        .isTrue();
                scene.partner().makeDirectory("archive");
            });
            scene.partner().put("a", "content");
            scene.partner().put("archive", "content");
            scene.with("postAction", "ARCHIVE").with("maxConcurrency", "1").start();

            scene.awaitDelivered("a");
            assertThat(scene.partner().files()).containsExactly("archive/a");
        }
    }

    @ServersTest
    void whatLooksLikeAClaimIsNone(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            AtomicReference<String> claim = new AtomicReference<>();
            scene.intake()
                    .with("first", event -> claim.set(scene.partner().hidden().get(0)));
            scene.partner().put("first", "content");
            scene.start();
            scene.awaitDelivered("first");
            String ours = claim.get().substring(0, ".ftpra1-12345678".length());
            scene.partner().put(ours + "-c1-aaaaaaaa~", "a file where a directory should be");
            scene.partner().put(ours + "-c9999-bbbbbbbb~late", "more attempts than a name can tell");

            scene.partner().put("second", "content");

            InboxUnderTest.until(
                    "the second is delivered", () -> scene.intake().names().contains("second"));
            InboxUnderTest.until("the last attempt has ended", () -> scene.partner().visible().stream()
                    .anyMatch(name -> name.startsWith("dead-letter/late~")));
        }
    }
}
