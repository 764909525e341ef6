package org.wholesum.inference;

import java.math.BigDecimal;
import org.wholesum.internal.numeric.StandardNormal;

/**
 * What the bias-corrected and accelerated interval shifts its tails by (B. Efron, 1987; Efron and Tibshirani, 1993, §14.3).
 *
 * @param bias z₀, the normal quantile of the share of resamples below the estimate, those that hit it counted half
 * @param acceleration a, a sixth of the skewness of the jackknife's influences
 */
record Bca(double bias, double acceleration) {
    /** Of the sorted values, and their resamples. */
    static Bca of(long[] values, long sum, Resamples resamples) {
        double cubes = 0;
        double squares = 0;
        for (long value : values) {
            // n times what leaving this value out takes from the mean of the others, but for a factor
            double influence = Math.subtractExact(Math.multiplyExact(values.length, value), sum);
            squares += influence * influence;
            cubes += influence * influence * influence;
        }
        double acceleration = squares == 0 ? 0 : cubes / (6 * squares * Math.sqrt(squares));
        return new Bca(bias(resamples.twiceBelow(sum), 2 * resamples.all()), acceleration);
    }

    private static double bias(long below, long all) {
        // from the smaller side, so that what is turned around has the same with the other sign; no less than half a
        // draw
        long least = Math.max(1, Math.min(below, all - below));
        double bias = StandardNormal.of((double) least / all);
        return 2 * below == all ? 0 : 2 * below < all ? bias : -bias;
    }

    /** The share of resamples to leave out at the lower end. */
    BigDecimal lower(BigDecimal tail) {
        return shifted(tail, bias, acceleration);
    }

    /** The share to leave out at the upper end: as the lower one of what is turned around. */
    BigDecimal upper(BigDecimal tail) {
        return shifted(tail, -bias, -acceleration);
    }

    private static BigDecimal shifted(BigDecimal tail, double bias, double acceleration) {
        if (bias == 0 && acceleration == 0) {
            return tail; // as the percentile interval, to the last resample
        }
        double z = bias + StandardNormal.of(tail.doubleValue());
        double stretch = 1 - acceleration * z;
        if (!(stretch > 0)) {
            return z < 0 ? BigDecimal.ZERO : BigDecimal.ONE; // where it tends to as the stretch comes to nil
        }
        return new BigDecimal(StandardNormal.cumulative(bias + z / stretch));
    }
}
