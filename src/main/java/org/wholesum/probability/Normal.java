package org.wholesum.probability;

import org.apache.commons.rng.UniformRandomProvider;
import org.wholesum.internal.numeric.StandardNormal;

/**
 * The normal distribution. It can be negative: of a cost or a share with a large deviation, another kind is better.
 *
 * <p>{@code Distribution.normal(100, 15).inverseCumulativeProbability(0.5)} is {@code 100.0}.
 *
 * @param mean of the amount
 * @param deviation its standard deviation
 */
record Normal(double mean, double deviation) implements Distribution {
    /**
     * Checks them.
     *
     * @throws IllegalArgumentException if the mean is no number or the deviation not more than 0
     */
    public Normal {
        ParameterChecks.number("normal", "mean", mean);
        ParameterChecks.deviation("normal", mean, deviation);
    }

    @Override
    public String name() {
        return "normal";
    }

    @Override
    public String describe() {
        return ParameterChecks.describe(name(), mean, deviation);
    }

    @Override
    public double cumulativeProbability(double x) {
        ParameterChecks.amount(x);
        return StandardNormal.cumulative((x - mean) / deviation);
    }

    @Override
    public double inverseCumulativeProbability(double u) {
        ParameterChecks.probability(u);
        return mean + deviation * StandardNormal.of(u);
    }

    @Override
    public double sample(UniformRandomProvider random) {
        return mean + deviation * StandardNormal.sample(random);
    }
}
