package org.wholesum.probability;

/**
 * An amount without uncertainty.
 *
 * <p>{@code Distribution.constant(7).inverseCumulativeProbability(0.9)} is {@code 7.0}.
 *
 * @param value the amount
 */
record Constant(double value) implements Distribution {
    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public Constant {
        ParameterChecks.number("fixed", "value", value);
    }

    @Override
    public String name() {
        return "fixed";
    }

    @Override
    public String describe() {
        return name() + ", " + ParameterChecks.text(value);
    }

    @Override
    public double mean() {
        return value;
    }

    @Override
    public double standardDeviation() {
        return 0;
    }

    @Override
    public double cumulativeProbability(double x) {
        ParameterChecks.amount(x);
        return x >= value ? 1 : 0;
    }

    @Override
    public double inverseCumulativeProbability(double u) {
        ParameterChecks.probability(u);
        return value;
    }
}
