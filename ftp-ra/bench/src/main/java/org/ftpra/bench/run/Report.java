package org.ftpra.bench.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ftpra.bench.table.Figures;
import org.ftpra.bench.table.Goal;
import org.ftpra.bench.table.GoalCheck;
import org.ftpra.bench.table.Goals;
import org.ftpra.bench.table.Metric;
import org.ftpra.bench.table.Summary;
import org.ftpra.bench.table.Verdict;
import org.ftpra.bench.table.Verdict.Outcome;

/** The table as Markdown that can be read on a terminal as well. */
final class Report {

    private final Figures figures;
    private final List<Row> rows;
    private final Function<Row, List<Contender>> contenders;
    private final StringBuilder text = new StringBuilder();

    Report(Figures figures, List<Row> rows, Function<Row, List<Contender>> contenders) {
        this.figures = figures;
        this.rows = rows;
        this.contenders = contenders;
    }

    String write(Map<String, String> facts) {
        text.append("# Side by side\n\n")
                .append(
                        "Made by `ftp-ra/bench/run`; [README.md](README.md) says how to read it. Each figure: median (least-most) of the rounds.\n\n");
        facts.forEach((name, value) ->
                text.append("- ").append(name).append(": ").append(value).append('\n'));
        goals();
        rows.forEach(this::row);
        return text.toString();
    }

    private void goals() {
        List<String> names = rows.stream().map(Row::name).toList();
        GoalCheck check = new GoalCheck(figures, Contenders.javaPeers());
        Map<Outcome, List<Verdict>> verdicts = Goals.ours().stream()
                .filter(goal -> names.contains(goal.row()))
                .map(check::check)
                .collect(Collectors.groupingBy(Verdict::outcome));
        text.append("\n## Goals\n\n");
        for (Outcome outcome : List.of(Outcome.MISSED, Outcome.UNKNOWN, Outcome.MET)) {
            verdicts.getOrDefault(outcome, List.of()).forEach(this::verdict);
        }
        text.append('\n').append(count(verdicts, Outcome.MET)).append(" met, ");
        text.append(count(verdicts, Outcome.MISSED)).append(" missed, ");
        text.append(count(verdicts, Outcome.UNKNOWN)).append(" without a figure.\n");
    }

    private static int count(Map<Outcome, List<Verdict>> verdicts, Outcome outcome) {
        return verdicts.getOrDefault(outcome, List.of()).size();
    }

    private void verdict(Verdict verdict) {
        Goal goal = verdict.goal();
        text.append("- ").append(word(verdict.outcome())).append(' ').append(goal.row());
        text.append(", ")
                .append(goal.metric().label())
                .append(": ")
                .append(goal)
                .append(" - ");
        text.append(verdict.outcome() == Outcome.UNKNOWN ? verdict.reason() : reached(verdict))
                .append('\n');
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case MET -> "met:";
            case MISSED -> "**MISSED**:";
            case UNKNOWN -> "no figure:";
        };
    }

    private static String reached(Verdict verdict) {
        String ratio = verdict.ratio().isPresent() ? number(verdict.ratio().getAsDouble()) + " x, " : "";
        return ratio + number(verdict.figure()) + " where " + number(verdict.limit()) + " was the limit";
    }

    private void row(Row row) {
        text.append("\n## ").append(row.name()).append("\n\n");
        List<List<String>> lines = new ArrayList<>();
        lines.add(head(row));
        contenders.apply(row).forEach(each -> lines.add(line(row, each)));
        text.append(Columns.aligned(lines));
    }

    private static List<String> head(Row row) {
        List<String> head = new ArrayList<>(List.of("contender"));
        row.work().metrics().forEach(metric -> head.add(metric.label()));
        head.add("ours / it");
        head.add("rounds");
        head.add("remark");
        return head;
    }

    private List<String> line(Row row, Contender contender) {
        List<String> line = new ArrayList<>(List.of(contender.name()));
        List<Metric> metrics = row.work().metrics();
        metrics.forEach(metric -> line.add(figures.of(row.name(), contender.name(), metric)
                .map(Report::spread)
                .orElse("-")));
        line.add(ratio(row, contender));
        line.add(figures.of(row.name(), contender.name(), metrics.get(0))
                .map(summary -> String.valueOf(summary.rounds()))
                .orElse("0"));
        line.add(figures.failure(row.name(), contender.name()).orElse(""));
        return line;
    }

    private String ratio(Row row, Contender contender) {
        Metric main = row.work().metrics().get(0);
        Optional<Summary> ours = contenders.apply(row).stream()
                .filter(Contender::isOurs)
                .findFirst()
                .flatMap(first -> figures.of(row.name(), first.name(), main));
        Optional<Summary> its = figures.of(row.name(), contender.name(), main);
        return ours.isPresent() && its.isPresent()
                ? number(ours.get().median() / its.get().median())
                : "-";
    }

    private static String spread(Summary summary) {
        if (summary.rounds() == 1) {
            return number(summary.median());
        }
        return number(summary.median()) + " (" + number(summary.least()) + "-" + number(summary.most()) + ")";
    }

    /** Three figures that count. */
    static String number(double value) {
        double size = Math.abs(value);
        String format = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }
}
