package org.wholesum.probability;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * The PERT distribution: a beta distribution from the low to the high with a mean of (low + 4 × mode + high) ÷ 6 and a
 * variance of (mean − low) × (high − mean) ÷ 7, so α = 1 + 4 × (mode − low) ÷ (high − low) and α + β = 6 (D. Vose,
 * <i>Risk Analysis: A Quantitative Guide</i>, 3rd ed., 2008, the modified PERT with γ = 4; after D. G. Malcolm and others,
 * <i>Application of a Technique for Research and Development Program Evaluation</i>, Operations Research 7, 1959).
 *
 * <p>{@code Distribution.pert(10, 20, 60).mean()} is {@code 25.0}.
 *
 * @param low the lowest possible value
 * @param mode the most likely value
 * @param high the highest possible value
 */
record Pert(double low, double mode, double high) implements Distribution {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if low, mode and high are not in order, or all are equal
     */
    public Pert {
        ParameterChecks.points("PERT", low, mode, high);
    }

    @Override
    public String name() {
        return "PERT";
    }

    @Override
    public String describe() {
        return ParameterChecks.describe(name(), low, mode, high);
    }

    @Override
    public double mean() {
        return low + (4 * (mode - low) + (high - low)) / 6;
    }

    @Override
    public double standardDeviation() {
        return Math.sqrt((mean() - low) * (high - mean()) / 7);
    }

    @Override
    public double cumulativeProbability(double x) {
        ParameterChecks.amount(x);
        return BetaFunctions.cumulativeProbability(alpha(), 6 - alpha(), (x - low) / (high - low));
    }

    @Override
    public double inverseCumulativeProbability(double u) {
        ParameterChecks.probability(u);
        return between(BetaFunctions.inverseCumulativeProbability(alpha(), 6 - alpha(), u));
    }

    @Override
    public double sample(UniformRandomProvider random) {
        return between(BetaFunctions.sample(alpha(), 6 - alpha(), random));
    }

    private double alpha() {
        return 1 + 4 * ((mode - low) / (high - low));
    }

    private double between(double share) {
        return Math.min(low + share * (high - low), high);
    }
}
