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
        killAtEveryPoint(
                server,
                Manager.NARAYANA,
                "STORE/FILES_THEN_ROW",
                "REPLACE/ROW_THEN_FILES",
                "MIXED/FILES_THEN_ROW",
                "MIXED/FILES_ALONE",
                "MIXED/LOCAL",
                "MIXED/ROLLBACK");
    }

    @ServersTest(only = "vsftpd")
    void rowAndFilesAgreeWithGeronimo(FtpServerUnderTest server) throws Exception {
        killAtEveryPoint(
                server,
                Manager.GERONIMO,
                "STORE/FILES_THEN_ROW",
                "MIXED/ROW_THEN_FILES",
                "MIXED/FILES_ALONE",
                "MIXED/ROLLBACK");
    }

    private void killAtEveryPoint(FtpServerUnderTest server, Manager manager, String... stories) throws Exception {
        int number = server.name().length();
        for (String story : stories) {
            if (!Part.has(number++, stories.length)) {
                continue;
            }
            String subject = server.name() + " " + manager + " " + story;
            Path own = java.nio.file.Files.createDirectories(directory.resolve(subject.replaceAll("[ /]", "-")));
            Place place = Place.of(server, own, Adapter.REAL).with(manager);
            try (KillRun run = new KillRun(place, server, Story.of(story), true)) {
                int points = run.hit(Part.ofAll(subject, STRIDE));
                System.out.println(subject + ": killed at " + points + " points and before");
                assertThat(points).isPositive();
            }
        }
    }
}
