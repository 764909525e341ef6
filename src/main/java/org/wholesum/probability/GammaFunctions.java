package org.wholesum.probability;

import java.util.function.DoubleSupplier;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.wholesum.internal.numeric.QuantileSolver;
import org.wholesum.internal.numeric.StandardNormal;
import org.wholesum.internal.random.Draws;

/**
 * The gamma distribution with a scale of 1. For shapes above a million, the cube-root approximation of E. B. Wilson and
 * M. M. Hilferty is used (<i>The Distribution of Chi-Square</i>, Proceedings of the National Academy of Sciences 17, 1931),
 * which is then accurate to a millionth of a standard deviation.
 */
final class GammaFunctions {
    private static final double LARGE = 1e6;
    /** The upper limit of a quantile's logarithm: no shape up to a million has a quantile of e^16, about 9 million. */
    private static final double MOST = 16;

    private GammaFunctions() {}

    static double cumulativeProbability(double shape, double x) {
        if (!(x > 0)) {
            return 0;
        }
        if (shape > LARGE) {
            return StandardNormal.cumulative(root(shape, x));
        }
        return x < StrictMath.exp(MOST) ? new IncompleteGamma(shape).lower(x) : 1;
    }

    static double inverseCumulativeProbability(double shape, double u) {
        double z = StandardNormal.of(u);
        double cube = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
        if (shape > LARGE) {
            return shape * cube * cube * cube;
        }
        // the approximation is near 0 or negative for small shapes and low tails: there u is about x^shape ÷ Γ(shape +
        // 1)
        double start = cube > 0.3
                ? StrictMath.log(shape * cube * cube * cube)
                : (StrictMath.log(u) + Gamma.logGamma(shape + 1)) / shape;
        return StrictMath.exp(QuantileSolver.of(inLogs(shape), u, start, MOST));
    }

    private static double root(double shape, double x) {
        return 3 * Math.sqrt(shape) * (StrictMath.cbrt(x / shape) - 1 + 1 / (9 * shape));
    }

    /** The distribution of the amount's logarithm. */
    private static QuantileSolver.Tails inLogs(double shape) {
        IncompleteGamma gamma = new IncompleteGamma(shape);
        return new QuantileSolver.Tails() {
            @Override
            public double lower(double t) {
                return gamma.lower(StrictMath.exp(t));
            }

            @Override
            public double upper(double t) {
                return gamma.upper(StrictMath.exp(t));
            }

            @Override
            public double density(double t) {
                return StrictMath.exp(shape * t - StrictMath.exp(t) - gamma.logGamma());
            }
        };
    }

    /**
     * A gamma variate (G. Marsaglia and W. W. Tsang, <i>A Simple Method for Generating Gamma Variables</i>, ACM
     * Transactions on Mathematical Software 26, 2000); for a shape below 1, from one of shape + 1, as they describe.
     */
    static double sample(double shape, UniformRandomProvider random) {
        return shape < 1 ? StrictMath.exp(logarithm(shape, random)) : large(shape, random);
    }

    /** A sampler that makes the same draws as {@link #sample}, faster. */
    static DoubleSupplier sampler(double shape, UniformRandomProvider random) {
        return shape < 1
                ? () -> sample(shape, random)
                : AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, 1)::sample;
    }

    /** The logarithm of a gamma variate, which for a small shape may itself be too small for a double. */
    static double logarithm(double shape, UniformRandomProvider random) {
        return shape < 1
                ? StrictMath.log(large(shape + 1, random)) + StrictMath.log(Draws.open(random)) / shape
                : StrictMath.log(large(shape, random));
    }

    private static double large(double shape, UniformRandomProvider random) {
        return AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, 1).sample();
    }
}
