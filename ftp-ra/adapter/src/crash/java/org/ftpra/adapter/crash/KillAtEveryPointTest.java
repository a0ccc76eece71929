package org.ftpra.adapter.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.junit.jupiter.api.io.TempDir;

/**
 * The app server dies at every point of every story, with a partner who takes files at once: the row and the files agree
 * afterwards.
 */
class KillAtEveryPointTest {

    /** In a build that does not want all, so many points lie between two deaths. */
    private static final int STRIDE = 20;

    @TempDir
    private Path directory;

    @ServersTest(only = {"vsftpd", "apache-ftpserver"})
    void rowAndFilesAgree(FtpServerUnderTest server) throws Exception {
        for (String story : new String[] {
            "STORE/FILES_THEN_ROW", "REPLACE/ROW_THEN_FILES", "MIXED/FILES_THEN_ROW", "MIXED/FILES_ALONE",
            "MIXED/LOCAL", "MIXED/ROLLBACK"
        }) {
            Path own = directory.resolve(server.name() + "-" + story.replace('/', '-'));
            try (KillRun run = new KillRun(
                    Place.of(server, java.nio.file.Files.createDirectories(own), Adapter.REAL), server, Story.of(story), true)) {
                int points = run.hit(Part.ofAll(server.name() + " " + story, STRIDE));
                System.out.println(server.name() + " " + story + ": killed at " + points + " points and before");
                assertThat(points).isPositive();
            }
        }
    }
}
