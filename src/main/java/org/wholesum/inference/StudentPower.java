package org.wholesum.inference;

import org.apache.commons.math3.special.Gamma;
import org.wholesum.internal.numeric.StandardNormal;
import org.wholesum.internal.numeric.StudentQuantile;
import org.wholesum.problem.InvalidInputException;

/**
 * The power of the two-sided t test of two groups of equal size: the probability that a noncentral t with 2n − 2 degrees of
 * freedom and noncentrality d√(n ÷ 2) is beyond the critical value (J. Cohen, <i>Statistical Power Analysis for the
 * Behavioral Sciences</i>, 2nd ed., 1988, ch. 2), integrated over the estimated standard deviation by Simpson's rule.
 */
final class StudentPower {
    private static final int STEPS = 2000;
    /** How many standard deviations of the estimated standard deviation are integrated on each side. */
    private static final double REACH = 12;
    /** No evaluation has more cases; beyond that the difference is lost in rounding. */
    private static final double MOST = 1e12;

    private StudentPower() {}

    static double of(long n, double d, double significance) {
        double freedom = 2.0 * n - 2;
        double critical = StudentQuantile.twoSided(freedom, 1 - significance);
        double shift = Math.abs(d) * Math.sqrt(n / 2.0);
        double reach = REACH / Math.sqrt(2 * freedom);
        double from = Math.max(0, 1 - reach);
        double step = (1 + reach - from) / STEPS;
        double sum = 0;
        for (int i = 0; i <= STEPS; i++) {
            double s = from + i * step;
            double beyond =
                    StandardNormal.cumulative(shift - critical * s) + StandardNormal.cumulative(-shift - critical * s);
            sum += (i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2) * density(s, freedom) * beyond;
        }
        return Math.min(1, sum * step / 3);
    }

    /** The density of √(χ² ÷ ν). */
    private static double density(double s, double freedom) {
        if (s == 0) {
            return 0;
        }
        double half = freedom / 2;
        double logarithm = StrictMath.log(2)
                + half * StrictMath.log(half)
                - Gamma.logGamma(half)
                + (freedom - 1) * StrictMath.log(s)
                - half * s * s;
        return StrictMath.exp(logarithm);
    }

    /** The smallest n, 2 or more, of at least some power; sought from that of the normal formula. */
    static long smallest(double d, double power, double significance, double normal) {
        if (!(normal < MOST)) {
            throw InvalidInputException.of(
                    "the difference is so small beside the standard deviation that no number of cases shows it",
                    "a larger difference");
        }
        long n = Math.max(2, (long) normal);
        while (n > 2 && of(n - 1, d, significance) >= power) {
            n--;
        }
        while (of(n, d, significance) < power) {
            n++;
        }
        return n;
    }
}
