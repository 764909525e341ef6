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
 * Whether two groups of cases differ in their mean by more than a chance division into two groups would make them: p is the
 * share of all divisions (arrangements) into groups of these sizes whose means are at least as far apart (R. A. Fisher,
 * 1935; B. Efron, R. Tibshirani, <i>An Introduction to the Bootstrap</i>, 1993, ch. 15). It supposes no distribution, and
 * that either group could have been the other.
 *
 * <p>If there are up to {@value #MOST_EXACT} arrangements, each is looked at, in whole pence, so that those that are just as
 * far apart count. Of more, some are drawn, and with b of B as far apart p is (b + 1) ÷ (B + 1), which is never nil (B.
 * Phipson, G. K. Smyth, 2010).
 *
 * <p>1 and 2 against 5 and 6: of C(4, 2) = 6 arrangements two are 4 apart, so
 * {@code PermutationTest.of(new long[] {1, 2}, new long[] {5, 6}).pValue()} is {@code 0.333…}.
 */
public final class PermutationTest {
    /** The most arrangements that are all looked at: those of 20 cases in halves, 184,756, are. */
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
     * @param one the values of the one, in pence; the order makes no difference
     * @param other those of the other
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
     * The same with another seed.
     *
     * @param number what drawn arrangements depend on; unless said otherwise 1
     * @return a copy
     */
    public PermutationTest seed(long number) {
        return new PermutationTest(one, other, number, draws, work);
    }

    /**
     * The same with another number of drawn arrangements, if they can't all be looked at.
     *
     * @param count B, from 99; unless said otherwise 9,999
     * @return a copy
     * @throws IllegalArgumentException if there are fewer than 99
     */
    public PermutationTest draws(int count) {
        if (!(count >= LEAST_DRAWS)) {
            throw new IllegalArgumentException(count + " draws: expected at least " + LEAST_DRAWS);
        }
        return new PermutationTest(one, other, seed, count, work);
    }

    /**
     * The same, worked otherwise; no answer depends on it.
     *
     * @param how on how many threads, and who is told; unless said otherwise on every processor
     * @return a copy
     */
    public PermutationTest on(Execution how) {
        return new PermutationTest(one, other, seed, draws, how);
    }

    /** {@return the mean of the one group less that of the other, in pence} */
    public double difference() {
        return mean(one) - mean(other);
    }

    private static double mean(long[] values) {
        return (double) LongStream.of(values).sum() / values.length; // which Arrangements has seen not to overflow
    }

    /** {@return how many ways there are to divide the cases into two such groups; the largest long if there are more} */
    public long possible() {
        return LongMath.binomial(one.length + other.length, Math.min(one.length, other.length));
    }

    /** {@return whether every arrangement is looked at} */
    public boolean isExact() {
        return possible() <= MOST_EXACT;
    }

    /** {@return how many arrangements are looked at: all, or those that are drawn} */
    public long arrangements() {
        return isExact() ? possible() : draws;
    }

    /** {@return the two-sided p: the share of arrangements with means at least as far apart, whichever is the larger} */
    public double pValue() {
        return share(tally.get().asFar());
    }

    /**
     * The p-value.
     *
     * @param alternative the hypothesis that is tested against no difference
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
     * The answer in a sentence.
     *
     * @param currency of pence
     * @return as {@code The means of 7 and 9 cases differ by £0.31; p = 0.278 (two-sided, exact permutation test of 11,440
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

    /** What it is of, in brief. */
    @Override
    public String toString() {
        return method() + ", p = " + pValue();
    }
}
