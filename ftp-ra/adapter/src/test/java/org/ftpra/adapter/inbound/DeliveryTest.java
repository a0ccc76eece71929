package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.ftpra.api.FtpFile;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.junit.jupiter.api.io.TempDir;

/** A file leaves its directory if and only if the transaction that took it has committed. */
class DeliveryTest {

    private static final String CONTENT = "what the partner sends\r\n\u00ff\u0000";

    @TempDir
    private Path journal;

    @ServersTest
    void aFileIsDeliveredOnceAndGone(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.partner().put("order", CONTENT);
            scene.start();

            scene.awaitDelivered("order");
            assertThat(scene.rows()).containsExactly(new Receipt("order", 1, CONTENT));
            assertThat(scene.partner().files()).isEmpty();
        }
    }

    @ServersTest
    void theBeanIsToldWhatTheServerSays(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.partner().put("order", CONTENT);
            scene.intake().with("order", event -> {
                assertThat(event.file().path()).isEqualTo(directory.path("order"));
                assertThat(event.file().size()).isEqualTo(CONTENT.length());
                assertThat(event.file().type()).isEqualTo(FtpFile.Type.FILE);
                assertThat(event.file().modified()).isNotNull();
            });
            scene.start();

            scene.awaitDelivered("order");
            assertThat(scene.intake().attempts("order")).containsExactly(1);
        }
    }

    @ServersTest
    void theSameInOnePhase(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withoutRows(server, directory, journal)) {
            scene.partner().put("order", CONTENT);
            scene.start();

            scene.awaitDelivered("order");
            assertThat(scene.intake().committed()).containsExactly(new Receipt("order", 1, CONTENT));
            assertThat(scene.partner().files()).isEmpty();
        }
    }

    @ServersTest
    void manyFilesAreDeliveredOnceEach(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            String[] names = new String[60];
            for (int i = 0; i < names.length; i++) {
                names[i] = "file-" + i;
                scene.partner().put(names[i], "content of " + i);
            }
            scene.start();

            scene.awaitDelivered(names);
            assertThat(scene.rows()).allSatisfy(row -> assertThat(row.content())
                    .isEqualTo("content of " + row.name().substring(5)));
            assertThat(scene.partner().files()).isEmpty();
        }
    }

    @ServersTest
    void anEmptyFileIsAFile(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.partner().put("empty", "");
            scene.start();

            scene.awaitDelivered("empty");
        }
    }

    @ServersTest
    void isArchived(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.partner().put("order", CONTENT);
            scene.with("postAction", "ARCHIVE").start();

            scene.awaitDelivered("order");
            scene.awaitFiles("archive/order");
            assertThat(scene.partner().read("archive/order")).isEqualTo(CONTENT);
        }
    }

    @ServersTest
    void isArchivedBesideAnEarlierFileOfThatName(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = archivedTwice(server, directory, "RENAME")) {
            scene.awaitDelivered("order");
            InboxUnderTest.until(
                    "both are there",
                    () -> scene.partner().files().size() == 2
                            && scene.partner().hidden().isEmpty());
            List<String> contents =
                    scene.partner().files().stream().map(scene.partner()::read).toList();
            assertThat(contents).containsExactlyInAnyOrder("earlier", CONTENT);
            assertThat(scene.partner().read("archive/order")).isEqualTo("earlier");
        }
    }

    @ServersTest
    void isArchivedOverAnEarlierFileOfThatName(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = archivedTwice(server, directory, "REPLACE")) {
            scene.awaitDelivered("order");
            scene.awaitFiles("archive/order");
            assertThat(scene.partner().read("archive/order")).isEqualTo(CONTENT);
        }
    }

    @ServersTest
    void isNotArchivedWhereThatIsAnError(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = archivedTwice(server, directory, "FAIL")) {
            InboxUnderTest.until("the file is with the dead letters", () -> scene.partner().files().stream()
                    .anyMatch(each -> each.startsWith("dead-letter/order")));
            InboxUnderTest.until(
                    "nothing hidden", () -> scene.partner().hidden().isEmpty());
            assertThat(scene.rows()).isEmpty();
            assertThat(scene.intake().attempts("order")).containsExactly(1, 2);
            assertThat(scene.partner().read("archive/order")).isEqualTo("earlier");
        }
    }

    private Scene archivedTwice(FtpServerUnderTest server, FreshDirectory directory, String conflict) throws Exception {
        Scene scene = Scene.withRows(server, directory, journal);
        scene.partner().makeDirectory("archive");
        scene.partner().put("archive/order", "earlier");
        scene.partner().put("order", CONTENT);
        return scene.with("postAction", "ARCHIVE")
                .with("archiveConflict", conflict)
                .with("maxAttempts", "2")
                .start();
    }
}
