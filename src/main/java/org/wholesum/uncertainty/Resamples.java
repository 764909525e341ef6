package org.wholesum.uncertainty;

import com.google.common.math.LongMath;
import com.google.common.primitives.ImmutableLongArray;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The sums of resamples, the smallest first, each with the number of ways to draw it. */
final class Resamples {
    private final long[] sums;
    private final long[] ways;

    private Resamples(long[] sums, long[] ways) {
        int[] order = IntStream.range(0, sums.length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> sums[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.sums = Arrays.stream(order).mapToLong(i -> sums[i]).toArray();
        this.ways = Arrays.stream(order).mapToLong(i -> ways[i]).toArray();
    }

    /** Drawn resamples, each of which counts once. */
    static Resamples once(long[] sums) {
        long[] ways = new long[sums.length];
        Arrays.fill(ways, 1);
        return new Resamples(sums, ways);
    }

    /** Every resample of so few values that the ways to draw one fit into a long: up to 15. */
    static Resamples every(long[] values) {
        ImmutableLongArray.Builder sums = ImmutableLongArray.builder();
        ImmutableLongArray.Builder ways = ImmutableLongArray.builder();
        choose(values, 0, values.length, 0, 1, sums, ways);
        return new Resamples(sums.build().toArray(), ways.build().toArray());
    }

    /** Draws the value at an index 0, 1, 2 … times of those that are left, and goes on with the next value. */
    private static void choose(
            long[] values,
            int index,
            int left,
            long sum,
            long product,
            ImmutableLongArray.Builder sums,
            ImmutableLongArray.Builder ways) {
        if (index == values.length - 1) {
            sums.add(Math.addExact(sum, Math.multiplyExact(values[index], (long) left)));
            ways.add(product);
            return;
        }
        for (int times = 0; times <= left; times++) {
            long more = Math.multiplyExact(values[index], (long) times);
            // choosing which of the draws that are left show this value: the product is the multinomial coefficient
            long orders = LongMath.binomial(left, times);
            choose(values, index + 1, left - times, Math.addExact(sum, more), product * orders, sums, ways);
        }
    }

    int size() {
        return sums.length;
    }

    /** The k-th smallest sum, where k is the number of resamples times the share in a tail, rounded up. */
    long lower(BigDecimal tail) {
        long rank = rank(tail);
        int i = 0;
        while (rank > ways[i]) {
            rank -= ways[i++];
        }
        return sums[i];
    }

    /** The k-th largest sum, with the same k. */
    long upper(BigDecimal tail) {
        long rank = rank(tail);
        int i = ways.length - 1;
        while (rank > ways[i]) {
            rank -= ways[i--];
        }
        return sums[i];
    }

    private long rank(BigDecimal tail) {
        BigDecimal resamples = BigDecimal.valueOf(Arrays.stream(ways).sum());
        return tail.multiply(resamples).setScale(0, RoundingMode.CEILING).longValueExact();
    }
}
