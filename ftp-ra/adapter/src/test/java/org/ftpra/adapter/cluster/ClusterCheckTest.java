package org.ftpra.adapter.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ftpra.adapter.cluster.ClusterCheck.Row;
import org.junit.jupiter.api.Test;

/** What the checker of cluster runs counts. */
class ClusterCheckTest {

    private final Map<String, String> sent = Map.of("a", "a content", "b", "b content");
    private final List<Row> rows = new ArrayList<>(List.of(new Row("a", "a content"), new Row("b", "b content")));
    private final Map<String, String> found = new TreeMap<>();

    @Test
    void countsNothingWhereNothingIsWrong() {
        assertThat(check(false).isClean()).isTrue();
        found.put("archive/a", "a content");
        found.put("archive/b", "b content");
        assertThat(check(true).isClean()).isTrue();
    }

    @Test
    void countsAMissingRow() {
        rows.remove(1);
        assertThat(check(false).lost()).containsExactly("b: no row");
    }

    @Test
    void countsOtherContent() {
        rows.set(0, new Row("a", "a con"));
        assertThat(check(false).lost()).hasSize(1);
    }

    @Test
    void countsEachFurtherRow() {
        rows.add(new Row("a", "a content"));
        rows.add(new Row("a", "a content"));
        assertThat(check(false).doubled()).hasSize(2);
    }

    @Test
    void countsWhatIsLeft() {
        found.put("a", "a content");
        found.put(".hidden", "b content");
        found.put("dead-letter/b", "b content");
        assertThat(check(false).left()).hasSize(3);
    }

    @Test
    void countsWhatTheArchiveLacksOrHasTwice() {
        found.put("archive/a", "a content");
        found.put("archive/a~2", "a content");
        found.put("archive/.hidden", "b content");
        ClusterCheck check = check(true);
        assertThat(check.lost()).containsExactly("b: no archived file");
        assertThat(check.doubled()).containsExactly("a: another archived file");
        assertThat(check.left()).containsExactly("archive/.hidden");
    }

    private ClusterCheck check(boolean archived) {
        return ClusterCheck.of(sent, rows, found, archived);
    }
}
