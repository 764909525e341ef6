package org.wholesum.sensitivity;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.TDistribution;
import org.wholesum.internal.numeric.StandardNormal;

/**
 * Unit loss integrals, E[max(X − u, 0)] of a standard variable X at u ≥ 0 (H. Raiffa, R. Schlaifer, <i>Applied Statistical
 * Decision Theory</i>, 1961, §11.2.1 and §11.2.3).
 */
final class UnitLoss {
    /** From here on, Student's t is the normal distribution but for far tails. */
    private static final int NORMAL_FROM = 1_000_000;

    private UnitLoss() {}

    /** φ(u) − u × (1 − Φ(u)). */
    static double normal(double u) {
        double density = StrictMath.exp(-u * u / 2) / Math.sqrt(2 * Math.PI);
        return Math.max(0, density - u * StandardNormal.cumulative(-u));
    }

    /** f(u) × (ν + u²) ÷ (ν − 1) − u × (1 − F(u)), for two degrees of freedom or more. */
    static DoubleUnaryOperator student(int degreesOfFreedom) {
        if (degreesOfFreedom >= NORMAL_FROM) {
            return UnitLoss::normal;
        }
        double freedom = degreesOfFreedom;
        TDistribution t = new TDistribution(freedom);
        return u -> Math.max(0, t.density(u) * (freedom + u * u) / (freedom - 1) - u * t.cumulativeProbability(-u));
    }
}
