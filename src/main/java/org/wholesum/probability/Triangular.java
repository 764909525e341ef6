package org.wholesum.probability;

/**
 * The triangular distribution: its density rises linearly from the low to the mode and falls linearly to the high. Its mean is
 * (low + mode + high) ÷ 3.
 *
 * <p>{@code Distribution.triangular(10, 20, 60).mean()} is {@code 30.0}.
 *
 * @param low the lowest possible value
 * @param mode the most likely value
 * @param high the highest possible value
 */
record Triangular(double low, double mode, double high) implements Distribution {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if low, mode and high are not in order, or all are equal
     */
    public Triangular {
        ParameterChecks.points("triangular", low, mode, high);
    }

    @Override
    public String name() {
        return "triangular";
    }

    @Override
    public String describe() {
        return ParameterChecks.describe(name(), low, mode, high);
    }

    @Override
    public double mean() {
        return low + ((mode - low) + (high - low)) / 3;
    }

    @Override
    public double standardDeviation() {
        double rise = mode - low;
        double fall = high - mode;
        return Math.sqrt((rise * rise + rise * fall + fall * fall) / 18);
    }

    @Override
    public double cumulativeProbability(double x) {
        ParameterChecks.amount(x);
        if (x <= low || x >= high) {
            return x <= low ? 0 : 1;
        }
        return x < mode
                ? (x - low) / (high - low) * ((x - low) / (mode - low))
                : 1 - (high - x) / (high - low) * ((high - x) / (high - mode));
    }

    @Override
    public double inverseCumulativeProbability(double u) {
        ParameterChecks.probability(u);
        double width = high - low;
        return u < (mode - low) / width
                ? Math.min(low + Math.sqrt(u * width * (mode - low)), mode)
                : Math.max(high - Math.sqrt((1 - u) * width * (high - mode)), mode);
    }
}
