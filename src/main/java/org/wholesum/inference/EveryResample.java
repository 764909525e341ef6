package org.wholesum.inference;

import com.google.common.math.LongMath;

/**
 * Every resample of a few values, counted by how often each value is in it: C(2n − 1, n) of them, each with its
 * multinomial number of ways. Squares are of the distances from the resample's own mean, added up as values come in (as B.
 * P. Welford, 1962, did) by differences of whole numbers, so that nothing cancels.
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

    /** Of values whose sums of n don't overflow, so few that the ways to draw one fit into a long: up to 15. */
    static Resamples of(long[] values) {
        EveryResample every = new EveryResample(values);
        every.choose(0, values.length, 0, 0, 1);
        return new Resamples(every.sums, every.squares, every.ways);
    }

    /** Draws the value at an index 0, 1, 2 … times of those that are left, and goes on with the next value. */
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
            // choosing which of the draws that are left show this value: the product is the multinomial coefficient
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
