package org.wholesum.probability;

/**
 * Every amount from the low to the high, equally likely: all that can be said of it is where it ends.
 *
 * <p>{@code Distribution.uniform(10, 20).inverseCumulativeProbability(0.25)} is {@code 12.5}.
 *
 * @param low the least that it can be
 * @param high the most that it can be
 */
record Uniform(double low, double high) implements Distribution {
    /**
     * Checks them.
     *
     * @throws IllegalArgumentException if they are not in order, or the same
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
    public double deviation() {
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
