package org.ftpra.adapter.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.ftpra.engine.servers.FaultyRelay;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.junit.jupiter.api.io.TempDir;

/** The line to each real server is cut at every boundary of a delivery: the file is committed once, and nothing is left. */
class CutInboxAtEveryBoundaryTest {

    /** In a build that does not want all, so many lines lie between two cuts on average. */
    private static final int STRIDE = 20;

    /** Of a few, one kind of delivery and cut in so many: no divisor of the number of cuts, so that some are of control channels. */
    private static final int SUBJECTS = 5;

    @TempDir
    private Path directory;

    @ServersTest
    void deliversOnce(FtpServerUnderTest server) throws Exception {
        int points = 0;
        int subject = server.name().hashCode() & 0xFF;
        for (boolean rows : new boolean[] {true, false}) {
            for (boolean archived : new boolean[] {false, true}) {
                for (Cut cut : Cut.values()) {
                    points += Part.has(subject++, SUBJECTS) ? cut(server, rows, archived, cut) : 0;
                }
            }
        }
        System.out.println(server.name() + ": cut deliveries " + points + " times");
        assertThat(points).isPositive();
    }

    private int cut(FtpServerUnderTest ftp, boolean rows, boolean archived, Cut cut) throws Exception {
        boolean both = !ftp.name().equals("apache-ftpserver");
        if (cut.isOfData() && !both) {
            return 0;
        }
        String subject = ftp.name() + (rows ? " rows" : "") + (archived ? " archive " : " delete ") + cut;
        Path journal = directory.resolve(subject.replace(' ', '-'));
        try (FaultyRelay relay = both ? FaultyRelay.ofBothChannels(ftp) : FaultyRelay.ofControlChannel(ftp);
                InboxCutRun run = new InboxCutRun(ftp, relay, journal, rows, archived)) {
            return run.hit(cut, Part.ofAll(subject, cut.isOfData() ? 3 : STRIDE));
        }
    }
}
