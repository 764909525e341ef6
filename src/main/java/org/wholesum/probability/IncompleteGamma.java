package org.wholesum.probability;

import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.ContinuedFraction;
import org.apache.commons.math3.util.FastMath;

/**
 * The regularised incomplete gamma functions of one shape, by the same operations as {@link Gamma#regularizedGammaP} and
 * {@link Gamma#regularizedGammaQ}, which calculate the logarithm of the complete gamma function at every call.
 */
final class IncompleteGamma {
    private static final double TOLERANCE = 1e-15;

    private final double shape;
    private final double logGamma;

    IncompleteGamma(double shape) {
        this.shape = shape;
        this.logGamma = Gamma.logGamma(shape);
    }

    double logGamma() {
        return logGamma;
    }

    /** The probability below x, which is 0 or more. */
    double lower(double x) {
        return x == 0 ? 0 : x >= shape + 1 ? 1 - fraction(x) : series(x);
    }

    /** The probability above x, which is 0 or more. */
    double upper(double x) {
        return x == 0 ? 1 : x >= shape + 1 ? fraction(x) : 1 - series(x);
    }

    private double series(double x) {
        double n = 0;
        double term = 1 / shape;
        double sum = term;
        while (Math.abs(term / sum) > TOLERANCE && sum < Double.POSITIVE_INFINITY) {
            n++;
            term *= x / (shape + n);
            sum += term;
        }
        return Double.isInfinite(sum) ? 1 : density(x) * sum;
    }

    private double fraction(double x) {
        double value = new ContinuedFraction() {
            @Override
            protected double getA(int n, double at) {
                return 2.0 * n + 1 - shape + at;
            }

            @Override
            protected double getB(int n, double at) {
                return n * (shape - n);
            }
        }.evaluate(x, TOLERANCE, Integer.MAX_VALUE);
        return density(x) * (1 / value);
    }

    private double density(double x) {
        return FastMath.exp(-x + shape * FastMath.log(x) - logGamma);
    }
}
