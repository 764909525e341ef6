package org.wholesum.probability;

import org.apache.commons.rng.UniformRandomProvider;
import org.wholesum.internal.numeric.StandardNormal;

/**
 * The lognormal distribution: its logarithm is normal. The mean and the standard deviation are those of the amount itself.
 * Those of its logarithm are μ = ln(mean) − σ² ÷ 2 and σ = √ln(1 + variance ÷ mean²) (A. Briggs, K. Claxton and M. Sculpher,
 * <i>Decision Modelling for Health Economic Evaluation</i>, Oxford 2006, chapter 4).
 *
 * <p>{@code Distribution.logNormal(1000, 400).inverseCumulativeProbability(0.5)} is {@code 928.4766…}: 1000 ÷ √(1 + 0.4²).
 *
 * @param mean of the amount, not of its logarithm
 * @param standardDeviation of the amount, not of its logarithm
 */
record LogNormal(double mean, double standardDeviation) implements Distribution {
    /**
     * Checks the mean and the standard deviation.
     *
     * @throws IllegalArgumentException if either is not more than 0
     */
    public LogNormal {
        ParameterChecks.positive("lognormal", "mean", mean);
        ParameterChecks.standardDeviation("lognormal", mean, standardDeviation);
    }

    @Override
    public String name() {
        return "lognormal";
    }

    @Override
    public String describe() {
        return ParameterChecks.describe(name(), mean, standardDeviation);
    }

    @Override
    public double cumulativeProbability(double x) {
        ParameterChecks.amount(x);
        return x > 0 ? StandardNormal.cumulative((StrictMath.log(x) - location()) / spread()) : 0;
    }

    @Override
    public double inverseCumulativeProbability(double u) {
        ParameterChecks.probability(u);
        return StrictMath.exp(location() + spread() * StandardNormal.of(u));
    }

    @Override
    public double sample(UniformRandomProvider random) {
        return StrictMath.exp(location() + spread() * StandardNormal.sample(random));
    }

    /** μ, the mean of the logarithm. */
    private double location() {
        return StrictMath.log(mean) - spread() * spread() / 2;
    }

    /** σ, the standard deviation of the logarithm. */
    private double spread() {
        double ratio = standardDeviation / mean;
        return Math.sqrt(StrictMath.log1p(ratio * ratio));
    }
}
