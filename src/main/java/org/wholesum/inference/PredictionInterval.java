package org.wholesum.inference;

/**
 * Prediction intervals for the next cases: mean ± t(n − 1) × s × √(1 ÷ m + 1 ÷ n) for the mean of the next m cases, and m
 * times that for their total (G. J. Hahn, W. Q. Meeker, <i>Statistical Intervals</i>, 1991, ch. 4). They assume that the
 * next cases come from the same population, independent and nearly normal. A {@linkplain StudentT confidence interval} of
 * the mean has only 1 ÷ n under the root; it is narrower, and the limit of the prediction interval as m grows.
 *
 * <p>The mean of 51.4, 49.5, 48.7, 49.3 and 51.6 is 50.10. At 95% the prediction interval of the mean of the next 3 is 47.44
 * to 52.76, and the confidence interval of the mean 48.47 to 51.73:
 * {@code PredictionInterval.mean(new long[] {5140, 4950, 4870, 4930, 5160}, 0.95, 3).lower()} is {@code 4743.…}.
 */
public final class PredictionInterval {
    private PredictionInterval() {}

    /**
     * The prediction interval of the mean of the next cases.
     *
     * @param values two or more, in pence, in any order
     * @param confidence the level, 0.95 for 95%
     * @param next m, the number of next cases, 1 or more
     * @return the interval of their mean, in pence
     * @throws IllegalArgumentException if there are fewer than two values, m is less than 1, or the level is not between 0
     *     and 1
     */
    public static Interval mean(long[] values, double confidence, long next) {
        return interval(values, confidence, next, "mean", 1);
    }

    /**
     * The prediction interval of the total of the next cases.
     *
     * @param values two or more, in pence, in any order
     * @param confidence the level, 0.95 for 95%
     * @param next m, the number of next cases, 1 or more
     * @return the interval of their total, in pence
     * @throws IllegalArgumentException if there are fewer than two values, m is less than 1, or the level is not between 0
     *     and 1
     */
    public static Interval total(long[] values, double confidence, long next) {
        return interval(values, confidence, next, "total", (double) next);
    }

    private static Interval interval(long[] values, double confidence, long next, String what, double times) {
        if (!(next >= 1)) {
            throw new IllegalArgumentException("next m = " + next + " cases: expected 1 or more");
        }
        if (values.length < 2) {
            throw new IllegalArgumentException(
                    "n = " + values.length + ": expected at least 2 cases, to estimate how much they differ");
        }
        // the largest population, so that there is no finite-population correction
        StudentT sample = StudentT.of(values, Long.MAX_VALUE);
        double half =
                sample.quantile(confidence) * sample.standardDeviation() * Math.sqrt(1.0 / next + 1.0 / values.length);
        String method =
                "Student's t prediction of the " + what + " of the next " + next + (next == 1 ? " case" : " cases");
        return new Interval(
                (sample.mean() - half) * times,
                (sample.mean() + half) * times,
                confidence,
                Interval.Kind.PREDICTION,
                method,
                values.length);
    }
}
