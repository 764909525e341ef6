package org.wholesum.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Reference rates: the real roots of the flows' polynomial by numpy.roots of numpy 2.4.6, and where flows don't come in
 * whole years scipy.optimize.brentq of scipy 1.17.1.
 */
class InternalRateTest {
    /** Rates are given to eight decimals. */
    private static final double EIGHT_DECIMALS = 0.6e-8;

    private static InternalRate yearly(double... flows) {
        return InternalRate.of(IntStream.range(0, flows.length).asDoubleStream().toArray(), flows);
    }

    private static void assertRates(InternalRate rate, double... expected) {
        assertThat(rate.rates()).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(rate.rates().get(i).doubleValue()).isCloseTo(expected[i], Offset.offset(EIGHT_DECIMALS));
        }
    }

    @Test
    void one_rate_where_money_is_paid_once_and_gained_after() {
        assertRates(yearly(-100, 110), 0.10);
        assertRates(yearly(-1000, 2200), 1.20);
        assertRates(yearly(-100, 39, 59, 55, 20), 0.28094842115996066);
        assertRates(yearly(-100, 0, 0, 74), -0.0954958303489728);
        assertRates(yearly(-100, 100, 0, 7), 0.06205848562992955);
    }

    @Test
    void what_is_gained_first_and_paid_later_has_a_rate_too() {
        assertRates(yearly(100, -110), 0.10);
    }

    @Test
    void flows_at_the_same_time_are_one_flow() {
        assertRates(InternalRate.of(new double[] {1, 0, 1, 0}, new double[] {150, -60, -40, -40}), 0.10);
        assertRates(InternalRate.of(new double[] {1, 0, 1, 0}, new double[] {150, -60, -150, 60}));
        assertRates(InternalRate.of(new double[] {0, 0}, new double[] {-100, 110}));
    }

    @Test
    void several_rates_where_signs_change_more_than_once() {
        assertRates(yearly(-100, 230, -132), 0.10, 0.20);
        assertRates(yearly(-1000, 3600, -4310, 1716), 0.10, 0.20, 0.30);
        assertRates(yearly(-100, 100, 0, -7), -0.6788943736323867, -0.08329966618493256);
        assertRates(yearly(-5, 10.5, 1, -8, 1), -0.8702012474847411, 0.08859833852775534, 0.7095595276861841);
    }

    @Test
    void flows_that_come_within_years() {
        // -1000 + 300 (1 + r)^-0.5 + 900 (1 + r)^-1.5 = 0, by brentq
        assertRates(InternalRate.of(new double[] {0, 0.5, 1.5}, new double[] {-1000, 300, 900}), 0.15896727054876267);
    }

    @Test
    void flows_of_one_sign_have_none() {
        assertThat(yearly(-100, -10).rates()).isEmpty();
        assertThat(yearly(100, 10).rates()).isEmpty();
        assertThat(yearly(0, 0).rates()).isEmpty();
        assertThat(yearly().rates()).isEmpty();
    }

    @Test
    void flows_of_two_signs_may_have_none_either() {
        // 100 v² − 100 v + 100 has the discriminant 100² − 4 × 100² < 0
        assertThat(yearly(100, -100, 100).rates()).isEmpty();
        // paid and gained at once: −90 + 100 is a gain at any rate
        assertThat(InternalRate.of(new double[] {0, 0}, new double[] {-90, 100}).rates())
                .isEmpty();
    }

    @Test
    void a_rate_outside_the_range_is_not_found() {
        assertThat(yearly(-100, 1200).rates()).isEmpty();
        assertThat(yearly(-100, 0.5).rates()).isEmpty();
    }

    @Test
    void a_rate_that_only_touches_nil_is_found_once() {
        // −100 + 230 v − 132.25 v² = −(10 − 11.5 v)²: nil at v = 1 ÷ 1.15 alone. A double root is known to half the
        // digits.
        InternalRate rate = yearly(-100, 230, -132.25);

        assertThat(rate.rates()).hasSize(1);
        assertThat(rate.rates().get(0).doubleValue()).isCloseTo(0.15, Offset.offset(1e-6));
        assertThat(rate).hasToString("15.0% a year");
    }

    @Test
    void a_horizon_of_two_hundred_years_has_its_rate() {
        // 100 paid now, 100 × 1.02^200 in 200 years
        double[] flows = new double[201];
        flows[0] = -100;
        flows[200] = 100 * Math.pow(1.02, 200);

        assertRates(yearly(flows), 0.02);
    }

    @Test
    void flows_and_their_times_must_be_as_many() {
        assertThatThrownBy(() -> InternalRate.of(new double[] {0, 1}, new double[] {-100}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 times and 1 flows, expected the same number");
    }

    @Test
    void it_says_how_many_rates_there_are() {
        assertThat(yearly(-100, 110)).hasToString("10.0% a year");
        assertThat(yearly(-100, 230, -132)).hasToString("several: 10.0%, 20.0% a year");
        assertThat(yearly(1, 1)).hasToString("none between -99% and 1,000% a year");
    }

    @Test
    void its_rates_cannot_be_changed() {
        InternalRate rate = yearly(-100, 110);

        assertThatThrownBy(() -> rate.rates().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    /** A published worked example: $3,000 once, $500 a year for 20 years, all of them from the end of the first year on. */
    @Test
    void a_programme_of_500_a_year_for_3000_once_returns_19_30_percent() {
        double[] times =
                java.util.stream.IntStream.rangeClosed(1, 20).asDoubleStream().toArray();
        double[] flows = new double[20];
        Arrays.fill(flows, 500);
        flows[0] = -2_500;

        assertThat(InternalRate.of(times, flows)).hasToString("19.3% a year");
        assertThat(InternalRate.of(times, flows).rates().get(0))
                .isCloseTo(new BigDecimal("0.1930"), Offset.offset(new BigDecimal("0.00005")));
    }
}
