package org.wholesum.probability;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * The beta distribution of a share or a probability, by the method of moments: with n = mean × (1 − mean) ÷ deviation² − 1,
 * α = mean × n and β = (1 − mean) × n (A. Briggs, K. Claxton and M. Sculpher, <i>Decision Modelling for Health Economic
 * Evaluation</i>, Oxford 2006, chapter 4). It is as if n people had been seen.
 *
 * <p>{@code Distribution.beta(0.3, 0.1).inverseCumulativeProbability(0.5)} is {@code 0.29322…}.
 *
 * @param mean of the share
 * @param deviation its standard deviation
 */
record Beta(double mean, double deviation) implements Distribution {
    /** Of the lesser of α and β: below, a share is too near 0 or 1 for its digits. */
    private static final double LEAST = 1e-5;
    /** Of n: above, the deviation is a few millionths. */
    private static final double MOST = 1e10;

    /**
     * Checks them.
     *
     * @throws IllegalArgumentException if the mean is not between 0 and 1, or the deviation not such as a share with
     *     this mean can have
     */
    public Beta {
        ParameterChecks.check(
                mean > 0 && mean < 1, "beta", "mean", mean, "more than 0 and less than 1" + percent(mean));
        ParameterChecks.deviation("beta", mean, deviation);
        double most = Math.sqrt(mean * (1 - mean));
        String expected = "less than √(mean × (1 − mean)), which is " + ParameterChecks.text(most);
        ParameterChecks.check(deviation < most, "beta", "deviation", deviation, expected);
        double seen = mean * (1 - mean) / (deviation * deviation) - 1;
        ParameterChecks.check(
                Math.min(mean, 1 - mean) * seen >= LEAST,
                "beta",
                "deviation",
                deviation,
                "less with a mean of " + mean);
        ParameterChecks.check(
                seen <= MOST,
                "beta",
                "deviation",
                deviation,
                "more with a mean of " + mean + "\n  Maybe Distribution.constant(" + mean + ")");
    }

    private static String percent(double mean) {
        return mean > 1 && mean < 100
                ? "\n  Maybe " + ParameterChecks.text(mean / 100) + ", if it was meant as a percentage"
                : "";
    }

    @Override
    public String name() {
        return "beta";
    }

    @Override
    public String describe() {
        return ParameterChecks.describe(name(), mean, deviation);
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
        return mean * (1 - mean) / (deviation * deviation) - 1;
    }

    private double alpha() {
        return mean * seen();
    }

    private double beta() {
        return (1 - mean) * seen();
    }
}
