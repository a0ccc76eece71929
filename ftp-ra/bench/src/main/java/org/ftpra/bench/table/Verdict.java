package org.ftpra.bench.table;

import java.util.OptionalDouble;

/**
 * What became of a goal.
 *
 * @param goal the goal
 * @param outcome whether it was reached
 * @param figure the contender's median, NaN where there is none
 * @param ratio that median over the reference's, where there is one
 * @param limit what had to be reached, NaN where that is not known
 * @param reason why it is not known, or empty
 */
public record Verdict(Goal goal, Outcome outcome, double figure, OptionalDouble ratio, double limit, String reason) {

    /** Whether a goal was reached. */
    public enum Outcome {
        /** It was. */
        MET,
        /** It was not. */
        MISSED,
        /** A figure is missing. */
        UNKNOWN
    }

    static Verdict unknown(Goal goal, String reason) {
        return new Verdict(goal, Outcome.UNKNOWN, Double.NaN, OptionalDouble.empty(), Double.NaN, reason);
    }
}
