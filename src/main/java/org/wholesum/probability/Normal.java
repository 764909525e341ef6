package org.wholesum.probability;

import org.apache.commons.rng.UniformRandomProvider;
import org.wholesum.internal.numeric.StandardNormal;

/**
 * The normal distribution. It can be negative: for a cost or a share with a large standard
 * deviation, another kind is better.
 *
 * <p>{@code Distribution.normal(100, 15).inverseCumulativeProbability(0.5)} is {@code 100.0}.
 *
 * @param mean of the amount
 * @param standardDeviation its standard deviation
 */
record Normal(double mean, double standardDeviation) implements Distribution {
    /**
     * Checks the mean and the standard deviation.
     *
     * @throws IllegalArgumentException if the mean is not finite, or the standard deviation is not more than 0
     */
    public Normal {
        ParameterChecks.number("normal", "mean", mean);
        ParameterChecks.standardDeviation("normal", mean, standardDeviation);
    }

    @Override
    public String name() {
        return "normal";
    }

    @Override
    public String describe() {
        return ParameterChecks.describe(name(), mean, standardDeviation);
    }

    @Override
    public double cumulativeProbability(double x) {
        ParameterChecks.amount(x);
        return StandardNormal.cumulative((x - mean) / standardDeviation);
    }

    @Override
    public double inverseCumulativeProbability(double u) {
        ParameterChecks.probability(u);
        return mean + standardDeviation * StandardNormal.of(u);
    }

    @Override
    public double sample(UniformRandomProvider random) {
        return mean + standardDeviation * StandardNormal.sample(random);
    }
}
