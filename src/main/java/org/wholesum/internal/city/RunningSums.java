package org.wholesum.internal.city;

import java.util.Arrays;

/**
 * Cumulative probabilities, searched by a uniform random number with the help of a guide table (H.-C. Chen, Y. Asau,
 * <i>On Generating Random Variates from an Empirical Distribution</i>, AIIE Transactions 6, 1974). The index increases with
 * the uniform number, so that common random numbers for two distributions give the least difference. The guide is long, so
 * that its first guess is nearly always right, as a mispredicted branch takes longer than the look-up; sums are stored in
 * steps of 2⁻⁵³, which saves the conversion of bits to a fraction.
 */
public final class RunningSums {
    private static final int GUIDE_BITS = 9;
    private static final int FRACTION_BITS = 53;
    private static final int UNUSED_BITS = Long.SIZE - FRACTION_BITS;

    private final double[] sums;
    /** The sums in steps, and after the last a bound that no number reaches. */
    private final long[] steps;

    private final short[] guide = new short[1 << GUIDE_BITS];

    private RunningSums(double[] sums) {
        this.sums = sums;
        steps = new long[sums.length + 1];
        steps[sums.length] = Long.MAX_VALUE;
        for (int i = 0; i < sums.length; i++) {
            steps[i] = (long) Math.ceil(Math.scalb(sums[i], FRACTION_BITS));
        }
        for (int i = 0, k = 0; i < guide.length; i++) {
            while ((long) i << (FRACTION_BITS - GUIDE_BITS) >= steps[k]) {
                k++;
            }
            guide[i] = (short) k;
        }
    }

    /** {@return sums of probabilities that add up to a whole, at most 1; the last that isn't 0 absorbs rounding error} */
    public static RunningSums of(double[] probabilities, double whole) {
        double[] sums = new double[probabilities.length];
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            sum += probabilities[i];
            sums[i] = sum;
        }
        int last = probabilities.length - 1;
        while (last > 0 && probabilities[last] == 0) {
            last--;
        }
        Arrays.fill(sums, last, sums.length, whole);
        return new RunningSums(sums);
    }

    int size() {
        return sums.length;
    }

    /** The probabilities of all up to an index. */
    double upTo(int index) {
        return sums[index];
    }

    /** The probability of an index. */
    double at(int index) {
        return index == 0 ? sums[0] : sums[index] - sums[index - 1];
    }

    /** The index for 64 random bits; beyond the last sum it is {@link #size}. */
    int find(long bits) {
        int i = guide[(int) (bits >>> (Long.SIZE - GUIDE_BITS))];
        long fraction = bits >>> UNUSED_BITS;
        while (fraction >= steps[i]) {
            i++;
        }
        return i;
    }
}
