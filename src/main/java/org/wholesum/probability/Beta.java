package org.wholesum.probability;

import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The beta distribution of a share or a probability, by the method of moments: with n = mean × (1 − mean) ÷ variance − 1,
 * α = mean × n and β = (1 − mean) × n (A. Briggs, K. Claxton and M. Sculpher, <i>Decision Modelling for Health Economic
 * Evaluation</i>, Oxford 2006, chapter 4). Here n is the effective sample size.
 *
 * <p>{@code Distribution.beta(0.3, 0.1).inverseCumulativeProbability(0.5)} is {@code 0.29322…}.
 *
 * @param mean of the share
 * @param standardDeviation its standard deviation
 */
record Beta(double mean, double standardDeviation) implements Distribution {
    /** The lower limit of α and β: below it, shares are too near 0 or 1 for a double. */
    private static final double LEAST = 1e-5;
    /** The upper limit of n: above it, the standard deviation is a few millionths. */
    private static final double MOST = 1e10;

    /**
     * Checks the mean and the standard deviation.
     *
     * @throws IllegalArgumentException if the mean is not between 0 and 1, or the standard deviation is impossible with
     *     this mean
     */
    public Beta {
        ParameterChecks.check(mean > 0 && mean < 1, "beta", "mean", mean, "more than 0 and less than 1", percent(mean));
        ParameterChecks.standardDeviation("beta", mean, standardDeviation);
        double most = Math.sqrt(mean * (1 - mean));
        String expected = "less than √(mean × (1 − mean)), which is " + ParameterChecks.text(most);
        ParameterChecks.check(standardDeviation < most, "beta", "deviation", standardDeviation, expected);
        double seen = mean * (1 - mean) / (standardDeviation * standardDeviation) - 1;
        ParameterChecks.check(
                Math.min(mean, 1 - mean) * seen >= LEAST,
                "beta",
                "deviation",
                standardDeviation,
                "less with a mean of " + mean);
        ParameterChecks.check(
                seen <= MOST,
                "beta",
                "deviation",
                standardDeviation,
                "more with a mean of " + mean,
                ParameterChecks.constant(mean));
    }

    private static Optional<String> percent(double mean) {
        return mean > 1 && mean < 100
                ? Optional.of(ParameterChecks.text(mean / 100) + ", if it was meant as a percentage")
                : Optional.empty();
    }

    @Override
    public String name() {
        return "beta";
    }

    @Override
    public String describe() {
        return ParameterChecks.describe(name(), mean, standardDeviation);
    }

    @Override
    public double cumulativeProbability(double x) {
        ParameterChecks.amount(x);
        return BetaFunctions.cumulativeProbability(alpha(), beta(), x);
    }

    @Override
    public double inverseCumulativeProbability(double u) {
        ParameterChecks.probability(u);
        return BetaFunctions.inverseCumulativeProbability(alpha(), beta(), u);
    }

    @Override
    public double sample(UniformRandomProvider random) {
        return BetaFunctions.sample(alpha(), beta(), random);
    }

    private double seen() {
        return mean * (1 - mean) / (standardDeviation * standardDeviation) - 1;
    }

    private double alpha() {
        return mean * seen();
    }

    private double beta() {
        return (1 - mean) * seen();
    }
}
