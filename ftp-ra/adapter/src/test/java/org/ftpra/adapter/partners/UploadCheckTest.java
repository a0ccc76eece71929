package org.ftpra.adapter.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ftpra.adapter.partners.UploadCheck.Row;
import org.junit.jupiter.api.Test;

/** What the checker of partner runs counts. */
class UploadCheckTest {

    private final Map<String, String> sent = Map.of("a", "1 aa", "b", "1 bb");
    private final Set<String> acknowledged = new HashSet<>(sent.keySet());
    private final Set<String> early = new HashSet<>();
    private final List<Row> rows = new ArrayList<>(List.of(new Row("a", "1 aa"), new Row("b", "1 bb")));

    private UploadCheck check() {
        return UploadCheck.of(sent, acknowledged, early, rows);
    }

    @Test
    void countsNothingWhereNothingIsWrong() {
        assertThat(check().isClean()).isTrue();
    }

    @Test
    void countsA226WithoutARow() {
        rows.remove(1);
        assertThat(check().lost()).containsExactly("b: 226, and no row");
    }

    @Test
    void countsA226BeforeItsRow() {
        early.add("a");
        assertThat(check().lost()).containsExactly("a: no row yet when 226 was seen");
    }

    @Test
    void countsOtherContent() {
        rows.set(0, new Row("a", "0 a"));
        assertThat(check().lost()).containsExactly("a: a row with other content, of 0 a");
    }

    @Test
    void countsEachFurtherRow() {
        rows.add(rows.get(0));
        rows.add(rows.get(0));
        assertThat(check().doubled()).containsExactly("a: another row", "a: another row");
    }

    @Test
    void countsWhatWasNeverAcknowledgedOrSent() {
        acknowledged.remove("a");
        rows.add(new Row("c", "1 cc"));
        assertThat(check().other()).hasSize(2);
        assertThat(check().isClean()).isFalse();
    }

    @Test
    void seesWhatIsPlanted() {
        Plant.spoil("lost", rows);
        assertThat(check().lost()).hasSize(1);
        Plant.spoil("doubled", rows);
        assertThat(check().doubled()).hasSize(1);
    }
}
