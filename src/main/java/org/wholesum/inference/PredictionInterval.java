package org.wholesum.inference;

/**
 * Where the next cases will come out, which is less sure than where the mean of all lies: mean ± t(n − 1) × s ×
 * √(1 ÷ m + 1 ÷ n) for the mean of the next m cases, and m times that for their total (G. J. Hahn, W. Q. Meeker,
 * <i>Statistical Intervals</i>, 1991, ch. 4). It supposes that the next cases come as these did, independent and nearly
 * normal. A {@linkplain StudentT confidence interval} has 1 ÷ n alone under the root, and is what this tends to as m grows.
 *
 * <p>51.4, 49.5, 48.7, 49.3 and 51.6 have a mean of 50.10; the mean of the next 3 lies between 47.44 and 52.76 at 95%, and
 * the mean of all between 48.47 and 51.73: {@code PredictionInterval.mean(new long[] {5140, 4950, 4870, 4930, 5160}, 0.95, 3)}.
 */
public final class PredictionInterval {
    private PredictionInterval() {}

    /**
     * Where the mean of the next cases will lie.
     *
     * @param values two or more, in pence; their order makes no difference
     * @param confidence the level, 0.95 for 95%
     * @param next m, how many more cases, from 1
     * @return the interval of their mean, in pence
     * @throws IllegalArgumentException if there are fewer than two values, or no next case
     */
    public static Interval mean(long[] values, double confidence, long next) {
        return interval(values, confidence, next, "mean", 1);
    }

    /**
     * Where the total of the next cases will lie.
     *
     * @param values two or more, in pence; their order makes no difference
     * @param confidence the level, 0.95 for 95%
     * @param next m, how many more cases, from 1
     * @return the interval of their total, in pence
     * @throws IllegalArgumentException if there are fewer than two values, or no next case
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
                    "n = " + values.length + ": expected at least 2 cases, as fewer don't tell how much they differ");
        }
        // of so many that none of them is known: without a correction for a finite population
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
