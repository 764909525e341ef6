package org.wholesum.uncertainty;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The bootstrap percentile interval of a mean (B. Efron, R. Tibshirani, <i>An Introduction to the Bootstrap</i>, 1993,
 * ch. 13). Of up to {@value #MOST_EXACT} values every resample is enumerated with its probability, so that the result is
 * exact and needs no seed: 7 values have C(13, 7) = 1,716 distinct resamples (T. J. DiCiccio, R. Tibshirani, 1987; P.
 * Hall, <i>The Bootstrap and Edgeworth Expansion</i>, 1992, app. I). Of more, resamples are drawn, each from a stream of
 * its own that depends on the seed and the number of the draw alone.
 *
 * <p>The ends are the k-th smallest and the k-th largest mean, where k is the number of resamples × (1 − level) ÷ 2,
 * rounded up. Of 0 and 100, resampled to means of 0, 50, 50 and 100, k is 1 at a level of 50% and the interval 0 to 100;
 * at 40%, k is 2 and the interval 50 to 50: {@code Bootstrap.mean(new long[] {0, 100}, 0.4, 1).upper()} is {@code 50.0}.
 */
public final class Bootstrap {
    /** The most values whose resamples are all enumerated: 92,378 of them. */
    public static final int MOST_EXACT = 10;

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int DRAWS = 10_000;
    private static final int DRAWS_OF_MANY = 1_000;
    private static final int MANY = 1_000;

    private Bootstrap() {}

    /**
     * The percentile interval of a mean.
     *
     * @param values two or more, in pence; their order makes no difference
     * @param confidence the level, 0.95 for 95%
     * @param seed what drawn resamples depend on; of {@value #MOST_EXACT} values or fewer nothing does. 10,000 are drawn,
     *     or 1,000 of more than 1,000 values
     * @return the interval of the mean
     * @throws IllegalArgumentException if there are fewer than two values
     * @throws ArithmeticException if n times a value overflows
     */
    public static Interval mean(long[] values, double confidence, long seed) {
        int n = values.length;
        Interval.checkLevel(confidence);
        if (n < 2) {
            throw new IllegalArgumentException("n = " + n + ": resampling fewer than 2 values tells nothing");
        }
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        boolean exact = n <= MOST_EXACT;
        Resamples sums = exact ? Resamples.every(sorted) : drawn(sorted, seed);
        String method = exact
                ? "exact bootstrap, percentile"
                : "bootstrap of " + sums.size() + " resamples, percentile, seed " + seed;
        // in decimals, as 1 - 0.95 is a little more than 0.05 in binary, which can be one resample more
        BigDecimal tail =
                BigDecimal.ONE.subtract(BigDecimal.valueOf(confidence)).multiply(HALF);
        return new Interval((double) sums.lower(tail) / n, (double) sums.upper(tail) / n, confidence, method, n);
    }

    private static Resamples drawn(long[] values, long seed) {
        int draws = values.length > MANY ? DRAWS_OF_MANY : DRAWS;
        long[] sums = IntStream.range(0, draws)
                .parallel()
                .mapToLong(draw -> sum(values, Streams.of(seed, draw)))
                .toArray();
        return Resamples.once(sums);
    }

    private static long sum(long[] values, UniformRandomProvider random) {
        long sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum = Math.addExact(sum, values[random.nextInt(values.length)]);
        }
        return sum;
    }
}
