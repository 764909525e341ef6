package org.wholesum.internal.numeric;

import org.apache.commons.math3.distribution.TDistribution;

/** Two-sided quantiles of Student's t distribution. */
public final class StudentQuantile {
    private StudentQuantile() {}

    /**
     * The factor of a two-sided interval. The library's root is within 1e-9 and depends on where its search starts; one
     * step of Newton's method leaves only rounding, so that nearly equal degrees of freedom give nearly equal factors.
     *
     * @param degreesOfFreedom above 0, not necessarily whole
     * @param confidence the level, 0.95 for 95%
     * @return the quantile at 0.5 + level ÷ 2; 12.7062047 for 1 degree of freedom and 95%
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public static double twoSided(double degreesOfFreedom, double confidence) {
        Confidence.check(confidence);
        TDistribution distribution = new TDistribution(degreesOfFreedom);
        double tail = (1 - confidence) / 2;
        double t = distribution.inverseCumulativeProbability(0.5 + confidence / 2);
        // by symmetry the lower tail, which doesn't lose digits as 1 − tail does
        double change = (distribution.cumulativeProbability(-t) - tail) / distribution.density(t);
        return t + change;
    }
}
