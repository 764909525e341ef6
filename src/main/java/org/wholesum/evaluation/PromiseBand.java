package org.wholesum.evaluation;

import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.wholesum.internal.numeric.StudentQuantile;

/**
 * How far a month, or the sum of the first months, can be from what was promised if costs vary as much as the months of
 * the history did: ± t(n − 1) × s × √(k + k² ÷ n) for the sum of k months (G. J. Hahn and W. Q. Meeker, <i>Statistical
 * Intervals</i>, 1991, ch. 4). Months are taken as independent.
 *
 * @param months n, the number of months of the history
 * @param deviation s, their standard deviation, in pence
 */
record PromiseBand(int months, double deviation) {
    static final double LEVEL = 0.95;
    private static final int LEAST = 3;

    /** Empty for fewer than three months, which show too little of how much months differ. */
    static Optional<PromiseBand> of(long[] history) {
        if (history.length < LEAST) {
            return Optional.empty();
        }
        SummaryStatistics each = new SummaryStatistics();
        for (long pence : history) {
            each.addValue((double) pence);
        }
        return Optional.of(new PromiseBand(history.length, each.getStandardDeviation()));
    }

    /** Half the width for the sum of k months, in pence. */
    double half(int k) {
        return StudentQuantile.twoSided(months - 1.0, LEVEL) * deviation * Math.sqrt(k + (double) k * k / months);
    }
}
