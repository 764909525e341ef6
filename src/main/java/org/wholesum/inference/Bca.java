package org.wholesum.inference;

import java.math.BigDecimal;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.numeric.StandardNormal;

/**
 * The corrections of the bias-corrected and accelerated (BCa) interval (B. Efron, 1987; Efron and Tibshirani, 1993, §14.3).
 *
 * @param bias z₀, the normal quantile of the share of resamples below the estimate; resamples equal to it count half
 * @param acceleration a, a sixth of the skewness of the jackknife's influences
 */
record Bca(double bias, double acceleration) {
    /** The corrections for sorted values and their resamples. */
    static Bca of(long[] values, long sum, Resamples resamples) {
        double cubes = 0;
        double squares = 0;
        for (long value : values) {
            // the jackknife influence of this value, up to a constant factor
            double influence = Exact.subtract(Exact.multiply(values.length, value), sum);
            squares += influence * influence;
            cubes += influence * influence * influence;
        }
        double acceleration = squares == 0 ? 0 : cubes / (6 * squares * Math.sqrt(squares));
        return new Bca(bias(resamples.twiceBelow(sum), 2 * resamples.all()), acceleration);
    }

    private static double bias(long below, long all) {
        // computed from the smaller side, so that negated values give exactly the negated bias; at least half a draw
        long least = Math.max(1, Math.min(below, all - below));
        double bias = StandardNormal.of((double) least / all);
        return 2 * below == all ? 0 : 2 * below < all ? bias : -bias;
    }

    /** The share of resamples below the lower end. */
    BigDecimal lower(BigDecimal tail) {
        return shifted(tail, bias, acceleration);
    }

    /** The share of resamples above the upper end: the lower share of the negated values. */
    BigDecimal upper(BigDecimal tail) {
        return shifted(tail, -bias, -acceleration);
    }

    private static BigDecimal shifted(BigDecimal tail, double bias, double acceleration) {
        if (bias == 0 && acceleration == 0) {
            return tail; // exactly the percentile interval
        }
        double z = bias + StandardNormal.of(tail.doubleValue());
        double stretch = 1 - acceleration * z;
        if (!(stretch > 0)) {
            return z < 0 ? BigDecimal.ZERO : BigDecimal.ONE; // the limit as the stretch approaches zero
        }
        return new BigDecimal(StandardNormal.cumulative(bias + z / stretch));
    }
}
