package org.wholesum.probability;

import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The empirical distribution of observed values, each equally likely. Its standard deviation is that of the values as a
 * population: its divisor is n, not n − 1.
 *
 * <p>{@code Distribution.empirical(List.of(10.0, 20.0, 90.0)).inverseCumulativeProbability(0.5)} is {@code 20.0}.
 *
 * @param values one or more, in ascending order
 */
record Empirical(List<Double> values) implements Distribution {
    /**
     * Sorts a copy of the values.
     *
     * @throws IllegalArgumentException if there are no values, or one is not finite
     */
    public Empirical {
        values = values.stream().sorted().toList();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("empirical: no values, expected one or more");
        }
        values.forEach(value -> ParameterChecks.number("empirical", "value", value));
    }

    @Override
    public String name() {
        return "empirical";
    }

    @Override
    public String describe() {
        return name() + ", " + values.size() + (values.size() == 1 ? " value from " : " values from ")
                + ParameterChecks.text(values.get(0)) + " to " + ParameterChecks.text(values.get(values.size() - 1));
    }

    @Override
    public double mean() {
        return StatUtils.mean(array());
    }

    @Override
    public double standardDeviation() {
        return Math.sqrt(StatUtils.populationVariance(array()));
    }

    @Override
    public double cumulativeProbability(double x) {
        ParameterChecks.amount(x);
        int most = Collections.binarySearch(values, x, (value, at) -> value <= at ? -1 : 1);
        return (double) -(most + 1) / values.size();
    }

    @Override
    public double inverseCumulativeProbability(double u) {
        ParameterChecks.probability(u);
        int rank = Math.max((int) (u * values.size()) - 1, 0);
        while ((double) rank / values.size() < u) { // not by rounding up, as 29 ÷ 49 × 49 may be more than 29
            rank++;
        }
        return values.get(rank - 1);
    }

    private double[] array() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** As {@link #describe}, as there may be thousands of values. */
    @Override
    public String toString() {
        return describe();
    }
}
