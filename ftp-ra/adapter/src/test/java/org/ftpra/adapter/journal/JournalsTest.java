package org.ftpra.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One journal for each directory, shared, counted, and of one node; and where it lies. */
class JournalsTest {

    private static final JournalSettings SETTINGS = JournalSettings.standard();

    @TempDir
    Path directory;

    @Test
    void isClosedWithItsLastUser() throws JournalFailure {
        JournalRecord record = JournalRecord.open(Workload.key(1), 1, Workload.NOW, new byte[] {1, 2});
        Journal first = Journals.open(directory, SETTINGS);
        Journal second = Journals.open(directory.resolve("../" + directory.getFileName()), SETTINGS);
        first.force(record);
        first.close();
        first.close();

        assertThat(second.find(Workload.key(1))).contains(new JournalEntry(Workload.key(1), List.of(record)));
        assertThat(second.figures().state()).isEqualTo(JournalState.OPEN);
        assertThatThrownBy(() -> first.append(record)).hasMessageContaining("was closed by this user");
        second.close();
        assertThat(second.figures().state()).isEqualTo(JournalState.CLOSED);
        Journal third = Journals.open(directory, SETTINGS);
        assertThat(third.live()).hasSize(1);
        assertThat(third.node()).isEqualTo(first.node());
        third.close();
    }

    @Test
    void refusesAnotherNode() throws JournalFailure {
        Journals.open(directory, SETTINGS.of(new NodeId("aaaaaaaa"))).close();

        assertThatThrownBy(() -> Journals.open(directory, SETTINGS.of(new NodeId("bbbbbbbb"))))
                .hasMessageContaining("belongs to node aaaaaaaa, but nodeId is bbbbbbbb");
        Journals.open(directory, SETTINGS.of(new NodeId("aaaaaaaa"))).close();
    }

    @Test
    void liesBelowTheServersDirectoryAndSaysIfThatIsTemporary() throws JournalFailure {
        Map<String, String> wildfly = Map.of("java.io.tmpdir", "/tmp", "jboss.server.data.dir", "/srv/data");
        Map<String, String> micro =
                Map.of("java.io.tmpdir", "/tmp", "com.sun.aas.instanceRoot", "/tmp/payaramicro-rt1tmp");

        JournalPlace kept = JournalPlace.find(Optional.empty(), "ra", wildfly::get);
        JournalPlace lost = JournalPlace.find(Optional.empty(), "ra", micro::get);

        assertThat(kept).isEqualTo(new JournalPlace(Path.of("/srv/data/ftp-ra/ra"), "jboss.server.data.dir", true, ""));
        assertThat(lost.durable()).isFalse();
        assertThat(lost.problem())
                .contains("com.sun.aas.instanceRoot", "set journalDirectory", "--rootdir", "allowVolatileJournal");
        assertThat(JournalPlace.find(Optional.of("/tmp/x"), "ra", wildfly::get).problem())
                .contains("from journalDirectory")
                .doesNotContain("Payara");
        assertThat(JournalPlace.find(Optional.of("/srv/x"), "ra", micro::get).durable())
                .isTrue();
        assertThatThrownBy(() -> JournalPlace.find(Optional.empty(), "ra", Map.<String, String>of()::get))
                .hasMessageContaining("set journalDirectory");
        assertThatThrownBy(() -> JournalPlace.find(Optional.of("x"), "ra", micro::get))
                .hasMessageContaining("journalDirectory is 'x'; expected an absolute path");
    }
}
