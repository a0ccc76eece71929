package org.ftpra.adapter.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.ftpra.engine.servers.FaultyRelay;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.junit.jupiter.api.io.TempDir;

/** The line to each real server is cut at every boundary of every story: afterwards all of it is done, or nothing. */
class CutAtEveryBoundaryTest {

    /** In a build that does not want all, so many lines lie between two cuts on average. */
    private static final int STRIDE = 60;

    /** Of a few, one story and cut in so many: no divisor of the number of cuts, so that all of these come round. */
    private static final int SUBJECTS = 7;

    @TempDir
    private Path directory;

    @ServersTest
    void leavesAllOrNothing(FtpServerUnderTest server) throws Exception {
        int points = 0;
        int subject = server.name().hashCode() & 0xFF;
        for (Story story : stories().toList()) {
            for (Cut cut : Cut.values()) {
                points += Part.has(subject++, SUBJECTS) ? cut(server, story, cut) : 0;
            }
        }
        System.out.println(server.name() + ": cut " + points + " times");
        assertThat(points).isPositive();
    }

    private static Stream<Story> stories() {
        return Stream.of(
                        "STORE/FILES_THEN_ROW",
                        "STORE/FILES_ALONE",
                        "REPLACE/ROW_THEN_FILES",
                        "DELETE/FILES_THEN_ROW",
                        "RENAME/ROW_THEN_FILES",
                        "TWO_FILES/FILES_THEN_ROW",
                        "MIXED/FILES_ALONE",
                        "MIXED/LOCAL",
                        "MIXED/ROLLBACK")
                .map(Story::of);
    }

    private int cut(FtpServerUnderTest ftp, Story story, Cut cut) throws Exception {
        boolean both = !ftp.name().equals("apache-ftpserver");
        if (cut.isOfData() && !both) {
            return 0;
        }
        try (FaultyRelay relay = both ? FaultyRelay.ofBothChannels(ftp) : FaultyRelay.ofControlChannel(ftp);
                CutRun run = CutRun.start(Place.of(ftp, directory, Adapter.REAL), relay, ftp, story)) {
            return run.hit(cut, Part.ofAll(ftp.name() + " " + story + " " + cut, STRIDE));
        }
    }
}
