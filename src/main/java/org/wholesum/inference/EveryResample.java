package org.wholesum.inference;

import com.google.common.math.LongMath;

/**
 * The enumeration of every distinct resample of a few values: C(2n − 1, n) of them, each with its multinomial number of
 * ways to draw it. Squared distances from the resample's mean are added one value at a time (B. P. Welford, 1962), from
 * differences of whole numbers, so that no digits cancel.
 */
final class EveryResample {
    private final long[] values;
    private final long[][] binomial;
    private final long[] sums;
    private final double[] squares;
    private final long[] ways;
    private int next;

    private EveryResample(long[] values) {
        int n = values.length;
        int size = Math.toIntExact(LongMath.binomial(2 * n - 1, n));
        this.values = values;
        this.binomial = new long[n + 1][n + 1];
        this.sums = new long[size];
        this.squares = new double[size];
        this.ways = new long[size];
        for (int of = 0; of <= n; of++) {
            for (int k = 0; k <= of; k++) {
                binomial[of][k] = LongMath.binomial(of, k);
            }
        }
    }

    /** Every resample of up to 15 values, for which the number of ways fits into a long; sums of n must not overflow. */
    static Resamples of(long[] values) {
        EveryResample every = new EveryResample(values);
        every.choose(0, values.length, 0, 0, 1);
        return new Resamples(every.sums, every.squares, every.ways);
    }

    /** Uses the value at an index 0, 1, 2 … times in the remaining draws, and continues with the next value. */
    private void choose(int index, int left, long sum, double squared, long product) {
        if (left == 0) {
            put(sum, squared, product);
            return;
        }
        int drawn = values.length - left;
        long value = values[index];
        double square = drawn == 0 ? 0 : square((double) (drawn * value - sum)) / drawn;
        if (index == values.length - 1) {
            put(sum + left * value, squared + square * left / (drawn + left), product);
            return;
        }
        for (int times = 0; times <= left; times++) {
            // binomial[left][times] choices of the draws with this value: the product is the multinomial coefficient
            long orders = product * binomial[left][times];
            double more = squared + square * times / (drawn + times);
            choose(index + 1, left - times, sum + times * value, times == 0 ? squared : more, orders);
        }
    }

    private static double square(double distance) {
        return distance * distance;
    }

    private void put(long sum, double squared, long orders) {
        sums[next] = sum;
        squares[next] = squared;
        ways[next++] = orders;
    }
}
