package org.wholesum.probability;

import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The gamma distribution, by the method of moments: shape = mean² ÷ variance, scale = variance ÷ mean (A. Briggs,
 * K. Claxton and M. Sculpher, <i>Decision Modelling for Health Economic Evaluation</i>, Oxford 2006, chapter 4). A
 * quantile that is too small for a double is 0.
 *
 * <p>{@code Distribution.gamma(1000, 400).inverseCumulativeProbability(0.5)} is {@code 947.2021…}.
 *
 * @param mean of the amount
 * @param standardDeviation its standard deviation
 */
record Gamma(double mean, double standardDeviation) implements Distribution {
    private static final int MOST_DEVIATIONS = 100;

    /**
     * Checks the mean and the standard deviation.
     *
     * @throws IllegalArgumentException if either is not more than 0, or the standard deviation is more than 100 times the
     *     mean
     */
    public Gamma {
        ParameterChecks.positive("gamma", "mean", mean);
        ParameterChecks.standardDeviation("gamma", mean, standardDeviation);
        String most = "at most " + MOST_DEVIATIONS + " times the mean, " + mean;
        ParameterChecks.check(
                standardDeviation <= MOST_DEVIATIONS * mean, "gamma", "deviation", standardDeviation, most);
    }

    @Override
    public String name() {
        return "gamma";
    }

    @Override
    public String describe() {
        return ParameterChecks.describe(name(), mean, standardDeviation);
    }

    @Override
    public double cumulativeProbability(double x) {
        ParameterChecks.amount(x);
        return GammaFunctions.cumulativeProbability(shape(), x / scale());
    }

    @Override
    public double inverseCumulativeProbability(double u) {
        ParameterChecks.probability(u);
        return scale() * GammaFunctions.inverseCumulativeProbability(shape(), u);
    }

    @Override
    public double sample(UniformRandomProvider random) {
        return scale() * GammaFunctions.sample(shape(), random);
    }

    @Override
    public DoubleSupplier sampler(UniformRandomProvider random) {
        DoubleSupplier standard = GammaFunctions.sampler(shape(), random);
        double scale = scale();
        return () -> scale * standard.getAsDouble();
    }

    private double shape() {
        return mean / standardDeviation * (mean / standardDeviation);
    }

    private double scale() {
        return standardDeviation / mean * standardDeviation;
    }
}
