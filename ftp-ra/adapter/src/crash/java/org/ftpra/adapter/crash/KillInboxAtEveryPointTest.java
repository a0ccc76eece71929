package org.ftpra.adapter.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.junit.jupiter.api.io.TempDir;

/** The app server dies at every point of a delivery with a row: there is one row, and nothing else is left of the file. */
class KillInboxAtEveryPointTest {

    /** In a build that does not want all, so many points lie between two deaths. */
    private static final int STRIDE = 25;

    @TempDir
    private Path directory;

    @ServersTest(only = {"vsftpd", "apache-ftpserver"})
    void rowAndFileAgree(FtpServerUnderTest server) throws Exception {
        int number = server.name().length();
        for (String postAction : new String[] {"DELETE", "ARCHIVE"}) {
            if (Part.has(number++, 2)) {
                kill(server, postAction);
            }
        }
    }

    private void kill(FtpServerUnderTest server, String postAction) throws Exception {
        Path own = java.nio.file.Files.createDirectories(directory.resolve(server.name() + postAction));
        String subject = server.name() + " delivery " + postAction;
        try (InboxKillRun run = new InboxKillRun(Place.of(server, own, Adapter.REAL), server, postAction)) {
            int points = run.hit(Part.ofAll(subject, STRIDE));
            System.out.println(subject + ": killed at " + points + " points and before");
            assertThat(points).isPositive();
        }
    }
}
