package org.ftpra.adapter.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ftpra.engine.servers.PortBlock;

/**
 * The app server dies at every point of an upload: whoever has seen 226 has a row; who has not sends again, and then there is one.
 * What was acknowledged and refused is with the dead letters.
 */
class KillUploadAtEveryPointTest {

    /** In a build that does not want all, so many points lie between two deaths. */
    private static final int STRIDE = 5;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"AFTER_COMMIT,order", "AFTER_SPOOL,order", "AFTER_SPOOL,refused"})
    void oneRow(String acknowledgement, String kind) throws Exception {
        String subject = "upload " + kind + " " + acknowledgement;
        try (PortBlock ports = PortBlock.reserve(InetAddress.getByName("127.0.0.1"));
                UploadKillRun run = new UploadKillRun(place(ports), acknowledgement, kind)) {
            int points = run.hit(Part.ofAll(subject, STRIDE));
            System.out.println(subject + ": killed at " + points + " points and before");
            assertThat(points).isPositive();
        }
    }

    private Place place(PortBlock ports) {
        return new Place(
                directory, "127.0.0.1", ports.control(), "partner", "secret", Adapter.REAL, Manager.NARAYANA);
    }
}
