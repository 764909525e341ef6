package org.wholesum.inference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.apache.commons.rng.UniformRandomProvider;
import org.wholesum.execution.Execution;
import org.wholesum.internal.parallel.Batches;
import org.wholesum.internal.random.Streams;

/**
 * Resamples: the sum of each, the number of ways to draw it and, for studentised intervals, the sum of squared distances of
 * its values from its own mean.
 */
final class Resamples {
    private static final int A_RUN = 1_000_000;

    private final long[] sums;
    private final double[] squares;
    private final long[] ways;
    private final WeightedRanks ranks;

    Resamples(long[] sums, double[] squares, long[] ways) {
        this.sums = sums;
        this.squares = squares;
        this.ways = ways;
        this.ranks = new WeightedRanks(sums, ways);
    }

    /** Resamples with these sums, each with one way to draw it. */
    static Resamples once(long[] sums) {
        return once(sums, new double[sums.length]);
    }

    private static Resamples once(long[] sums, double[] squares) {
        long[] ways = new long[sums.length];
        Arrays.fill(ways, 1);
        return new Resamples(sums, squares, ways);
    }

    /** Every resample of up to 15 values, for which the number of ways to draw one fits into a long. */
    static Resamples every(long[] values) {
        return EveryResample.of(values);
    }

    /** Drawn resamples without squares, each from a random stream of its own. */
    static Resamples drawn(long[] values, long seed, int draws, Execution work) {
        long[] sums = new long[draws];
        eachDraw(values.length, draws, work, draw -> sums[draw] = sum(values, Streams.of(seed, draw)));
        return once(sums);
    }

    /** The same resamples with their squares, which takes about 50% longer. */
    static Resamples drawnWithSquares(long[] values, long seed, int draws, Execution work) {
        long[] sums = new long[draws];
        double[] squares = new double[draws];
        eachDraw(values.length, draws, work, draw -> {
            UniformRandomProvider random = Streams.of(seed, draw);
            long[] drawn = new long[values.length];
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = values[random.nextInt(values.length)];
                sums[draw] += drawn[i];
            }
            squares[draw] = squares(drawn);
        });
        return once(sums, squares);
    }

    private static void eachDraw(int n, int draws, Execution work, IntConsumer each) {
        Batches.Accumulator<int[]> part = (none, from, to) -> {
            for (int draw = (int) from; draw < to; draw++) {
                each.accept(draw);
            }
        };
        int[] none = {};
        new Batches("resampling", draws, Math.max(1, A_RUN / n)).reduce(work, () -> none, part, (one, other) -> none);
    }

    private static long sum(long[] values, UniformRandomProvider random) {
        long sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[random.nextInt(values.length)];
        }
        return sum;
    }

    /** The sum of squared distances of values from their mean, without cancellation: see {@link EveryResample}. */
    static double squares(long[] values) {
        double squares = 0;
        long sum = values[0];
        for (long i = 1; i < values.length; i++) {
            long value = values[(int) i];
            double distance = i * value - sum;
            squares += distance * distance / (i * (i + 1.0));
            sum += value;
        }
        return squares;
    }

    int size() {
        return sums.length;
    }

    /** The number of resamples, each counted once per way to draw it. */
    long all() {
        return ranks.all();
    }

    /** Twice the number of resamples below a sum, where those equal to it count half. */
    long twiceBelow(long sum) {
        long below = 0;
        for (int i = 0; i < sums.length; i++) {
            below += sums[i] < sum ? 2 * ways[i] : sums[i] == sum ? ways[i] : 0;
        }
        return below;
    }

    /** The k-th smallest sum, where k is the number of resamples × the share in a tail, rounded up. */
    long lower(BigDecimal tail) {
        return ranks.smallest(rank(tail));
    }

    /** The k-th largest sum, with the same k. */
    long upper(BigDecimal tail) {
        return ranks.largest(rank(tail));
    }

    private long rank(BigDecimal tail) {
        BigDecimal rank = tail.multiply(BigDecimal.valueOf(all())).setScale(0, RoundingMode.CEILING);
        return Math.max(1, rank.longValueExact());
    }

    /**
     * The k-th smallest and the k-th largest of (resampled sum − sum) ÷ √(the resample's squares); infinite if the squares
     * are zero and the difference is not.
     */
    double[] distances(long sum, BigDecimal tail) {
        long[] sortable = new long[sums.length];
        for (int i = 0; i < sums.length; i++) {
            double distance = sums[i] - sum;
            sortable[i] = turned(Double.doubleToLongBits(distance == 0 ? 0 : distance / Math.sqrt(squares[i])));
        }
        WeightedRanks distances = new WeightedRanks(sortable, ways);
        long rank = rank(tail);
        return new double[] {
            Double.longBitsToDouble(turned(distances.smallest(rank))),
            Double.longBitsToDouble(turned(distances.largest(rank)))
        };
    }

    /** Maps the bits of a double to a long in the same order, and back. */
    private static long turned(long bits) {
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }
}
