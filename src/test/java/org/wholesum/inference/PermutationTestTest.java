package org.wholesum.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.wholesum.execution.Execution;

/** The permutation test of two groups. */
class PermutationTestTest {
    /** Days that mice survived after an operation, treated and not: Efron and Tibshirani, 1993, table 2.1. */
    private static final long[] TREATED = {94, 197, 16, 38, 99, 141, 23};

    private static final long[] CONTROL = {52, 104, 146, 10, 50, 31, 40, 27, 46};

    private static final long[] ELEVEN = {100, 300, 250, 900, 1200, 40, 77, 310, 505, 620, 815};
    private static final long[] OTHERS = {450, 980, 1310, 720, 1500, 333, 1275, 640, 860, 1010, 95};

    /**
     * Reference: SciPy 1.17.1, {@code scipy.stats.permutation_test(…, n_resamples=inf)} of the difference of means
     * ({@code alternative='greater'}: 1,608 of 11,440; {@code 'less'}: 9,851) and of its absolute value (3,182). SciPy's own
     * two-sided p, 0.2811, is twice the smaller one-sided. Published: a difference of 30.63, and a one-sided 0.132 from 1,000
     * drawn arrangements (Efron and Tibshirani, ch. 15), whose standard error is 0.011.
     */
    @Test
    void the_mice_of_efron_and_tibshirani_have_the_reference_p_values() {
        PermutationTest mice = PermutationTest.of(TREATED, CONTROL);

        assertThat(mice.difference()).isCloseTo(30.63, within(0.005));
        assertThat(mice.isExact()).isTrue();
        assertThat(mice.arrangements()).isEqualTo(11_440);
        assertThat(mice.pValue(Alternative.GREATER)).isEqualTo(1608 / 11440.0);
        assertThat(mice.pValue(Alternative.LESS)).isEqualTo(9851 / 11440.0);
        assertThat(mice.pValue()).isEqualTo(3182 / 11440.0);
        assertThat(mice.pValue(Alternative.GREATER)).isCloseTo(0.132, within(0.022));
        assertThat(mice.method()).isEqualTo("exact permutation test of 11,440 arrangements");
        assertThat(mice.describe(CurrencyUnit.of("GBP")))
                .isEqualTo(
                        "The means of 7 and 9 cases differ by £0.31; p = 0.2781 (two-sided, exact permutation test of"
                                + " 11,440 arrangements).");
    }

    /** Reference: SciPy as above; of 35 arrangements 31, 11 and 17, and of 20 16, 7 and 14. */
    @Test
    void ties_count_as_equally_extreme() {
        PermutationTest uneven = PermutationTest.of(new long[] {1, 2, 2, 3}, new long[] {2, 2, 4});
        PermutationTest even = PermutationTest.of(new long[] {10000, 20000, 30000}, new long[] {15000, 25000, 35000});

        assertThat(uneven.pValue(Alternative.GREATER)).isEqualTo(31 / 35.0);
        assertThat(uneven.pValue(Alternative.LESS)).isEqualTo(11 / 35.0);
        assertThat(uneven.pValue()).isEqualTo(17 / 35.0);
        assertThat(even.pValue(Alternative.GREATER)).isEqualTo(0.8);
        assertThat(even.pValue(Alternative.LESS)).isEqualTo(0.35);
        assertThat(even.pValue()).isEqualTo(0.7);
    }

    /**
     * Of 11 and 11 there are 705,432 arrangements. Reference: NumPy 2.4.6 over {@code itertools.combinations}: a two-sided p
     * of 0.048779. Of 9,999 draws it has a standard error of 0.0022; the tolerance is four of them.
     */
    @Test
    void arrangements_are_drawn_if_there_are_too_many_to_enumerate() {
        PermutationTest drawn = PermutationTest.of(ELEVEN, OTHERS).seed(7);

        assertThat(drawn.isExact()).isFalse();
        assertThat(drawn.possible()).isEqualTo(705_432);
        assertThat(drawn.arrangements()).isEqualTo(9_999);
        assertThat(drawn.pValue()).isCloseTo(0.04877862, within(0.0088));
        assertThat(drawn.pValue(Alternative.LESS)).isCloseTo(0.02438931, within(0.0062));
        assertThat(drawn.pValue(Alternative.LESS) + drawn.pValue(Alternative.GREATER))
                .isGreaterThan(1);
        assertThat(drawn.method()).isEqualTo("permutation test of 9,999 drawn arrangements, seed 7");
        assertThat(drawn.seed(8).pValue()).isNotEqualTo(drawn.pValue());
    }

    @Test
    void the_p_value_of_drawn_arrangements_is_never_zero() {
        long[] low = LongStream.range(0, 30).toArray();
        long[] high = LongStream.range(1000, 1040).toArray();

        PermutationTest apart = PermutationTest.of(low, high).draws(99);

        assertThat(apart.possible()).isEqualTo(Long.MAX_VALUE);
        assertThat(apart.pValue()).isEqualTo(0.01);
        assertThat(apart.pValue(Alternative.GREATER)).isEqualTo(1);
    }

    @Test
    void the_number_of_threads_makes_no_difference() {
        PermutationTest test = PermutationTest.of(
                LongStream.range(0, 600).map(i -> i * i % 997).toArray(),
                LongStream.range(0, 500).map(i -> i * 31 % 1009).toArray());

        assertThat(test.on(Execution.onOneThread().threads(3)).pValue())
                .isEqualTo(test.on(Execution.onOneThread()).pValue());
    }

    @Test
    void equal_values_have_a_p_value_of_one() {
        assertThat(PermutationTest.of(new long[] {5, 5, 5}, new long[] {5, 5}).pValue())
                .isEqualTo(1);
        assertThat(PermutationTest.of(new long[] {5}, new long[] {9}).pValue()).isEqualTo(1);
    }

    @Test
    void empty_groups_too_few_draws_and_overflow_are_rejected() {
        assertThatThrownBy(() -> PermutationTest.of(new long[0], TREATED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("groups of 0 and 7 cases: expected one case or more in each");
        assertThatThrownBy(() -> PermutationTest.of(TREATED, new long[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PermutationTest.of(TREATED, CONTROL).draws(98))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("98 draws: expected at least 99");
        assertThatThrownBy(() -> PermutationTest.of(new long[] {Long.MAX_VALUE}, new long[] {Long.MIN_VALUE + 1}))
                .isInstanceOf(ArithmeticException.class);
    }
}
