package org.wholesum.inference;

import com.google.common.base.Suppliers;
import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.wholesum.execution.Execution;
import org.wholesum.internal.text.MoneyText;

/**
 * A permutation test of the difference between the means of two groups. The p-value is the share of arrangements, that is
 * divisions of all cases into groups of these sizes, whose means differ at least as much (R. A. Fisher, 1935; B. Efron,
 * R. Tibshirani, <i>An Introduction to the Bootstrap</i>, 1993, ch. 15). It assumes no distribution; its null hypothesis is
 * that cases are exchangeable between the groups.
 *
 * <p>Up to {@value #MOST_EXACT} arrangements are all enumerated, in whole pence, so ties are exact. Of more arrangements B
 * are drawn, and if b of them differ at least as much, p is (b + 1) ÷ (B + 1), which is never zero (B. Phipson, G. K. Smyth,
 * 2010).
 *
 * <p>For 1 and 2 against 5 and 6, the means of two of the C(4, 2) = 6 arrangements differ by 4, so
 * {@code PermutationTest.of(new long[] {1, 2}, new long[] {5, 6}).pValue()} is {@code 0.333…}.
 */
public final class PermutationTest {
    /** The largest number of arrangements that are all enumerated: 20 cases in two equal groups have 184,756. */
    public static final int MOST_EXACT = 200_000;

    private static final long SEED = 1;
    private static final int LEAST_DRAWS = 99;
    private static final int DRAWS = 9_999;

    private final long[] one;
    private final long[] other;
    private final long seed;
    private final int draws;
    private final Execution work;
    private final Supplier<Rearrangements.Tally> tally;

    private PermutationTest(long[] one, long[] other, long seed, int draws, Execution work) {
        this.one = one;
        this.other = other;
        this.seed = seed;
        this.draws = draws;
        this.work = work;
        Rearrangements all = one.length <= other.length ? Rearrangements.of(one, other) : Rearrangements.of(other, one);
        this.tally = Suppliers.memoize(() -> isExact() ? all.every() : all.drawn(seed, draws, work));
    }

    /**
     * The test of two groups.
     *
     * @param one the values of the first group, in pence, in any order
     * @param other the values of the second group, in pence, in any order
     * @return the test
     * @throws IllegalArgumentException if a group is empty
     * @throws ArithmeticException if a sum overflows
     */
    public static PermutationTest of(long[] one, long[] other) {
        if (one.length == 0 || other.length == 0) {
            throw new IllegalArgumentException(
                    "groups of " + one.length + " and " + other.length + " cases: expected one case or more in each");
        }
        return new PermutationTest(one.clone(), other.clone(), SEED, DRAWS, Execution.onAllProcessors());
    }

    /**
     * Sets the seed of drawn arrangements.
     *
     * @param number the seed; by default 1
     * @return a copy
     */
    public PermutationTest seed(long number) {
        return new PermutationTest(one, other, number, draws, work);
    }

    /**
     * Sets the number of arrangements to draw if not all are enumerated.
     *
     * @param count B, 99 or more; by default 9,999
     * @return a copy
     * @throws IllegalArgumentException if the number is less than 99
     */
    public PermutationTest draws(int count) {
        if (!(count >= LEAST_DRAWS)) {
            throw new IllegalArgumentException(count + " draws: expected at least " + LEAST_DRAWS);
        }
        return new PermutationTest(one, other, seed, count, work);
    }

    /**
     * Sets how the work is executed; no result depends on it.
     *
     * @param how the threads and the progress listener; by default every processor
     * @return a copy
     */
    public PermutationTest on(Execution how) {
        return new PermutationTest(one, other, seed, draws, how);
    }

    /** {@return the mean of the first group less that of the second, in pence} */
    public double difference() {
        return mean(one) - mean(other);
    }

    private static double mean(long[] values) {
        return (double) LongStream.of(values).sum()
                / values.length; // the constructor's Rearrangements checked for overflow
    }

    /** {@return the number of possible arrangements, or the largest long if there are more} */
    public long possible() {
        return LongMath.binomial(one.length + other.length, Math.min(one.length, other.length));
    }

    /** {@return whether every arrangement is enumerated} */
    public boolean isExact() {
        return possible() <= MOST_EXACT;
    }

    /** {@return the number of arrangements used: all of them, or those that are drawn} */
    public long arrangements() {
        return isExact() ? possible() : draws;
    }

    /** {@return the two-sided p-value: the share of arrangements whose means differ at least as much, in either direction} */
    public double pValue() {
        return share(tally.get().asFar());
    }

    /**
     * The p-value for an alternative hypothesis.
     *
     * @param alternative the alternative to the null hypothesis of no difference
     * @return the share of arrangements whose difference of means is at least as extreme in its direction
     */
    public double pValue(Alternative alternative) {
        boolean greater = (alternative == Alternative.GREATER) == (one.length <= other.length);
        return switch (alternative) {
            case TWO_SIDED -> pValue();
            case GREATER, LESS ->
                share(greater ? tally.get().atLeast() : tally.get().atMost());
        };
    }

    private double share(long count) {
        return isExact() ? (double) count / possible() : (count + 1.0) / (draws + 1.0);
    }

    /** {@return as {@code exact permutation test of 11,440 arrangements}} */
    public String method() {
        return isExact()
                ? String.format(Locale.ROOT, "exact permutation test of %,d arrangements", possible())
                : String.format(Locale.ROOT, "permutation test of %,d drawn arrangements, seed %d", draws, seed);
    }

    /**
     * The result in a sentence.
     *
     * @param currency the currency of the values
     * @return as {@code The means of 7 and 9 cases differ by £0.31; p = 0.2781 (two-sided, exact permutation test of 11,440
     *     arrangements).}
     */
    public String describe(CurrencyUnit currency) {
        long apart = BigDecimal.valueOf(Math.abs(difference()))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return "The means of " + one.length + " and " + other.length + " cases differ by "
                + MoneyText.of(currency, apart) + String.format(Locale.ROOT, "; p = %.4f", pValue()) + " (two-sided, "
                + method() + ").";
    }

    /** As {@code exact permutation test of 6 arrangements, p = 0.3333333333333333}. */
    @Override
    public String toString() {
        return method() + ", p = " + pValue();
    }
}
