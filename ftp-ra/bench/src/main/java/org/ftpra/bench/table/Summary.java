package org.ftpra.bench.table;

import java.util.List;

/**
 * What the rounds of one figure come to.
 *
 * @param median the middle one; of an even number, the mean of the two in the middle
 * @param least the least
 * @param most the most
 * @param rounds how many there were
 */
public record Summary(double median, double least, double most, int rounds) {

    /** Of at least one sample. */
    public static Summary of(List<Double> samples) {
        double[] sorted =
                samples.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Summary(median, sorted[0], sorted[sorted.length - 1], sorted.length);
    }
}
