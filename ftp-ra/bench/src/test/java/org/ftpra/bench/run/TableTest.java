package org.ftpra.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.ftpra.bench.table.Figures;
import org.ftpra.bench.table.Goal;
import org.ftpra.bench.table.GoalCheck;
import org.ftpra.bench.table.Goals;
import org.ftpra.bench.table.Metric;
import org.junit.jupiter.api.Test;

/** Goals, rows and contenders fit together, and the table says what was measured, missed and missing. */
class TableTest {

    @Test
    void everyGoalNamesARowAMetricOfItAndContendersThatTakePart() {
        assertThat(Goals.ours()).isNotEmpty().allSatisfy(goal -> {
            Row row = row(goal.row());
            assertThat(row.work().metrics()).contains(goal.metric());
            assertTakesPart(row, goal.contender());
            goal.reference().ifPresent(other -> {
                assertThat(row.work().metrics()).contains(other.metric());
                assertTakesPart(row, other.contender());
            });
        });
    }

    private static Row row(String name) {
        return Row.all().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row is called " + name));
    }

    private static void assertTakesPart(Row row, String name) {
        if (!name.equals(GoalCheck.BEST_JAVA)) {
            assertThat(Contenders.all())
                    .anyMatch(each -> each.name().equals(name) && each.works().contains(row.work()));
        }
    }

    @Test
    void theReportShowsMedianSpreadAndRatioAndAMissedGoal() {
        Figures figures = new Figures();
        List.of(100.0, 300.0, 200.0).forEach(value -> figures.add("big-up/vsftpd/plain", "curl", Metric.RATE, value));
        figures.add("big-up/vsftpd/plain", "ours", Metric.RATE, 220);
        figures.failed("big-up/vsftpd/plain", "net", "not installed");

        String report = report(figures);

        assertThat(report).containsPattern("\\| curl +\\| 200 \\(100-300\\) +\\| - .* \\| 1.10 +\\| 3 ");
        assertThat(report).containsPattern("\\| net +\\| - .* \\| 0 +\\| not installed ");
        assertThat(report)
                .contains(
                        "**MISSED**: big-up/vsftpd/plain, MB/s: ours >= 1.2 curl - 1.10 x, 220 where 240 was the limit")
                .contains("no figure: big-up/vsftpd/plain, MB/s: ours >= 1.5 net - net: not installed")
                .contains("command: run");
    }

    private static String report(Figures figures) {
        List<Row> rows = Row.all().stream()
                .filter(row -> row.name().equals("big-up/vsftpd/plain"))
                .toList();
        return new Report(figures, rows, Options.parse()::contenders).write(Map.of("command", "run"));
    }

    @Test
    void aContendersRowWithoutItsGoalsIsNotShownAsMet() {
        assertThat(report(new Figures())).contains("0 met, 0 missed, 3 without a figure");
        assertThat(Goals.ours().stream().map(Goal::row)).contains("big-up/vsftpd/plain");
    }

    @Test
    void rowsAndContendersAreChosenByNameWithAsterisks() {
        Options options = Options.parse("--rows", "big-up/*,list/apache/tls", "--contenders", "ours,camel-*");
        assertThat(options.wantedRows())
                .extracting(Row::name)
                .containsExactly(
                        "big-up/vsftpd/plain",
                        "big-up/vsftpd/tls",
                        "big-up/apache/plain",
                        "big-up/apache/tls",
                        "list/apache/tls");
        assertThat(options.wantedContenders()).extracting(Contender::name).containsExactly("ours", "camel-best");
    }

    @Test
    void aQuickRunMeasuresWhomAGoalIsAboutAndStockCommonsNetWhereThereIsNone() {
        assertThat(quick("small-down-rtt8/vsftpd/plain")).containsExactly("ours", "ours-active", "lftp");
        assertThat(quick("big-up/apache/tls")).containsExactly("ours", "net", "camel", "spring");
        assertThat(quick("login/apache/plain")).containsExactly("ours", "net");
    }

    private static List<String> quick(String row) {
        return Options.parse("--quick").contenders(row(row)).stream()
                .map(Contender::name)
                .toList();
    }

    @Test
    void aWrongOptionIsNamed() {
        assertThatThrownBy(() -> Options.parse("--fast")).hasMessageContaining("--fast");
        assertThatThrownBy(() -> Options.parse("--rounds", "0")).hasMessageContaining("'0'");
        assertThatThrownBy(() -> Options.parse("--rows")).hasMessageContaining("--rows needs a value");
    }
}
