package org.wholesum.probability;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.wholesum.internal.numeric.Confidence;
import org.wholesum.internal.numeric.StandardNormal;
import org.wholesum.problem.InvalidInputException;

/**
 * Fits distributions to central intervals, with equal probabilities below and above. The parameters of a normal and of a
 * lognormal distribution follow from the interval; those of a gamma and of a beta distribution are found by root finding, so
 * that both quantiles match.
 */
final class IntervalFitting {
    private static final double ACCURACY = 1e-13;
    private static final int MOST_STEPS = 1_000;
    /** The range of the logarithm of a gamma distribution's shape. */
    private static final double[] SHAPES = {StrictMath.log(1e-2), StrictMath.log(1e12)};
    /** The range of the logarithm of a beta distribution's α + β. */
    private static final double[] SEEN = {StrictMath.log(1e-2), StrictMath.log(1e8)};

    private IntervalFitting() {}

    static Distribution normal(double low, double high, double confidence) {
        check("normal", low, high, confidence);
        return new Normal(low + (high - low) / 2, (high - low) / 2 / StandardNormal.of(above(confidence)));
    }

    static Distribution logNormal(double low, double high, double confidence) {
        check("lognormal", low, high, confidence);
        ParameterChecks.positive("lognormal", "low", low);
        double spread = StrictMath.log(high / low) / 2 / StandardNormal.of(above(confidence));
        double mean = Math.sqrt(low) * Math.sqrt(high) * StrictMath.exp(spread * spread / 2);
        return new LogNormal(mean, mean * Math.sqrt(StrictMath.expm1(spread * spread)));
    }

    /** Finds the shape, on which alone the ratio of the quantiles depends; the ratio falls as the shape rises. */
    static Distribution gamma(double low, double high, double confidence) {
        check("gamma", low, high, confidence);
        ParameterChecks.positive("gamma", "low", low);
        double above = above(confidence);
        double ratio = StrictMath.log(high / low);
        UnivariateFunction off = log -> {
            double shape = StrictMath.exp(log);
            double least = Math.max(GammaFunctions.inverseCumulativeProbability(shape, 1 - above), Double.MIN_NORMAL);
            return StrictMath.log(GammaFunctions.inverseCumulativeProbability(shape, above) / least) - ratio;
        };
        if (!(off.value(SHAPES[0]) > 0 && off.value(SHAPES[1]) < 0)) {
            throw none("gamma", low, high, confidence);
        }
        double shape = StrictMath.exp(root(off, SHAPES[0], SHAPES[1]));
        double scale = high / GammaFunctions.inverseCumulativeProbability(shape, above);
        return new Gamma(shape * scale, Math.sqrt(shape) * scale);
    }

    /** For every α + β there is a mean that leaves the low its share; the larger the sum, the less is above the high. */
    static Distribution beta(double low, double high, double confidence) {
        check("beta", low, high, confidence);
        ParameterChecks.check(low > 0, "beta", "low", low, "more than 0");
        ParameterChecks.check(high < 1, "beta", "high", high, "less than 1");
        double tail = 1 - above(confidence);
        UnivariateFunction off = log -> {
            double seen = StrictMath.exp(log);
            double mean = mean(seen, low, tail);
            return BetaFunctions.cumulativeProbability((1 - mean) * seen, mean * seen, 1 - high) - tail;
        };
        if (!(off.value(SEEN[0]) > 0 && off.value(SEEN[1]) < 0)) {
            throw none("beta", low, high, confidence);
        }
        double seen = StrictMath.exp(root(off, SEEN[0], SEEN[1]));
        double mean = mean(seen, low, tail);
        return new Beta(mean, Math.sqrt(mean * (1 - mean) / (seen + 1)));
    }

    /** The mean with which the tail is below the low; its bounds follow from Markov's inequality for both ends. */
    private static double mean(double seen, double low, double tail) {
        double least = low * (1 - tail);
        double rest = tail * (1 - low);
        UnivariateFunction off = logit -> {
            double mean = share(logit);
            return BetaFunctions.cumulativeProbability(mean * seen, share(-logit) * seen, low) - tail;
        };
        double from = StrictMath.log(least / (1 - least));
        double to = StrictMath.log((1 - rest) / rest);
        return share(root(off, from - 1, to + 1));
    }

    private static double share(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    private static double root(UnivariateFunction off, double from, double to) {
        return new BrentSolver(ACCURACY, ACCURACY, 0).solve(MOST_STEPS, off, from, to);
    }

    /** The probability of being at most the high. */
    private static double above(double confidence) {
        return 0.5 + confidence / 2;
    }

    private static void check(String name, double low, double high, double confidence) {
        Confidence.check(confidence);
        ParameterChecks.number(name, "low", low);
        ParameterChecks.check(
                high > low && Double.isFinite(high - low), name, "high", high, "more than the low, " + low);
    }

    private static IllegalArgumentException none(String name, double low, double high, double confidence) {
        return InvalidInputException.of(
                name + ": no distribution was found with a central interval from " + low + " to " + high
                        + " at a confidence of " + confidence,
                "a uniform or a normal one is meant");
    }
}
