package org.wholesum.probability;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.rng.UniformRandomProvider;
import org.wholesum.internal.numeric.QuantileSolver;
import org.wholesum.internal.numeric.StandardNormal;

/** The beta distribution with the parameters α and β, from 0 to 1. */
final class BetaFunctions {
    private static final double TOLERANCE = 1e-15;
    /** From this logit, 1 − share has more significant digits than the share. */
    private static final double FAR = 10;

    private BetaFunctions() {}

    static double cumulativeProbability(double a, double b, double x) {
        if (!(x > 0)) {
            return 0;
        }
        return x < 1 ? below(a, b, x) : 1;
    }

    static double inverseCumulativeProbability(double a, double b, double u) {
        // an approximate spread of the logit is enough to start Newton's method
        double mean = a / (a + b);
        double spread = Math.sqrt(1 / a + 1 / b);
        double middle = StrictMath.log(mean / (1 - mean));
        double start = a >= 1 && b >= 1 ? middle + spread * StandardNormal.of(u) : middle;
        return share(QuantileSolver.of(inLogits(a, b), u, start, QuantileSolver.FARTHEST));
    }

    private static double below(double a, double b, double x) {
        return Beta.regularizedBeta(x, a, b, TOLERANCE, Integer.MAX_VALUE);
    }

    private static double share(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    /** The distribution of the logit, ln(share ÷ (1 − share)). */
    private static QuantileSolver.Tails inLogits(double a, double b) {
        double constant = Beta.logBeta(a, b);
        return new QuantileSolver.Tails() {
            @Override
            public double lower(double t) {
                return t < FAR ? below(a, b, share(t)) : 1 - below(b, a, share(-t));
            }

            @Override
            public double upper(double t) {
                return t > -FAR ? below(b, a, share(-t)) : 1 - below(a, b, share(t));
            }

            @Override
            public double density(double t) {
                return StrictMath.exp(a * StrictMath.log(share(t)) + b * StrictMath.log(share(-t)) - constant);
            }
        };
    }

    /** A random share: one gamma variate ÷ the sum of two. */
    static double sample(double a, double b, UniformRandomProvider random) {
        if (a < 1 || b < 1) {
            return share(GammaFunctions.logarithm(a, random) - GammaFunctions.logarithm(b, random));
        }
        double one = GammaFunctions.sample(a, random);
        return one / (one + GammaFunctions.sample(b, random));
    }
}
