package org.wholesum.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cumulative costs of one agency, computed for many cases at once, against their definitions in exact decimals. */
class SeriesTest {
    private static final long UNTOUCHED = -77;

    /** What a series gives in a row that has a number before and after it. */
    private static long[] of(ByAgency.Series series, long total, int months) {
        long[] into = new long[months + 2];
        Arrays.fill(into, UNTOUCHED);
        series.cumulative(total, into, 1);
        assertThat(into[0]).isEqualTo(UNTOUCHED);
        assertThat(into[months + 1]).isEqualTo(UNTOUCHED);
        return Arrays.copyOfRange(into, 1, months + 1);
    }

    private static long[] held(long total, int observed, int months) {
        long[] exact = new long[months];
        Arrays.setAll(exact, i -> BigDecimal.valueOf(total)
                .multiply(BigDecimal.valueOf(i + 1))
                .divide(BigDecimal.valueOf(observed), 0, RoundingMode.HALF_UP)
                .longValueExact());
        return exact;
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 5, -5, 6, 7, 11, -12, 999_999_999_999L, -1_000_000_000_001L})
    void a_run_rate_is_the_total_by_the_months_observed_rounded_half_up(long total) {
        for (int observed = 1; observed <= 12; observed++) {
            for (int months : new int[] {1, 2, 7, 24}) {
                assertThat(of(SeriesArithmetic.runRate(observed, months), total, months))
                        .isEqualTo(held(total, observed, months));
            }
        }
    }

    @Test
    void the_least_number_is_held_too_and_what_overflows_is_refused() {
        assertThat(of(SeriesArithmetic.runRate(3, 1), Long.MIN_VALUE, 1)).isEqualTo(held(Long.MIN_VALUE, 3, 1));
        assertThat(of(SeriesArithmetic.runRate(2, 1), Long.MAX_VALUE, 1)).isEqualTo(held(Long.MAX_VALUE, 2, 1));
        assertThatThrownBy(() -> of(SeriesArithmetic.runRate(3, 2), Long.MAX_VALUE, 2))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> of(SeriesArithmetic.runRate(3, 2), Long.MIN_VALUE, 2))
                .isInstanceOf(ArithmeticException.class);
    }

    /** 5, 10 and 15 halved are 2.5, 5 and 7.5; those below zero round away from it. */
    @Test
    void a_factor_rounds_the_cumulative_cost_half_up() {
        ByAgency.Series half = SeriesArithmetic.times(SeriesArithmetic.runRate(1, 3), new BigDecimal("0.5"), 3);
        assertThat(of(half, 5, 3)).containsExactly(3, 5, 8);
        assertThat(of(half, -5, 3)).containsExactly(-3, -5, -8);
    }

    @Test
    void two_series_add_up_and_follow_one_another() {
        ByAgency.Series first = SeriesArithmetic.runRate(2, 3);
        assertThat(of(SeriesArithmetic.plus(first, SeriesArithmetic.runRate(1, 3), 3), 3, 3))
                .containsExactly(2 + 3, 3 + 6, 5 + 9);
        ByAgency.Series both =
                SeriesArithmetic.then(SeriesArithmetic.runRate(2, 2), 2, SeriesArithmetic.runRate(1, 3), 3);
        assertThat(of(both, 3, 5)).containsExactly(2, 3, 3 + 3, 3 + 6, 3 + 9);
    }

    /** 10 a month go over into 20 a month by none, a half and all of the difference of 10. */
    @Test
    void a_mixture_has_the_months_share_of_the_months_difference() {
        BigDecimal[] shares = {BigDecimal.ZERO, new BigDecimal("0.5"), BigDecimal.ONE};
        ByAgency.Series base = SeriesArithmetic.runRate(1, 3);
        ByAgency.Series twice = SeriesArithmetic.times(base, BigDecimal.valueOf(2), 3);
        assertThat(of(SeriesArithmetic.mixed(base, twice, shares), 10, 3)).containsExactly(10, 25, 45);
        assertThat(of(SeriesArithmetic.mixed(twice, base, shares), 10, 3)).containsExactly(20, 35, 45);
        BigDecimal[] atOnce = {new BigDecimal("0.5"), BigDecimal.ONE, BigDecimal.ONE};
        assertThat(of(SeriesArithmetic.mixed(base, twice, atOnce), 10, 3)).containsExactly(15, 35, 55);
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                1,
                3,
                -3,
                5,
                1_000_003,
                -1_000_001,
                (1L << 38) - 1,
                1L << 38,
                (1L << 38) + 1,
                (1L << 52) + 1,
                -(1L << 52) - 3
            })
    void products_are_rounded_exactly_whatever_their_size(long total) {
        List<BigDecimal> factors = List.of(
                new BigDecimal("0.5"),
                new BigDecimal("0.49999999999999999999"),
                new BigDecimal("1.5"),
                new BigDecimal("0.0005"),
                new BigDecimal("3.3333333333333333333"));
        ByAgency.Series products = SeriesArithmetic.products(factors, SeriesTest::halfUp);
        for (int i = 0; i < factors.size(); i++) {
            BigDecimal exact = factors.get(i).multiply(BigDecimal.valueOf(total));
            long rounded = of(products, total, factors.size())[i];
            // only an exact half can be rounded either way below zero
            if (exact.remainder(BigDecimal.ONE).abs().compareTo(new BigDecimal("0.5")) == 0) {
                assertThat(rounded).isEqualTo(halfUp(exact));
            }
            assertThat(exact.subtract(BigDecimal.valueOf(rounded)).abs()).isLessThanOrEqualTo(new BigDecimal("0.5"));
        }
    }

    private static long halfUp(BigDecimal exact) {
        return exact.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** A total of one period more costs the same whole number of pence more in every month. */
    @Test
    void a_series_repeats_after_its_period() {
        ByAgency.Series third = SeriesArithmetic.runRate(3, 4);
        ByAgency.Series scaled = SeriesArithmetic.times(third, new BigDecimal("0.75"), 4);
        ByAgency.Series sum = SeriesArithmetic.plus(scaled, SeriesArithmetic.runRate(2, 4), 4);
        assertThat(third.period()).isEqualTo(3);
        assertThat(scaled.period()).isEqualTo(12);
        assertThat(SeriesArithmetic.times(third, new BigDecimal("2E+3"), 4).period())
                .isEqualTo(3);
        assertThat(sum.period()).isEqualTo(12);
        assertThat(SeriesArithmetic.plus(third, SeriesArithmetic.runRate(7, 4), 4)
                        .period())
                .isEqualTo(21);
        for (ByAgency.Series series : List.of(third, scaled, sum)) {
            long[] rise = of(series, series.period(), 4);
            for (long total = 0; total < 2 * series.period(); total++) {
                long[] one = of(series, total, 4);
                Arrays.setAll(one, i -> one[i] + rise[i]);
                assertThat(of(series, total + series.period(), 4)).isEqualTo(one);
            }
        }
    }

    @Test
    void a_period_that_is_too_long_or_unknown_is_none() {
        ByAgency.Series third = SeriesArithmetic.runRate(3, 4);
        assertThat(SeriesArithmetic.times(third, new BigDecimal("0.333333"), 4).period())
                .isZero();
        ByAgency.Series unknown = SeriesArithmetic.products(List.of(BigDecimal.ONE), SeriesTest::halfUp);
        assertThat(unknown.period()).isZero();
        assertThat(SeriesArithmetic.plus(third, unknown, 1).period()).isZero();
        assertThat(SeriesArithmetic.plus(unknown, third, 1).period()).isZero();
        assertThat(SeriesArithmetic.times(unknown, BigDecimal.TEN, 1).period()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 6, 7, 1000})
    void a_sum_of_cases_has_the_pennies_of_each(long longest) {
        long[] totals = {-3, 0, 3, 3, 6, 7, 8, 20, 699, 1L << 40, (1L << 40) + 1, 10, -8, 3};
        int months = 5;
        SeriesSum sum = new SeriesSum(SeriesArithmetic.runRate(7, months), months, longest);
        long[] expected = new long[months];
        for (long total : totals) {
            long[] each = held(total, 7, months);
            assertThat(sum.add(total)).isEqualTo(each[months - 1]);
            Arrays.setAll(expected, i -> expected[i] + each[i]);
        }
        assertThat(sum.sums()).isEqualTo(expected);
        assertThat(sum.sums()).isEqualTo(expected);
    }
}
