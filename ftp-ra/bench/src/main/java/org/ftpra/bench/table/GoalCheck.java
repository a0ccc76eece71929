package org.ftpra.bench.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.ftpra.bench.table.Goal.Direction;
import org.ftpra.bench.table.Goal.Reference;
import org.ftpra.bench.table.Verdict.Outcome;

/** Holds goals against the figures of a run. */
public final class GoalCheck {

    /** Stands for the best of the Java peers in a row. */
    public static final String BEST_JAVA = "best-java";

    private final Figures figures;
    private final List<String> javaPeers;

    /** Against these figures, where these contenders are the Java peers. */
    public GoalCheck(Figures figures, List<String> javaPeers) {
        this.figures = figures;
        this.javaPeers = List.copyOf(javaPeers);
    }

    /** Whether the goal was reached, as far as there are figures. */
    public Verdict check(Goal goal) {
        Optional<Summary> own = figures.of(goal.row(), goal.contender(), goal.metric());
        if (own.isEmpty()) {
            return Verdict.unknown(goal, missing(goal.row(), goal.contender()));
        }
        double figure = own.get().median();
        if (goal.reference().isEmpty()) {
            return verdict(goal, figure, OptionalDouble.empty(), goal.factor());
        }
        Reference reference = goal.reference().get();
        Optional<Double> other = median(goal, reference);
        return other.map(median -> verdict(goal, figure, ratio(figure, median), goal.limit(median)))
                .orElseGet(() -> Verdict.unknown(goal, missing(goal.row(), reference.contender())));
    }

    private static OptionalDouble ratio(double figure, double reference) {
        return reference == 0 ? OptionalDouble.empty() : OptionalDouble.of(figure / reference);
    }

    private static Verdict verdict(Goal goal, double figure, OptionalDouble ratio, double limit) {
        Outcome outcome = goal.direction().holds(figure, limit) ? Outcome.MET : Outcome.MISSED;
        return new Verdict(goal, outcome, figure, ratio, limit, "");
    }

    private Optional<Double> median(Goal goal, Reference reference) {
        Stream<String> contenders =
                reference.contender().equals(BEST_JAVA) ? javaPeers.stream() : Stream.of(reference.contender());
        Comparator<Double> worstFirst = goal.direction() == Direction.AT_LEAST
                ? Comparator.naturalOrder()
                : Comparator.<Double>naturalOrder().reversed();
        return contenders
                .flatMap(name -> figures.of(goal.row(), name, reference.metric()).stream())
                .map(Summary::median)
                .max(worstFirst);
    }

    private String missing(String row, String contender) {
        return contender + ": " + figures.failure(row, contender).orElse("not measured");
    }
}
