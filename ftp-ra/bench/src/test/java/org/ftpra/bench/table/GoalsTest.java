package org.ftpra.bench.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ftpra.bench.table.Verdict.Outcome;
import org.junit.jupiter.api.Test;

/** Medians, ratios and goals come out as one would reckon them by hand. */
class GoalsTest {

    private static final String ROW = "big-up/vsftpd/plain";

    private final Figures figures = new Figures();

    @Test
    void theMedianIsTheMiddleOneOrTheMeanOfTheTwoInTheMiddle() {
        assertThat(Summary.of(List.of(9.0, 1.0, 4.0))).isEqualTo(new Summary(4, 1, 9, 3));
        assertThat(Summary.of(List.of(9.0, 1.0, 4.0, 6.0))).isEqualTo(new Summary(5, 1, 9, 4));
    }

    @Test
    void aGoalOfAtLeastIsMetAtItsLimitAndMissedBelow() {
        given("curl", Metric.RATE, 100);
        given("ours", Metric.RATE, 120);
        assertThat(check(ROW + " rate ours >= 1.2 curl").outcome()).isEqualTo(Outcome.MET);
        assertThat(check(ROW + " rate ours >= 1.21 curl").outcome()).isEqualTo(Outcome.MISSED);
        assertThat(check(ROW + " rate ours >= 1.2 curl").ratio()).hasValue(1.2);
    }

    @Test
    void aGoalOfAtMostIsMetAtItsLimitAndMissedAbove() {
        given("curl", Metric.SECONDS, 1);
        given("ours", Metric.SECONDS, 1.6);
        assertThat(check(ROW + " seconds ours <= 1.3 curl + 0.3").outcome()).isEqualTo(Outcome.MET);
        assertThat(check(ROW + " seconds ours <= 1.3 curl + 0.2").outcome()).isEqualTo(Outcome.MISSED);
    }

    @Test
    void aGoalCanBeANumberOrAnotherFigureOfTheSameContender() {
        given("ours", Metric.HEAP, 16);
        given("ours", Metric.SECONDS, 4);
        given("ours", Metric.FIRST_ENTRY, 3);
        assertThat(check(ROW + " heap ours <= 16").outcome()).isEqualTo(Outcome.MET);
        assertThat(check(ROW + " heap ours <= 15.9").outcome()).isEqualTo(Outcome.MISSED);
        assertThat(check(ROW + " first-entry ours <= 0.5 ours.seconds").outcome())
                .isEqualTo(Outcome.MISSED);
    }

    @Test
    void theBestJavaPeerIsTheHardestToBeat() {
        given("net", Metric.RATE, 50);
        given("camel", Metric.RATE, 90);
        given("curl", Metric.RATE, 900);
        given("ours", Metric.RATE, 80);
        assertThat(check(ROW + " rate ours >= 1.0 best-java").limit()).isEqualTo(90);
        given("net", Metric.CLIENT_CPU, 1);
        given("camel", Metric.CLIENT_CPU, 2);
        given("ours", Metric.CLIENT_CPU, 1);
        assertThat(check(ROW + " client-cpu ours <= 1.0 best-java").limit()).isEqualTo(1);
    }

    @Test
    void aMissingFigureIsNamedWithItsReasonAndIsNeitherMetNorMissed() {
        given("ours", Metric.RATE, 80);
        figures.failed(ROW, "curl", "not installed");
        assertThat(check(ROW + " rate ours >= 1.2 curl"))
                .returns(Outcome.UNKNOWN, Verdict::outcome)
                .returns("curl: not installed", Verdict::reason);
        assertThat(check(ROW + " rate ours-active >= 1.2 ours").reason()).isEqualTo("ours-active: not measured");
    }

    @Test
    void aGoalThatCannotBeReadIsRefused() {
        assertThatThrownBy(() -> Goals.parse("a rate ours > 1 curl")).hasMessageContaining("a rate ours > 1 curl");
        assertThatThrownBy(() -> Goals.parse("a speed ours >= 1 curl")).isInstanceOf(IllegalArgumentException.class);
    }

    private void given(String contender, Metric metric, double value) {
        figures.add(ROW, contender, metric, value);
    }

    private Verdict check(String goal) {
        return new GoalCheck(figures, List.of("net", "camel"))
                .check(Goals.parse(goal).get(0));
    }
}
