package org.ftpra.adapter.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.ftpra.engine.servers.ApacheFtpServer;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServerOptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The runs of this package see the faults that are planted in a rough adapter, and none where none is. */
class HarnessSeesFaultsTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"TWO_FILES/FILES_THEN_ROW", "MIXED/ROW_THEN_FILES", "MIXED/FILES_ALONE", "MIXED/ROLLBACK"})
    void seesNoneWhereNoneIs(String story) {
        assertThat(kill(story, Adapter.ROUGH, 1, 12)).isGreaterThan(10);
    }

    @ParameterizedTest
    @CsvSource({
        "ROUGH_FORGETS, STORE/FILES_THEN_ROW, 'committed, lost: a'",
        "ROUGH_EARLY, STORE/ROW_THEN_FILES, 'early, not expected: a'",
        "ROUGH_TWICE, STORE/FILES_THEN_ROW, doubled: a",
        "ROUGH_ORPHANS, STORE/ROLLBACK, orphan: .ftpra"
    })
    void seesAPlantedFault(Adapter adapter, String story, String seen) {
        assertThatThrownBy(() -> kill(story, adapter, 25, 3))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(seen);
    }

    private int kill(String story, Adapter adapter, int first, int stride) {
        try (FtpServerUnderTest server = new ApacheFtpServer().start(ServerOptions.defaults());
                KillRun run = new KillRun(Place.of(server, directory, adapter), server, Story.of(story), true)) {
            return run.hit(Part.every(first, stride));
        }
    }
}
