package org.ftpra.bench.table;

import java.util.Optional;

/**
 * What one figure has to reach.
 *
 * @param row the row, such as {@code big-up/vsftpd/plain}
 * @param metric what is compared
 * @param contender whose figure it is
 * @param direction which side of the limit is good
 * @param factor of the reference, or the limit itself where there is none
 * @param reference what it is measured against, if anything
 * @param plus added to the limit, in the metric's unit
 */
public record Goal(
        String row,
        Metric metric,
        String contender,
        Direction direction,
        double factor,
        Optional<Reference> reference,
        double plus) {

    /** Which side of the limit is good. */
    public enum Direction {
        /** More is better. */
        AT_LEAST(">="),
        /** Less is better. */
        AT_MOST("<=");

        private final String sign;

        Direction(String sign) {
            this.sign = sign;
        }

        boolean holds(double figure, double limit) {
            return this == AT_LEAST ? figure >= limit : figure <= limit;
        }
    }

    /**
     * Another figure of the same row.
     *
     * @param contender whose; {@link GoalCheck#BEST_JAVA} for the best of the Java peers
     * @param metric which
     */
    public record Reference(String contender, Metric metric) {}

    /** The limit for this median of the reference. */
    double limit(double referenceMedian) {
        return factor * referenceMedian + plus;
    }

    /** As the goals file says it. */
    @Override
    public String toString() {
        String against = reference.map(r -> " " + named(r)).orElse("");
        return contender + " " + direction.sign + " " + factor + against + (plus == 0 ? "" : " + " + plus);
    }

    private String named(Reference other) {
        return other.metric() == metric
                ? other.contender()
                : other.contender() + "." + other.metric().key();
    }
}
