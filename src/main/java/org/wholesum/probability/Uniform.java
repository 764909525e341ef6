package org.wholesum.probability;

/**
 * The uniform distribution: every amount from the low to the high is equally likely.
 *
 * <p>{@code Distribution.uniform(10, 20).inverseCumulativeProbability(0.25)} is {@code 12.5}.
 *
 * @param low the lowest possible value
 * @param high the highest possible value
 */
record Uniform(double low, double high) implements Distribution {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if low is not less than high
     */
    public Uniform {
        ParameterChecks.points("uniform", low, low, high);
    }

    @Override
    public String name() {
        return "uniform";
    }

    @Override
    public String describe() {
        return name() + ", from " + ParameterChecks.text(low) + " to " + ParameterChecks.text(high);
    }

    @Override
    public double mean() {
        return low + (high - low) / 2;
    }

    @Override
    public double standardDeviation() {
        return (high - low) / Math.sqrt(12);
    }

    @Override
    public double cumulativeProbability(double x) {
        ParameterChecks.amount(x);
        return Math.min(Math.max((x - low) / (high - low), 0), 1);
    }

    @Override
    public double inverseCumulativeProbability(double u) {
        ParameterChecks.probability(u);
        return Math.min(low + u * (high - low), high);
    }
}
