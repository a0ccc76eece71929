package org.ftpra.arquillian.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessedDoubtTest {

    @TempDir
    private Path directory;

    @Test
    void whatWasPreparedAndHasNotEndedIsInDoubt() throws IOException {
        Path log = directory.resolve("witness.log");
        Files.write(
                log, List.of("prepared a", "prepared b", "ended a", "ended c", "prepared of-an-earlier-round", "prep"));

        assertThat(WitnessedDoubt.among(List.of("a", "b", "c"), log)).containsExactly("b");
    }
}
