package org.wholesum.inference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.wholesum.execution.Execution;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.parallel.Batches;
import org.wholesum.internal.parallel.Interruption;
import org.wholesum.internal.random.Streams;

/**
 * The arrangements of a permutation test: the choices of a group from all cases, and how the sums of these groups compare
 * with the observed sum. The sum of one group determines the difference of the means, so whole pence suffice.
 */
final class Rearrangements {
    private static final int A_RUN = 1_000_000;

    private final long[] pool;
    private final int size;
    private final long sum;
    private final long low;
    private final long high;

    private Rearrangements(long[] pool, int size, long sum, long low, long high) {
        this.pool = pool;
        this.size = size;
        this.sum = sum;
        this.low = low;
        this.high = high;
    }

    /** The arrangements for the smaller group and the other cases. */
    static Rearrangements of(long[] few, long[] others) {
        long[] pool = LongStream.concat(Arrays.stream(few), Arrays.stream(others))
                .sorted()
                .toArray();
        long sum = sum(few);
        BigDecimal all = BigDecimal.valueOf(sum(pool));
        // n times the sum that is as far from the expected sum, on its other side
        BigDecimal twice = all.multiply(BigDecimal.valueOf(2L * few.length));
        BigDecimal across = twice.subtract(BigDecimal.valueOf(sum).multiply(BigDecimal.valueOf(pool.length)));
        long low = Math.min(sum, whole(across, pool.length, RoundingMode.FLOOR));
        long high = Math.max(sum, whole(across, pool.length, RoundingMode.CEILING));
        return new Rearrangements(pool, few.length, sum, low, high);
    }

    /** The sum; fails if the sum of any subset could overflow. */
    private static long sum(long[] values) {
        long sum = 0;
        long sizes = 0;
        for (long value : values) {
            sizes = Exact.add(sizes, Math.absExact(value));
            sum += value;
        }
        return sum;
    }

    private static long whole(BigDecimal sum, int n, RoundingMode rounding) {
        return sum.divide(BigDecimal.valueOf(n), 0, rounding).longValueExact();
    }

    Tally every() {
        Counts counts = new Counts();
        choose(0, size, 0, counts);
        return counts.tally();
    }

    private void choose(int from, int left, long some, Counts counts) {
        if (left == 0) {
            counts.count(some);
            return;
        }
        for (int i = from; i <= pool.length - left; i++) {
            Interruption.check("rearranging");
            choose(i + 1, left - 1, some + pool[i], counts);
        }
    }

    /** Counts of drawn arrangements, each drawn from a random stream of its own. */
    Tally drawn(long seed, int draws, Execution work) {
        int grain = Math.max(1, A_RUN / pool.length);
        Batches.Accumulator<Counts> part = (counts, from, to) -> {
            for (long draw = from; draw < to; draw++) {
                counts.count(draw(Streams.of(seed, draw)));
            }
        };
        return new Batches("rearranging", draws, grain)
                .reduce(work, Counts::new, part, Counts::plus)
                .tally();
    }

    /** The sum of the first cases of a shuffled pool (R. A. Fisher, F. Yates; R. Durstenfeld, 1964). */
    private long draw(UniformRandomProvider random) {
        long[] left = pool.clone();
        long some = 0;
        for (int i = 0; i < size; i++) {
            int picked = i + random.nextInt(left.length - i);
            some += left[picked];
            left[picked] = left[i];
        }
        return some;
    }

    /** Numbers of sums at least the observed one, at most the observed one, and as far from the expected one on either side. */
    record Tally(long atLeast, long atMost, long asFar) {}

    private final class Counts {
        private long atLeast;
        private long atMost;
        private long asFar;

        void count(long some) {
            atLeast += some >= sum ? 1 : 0;
            atMost += some <= sum ? 1 : 0;
            asFar += some <= low || some >= high ? 1 : 0;
        }

        Counts plus(Counts more) {
            atLeast += more.atLeast;
            atMost += more.atMost;
            asFar += more.asFar;
            return this;
        }

        Tally tally() {
            return new Tally(atLeast, atMost, asFar);
        }
    }
}
