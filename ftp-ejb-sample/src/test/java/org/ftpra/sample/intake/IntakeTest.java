package org.ftpra.sample.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.ftpra.api.FtpFile;
import org.junit.jupiter.api.Test;

/** When rows and archive agree. */
class IntakeTest {

    @Test
    void agreesWhenBothSidesHaveTheSameFilesInWhateverOrder() {
        assertThat(agree(List.of(row("a", 1), row("B", 2)), List.of(file("B", 2), file("a", 1))))
                .isTrue();
        assertThat(agree(List.of(), List.of())).isTrue();
    }

    @Test
    void differsWhenOneIsMissingOnEitherSide() {
        assertThat(agree(List.of(row("a", 1)), List.of())).isFalse();
        assertThat(agree(List.of(), List.of(file("a", 1)))).isFalse();
    }

    @Test
    void differsWhenASizeDoes() {
        assertThat(agree(List.of(row("a", 1)), List.of(file("a", 2)))).isFalse();
    }

    private static boolean agree(List<IntakeRow> rows, List<FtpFile> archive) {
        return new Intake(rows, archive, List.of()).agrees();
    }

    private static IntakeRow row(String name, long size) {
        return new IntakeRow(name, size, 1, "0".repeat(64), Instant.EPOCH);
    }

    private static FtpFile file(String name, long size) {
        return new FtpFile("/inbox/archive/" + name, name, FtpFile.Type.FILE, size, null, FtpFile.Precision.NONE);
    }
}
