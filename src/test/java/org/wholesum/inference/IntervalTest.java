package org.wholesum.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals, and the estimates that have them. */
class IntervalTest {
    private static final CurrencyUnit GBP = CurrencyUnit.of("GBP");
    private static final Interval INTERVAL = new Interval(
            1020, 3040, 0.95, Interval.Kind.PERCENTILE_BOOTSTRAP, "exact bootstrap, percentile", 7, Optional.of(GBP));

    @Test
    void an_interval_is_described_with_its_level_its_method_and_n() {
        assertThat(INTERVAL).hasToString("£10.20 to £30.40 (95%, exact bootstrap, percentile, n = 7)");
    }

    @ParameterizedTest
    @CsvSource({"0.95, 95%", "0.9, 90%", "0.999, 99.9%", "0.975, 97.5%", "0.5, 50%"})
    void a_level_is_a_percentage_without_trailing_zeros(double confidence, String level) {
        assertThat(new Interval(0, 1, confidence, Interval.Kind.STUDENT_T, "by hand", 2).level())
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.01", "0.49999, 0.00", "-0.5, -0.01", "-0.49999, 0.00", "1.5, 0.02", "1e15, 10000000000000.00"})
    void ends_are_rounded_half_up_to_the_penny(double pence, String pounds) {
        Interval interval = new Interval(pence, pence, 0.95, Interval.Kind.STUDENT_T, "by hand", 2).inPence(GBP);

        assertThat(interval.lowerMoney()).isEqualTo(Money.parse("GBP " + pounds));
        assertThat(interval.upperMoney()).isEqualTo(Money.parse("GBP " + pounds));
    }

    @Test
    void a_multiple_multiplies_both_ends() {
        assertThat(INTERVAL.times(3))
                .isEqualTo(new Interval(
                        3060,
                        9120,
                        0.95,
                        Interval.Kind.PERCENTILE_BOOTSTRAP,
                        "exact bootstrap, percentile",
                        7,
                        Optional.of(GBP)));
        assertThatThrownBy(() -> INTERVAL.times(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("interval from -1020.0 to -3040.0: expected lower ≤ upper");
    }

    @Test
    void plain_numbers_have_no_currency_and_are_not_money() {
        Interval plain = new Interval(0.5, 1.25, 0.9, Interval.Kind.STUDENT_T, "by hand", 2);

        assertThat(plain.currency()).isEmpty();
        assertThat(plain).hasToString("0.5 to 1.25 (90%, by hand, n = 2)");
        assertThatThrownBy(plain::lowerMoney)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("interval 0.5 to 1.25 (90%, by hand, n = 2): expected a currency, as of inPence(GBP)");
        assertThat(plain.inPence(GBP).times(2)).hasToString("£0.01 to £0.03 (90%, by hand, n = 2)");
    }

    @Test
    void an_estimate_and_its_intervals_have_one_currency() {
        Money dollars = Money.parse("USD 20.00");
        List<Interval> pounds = List.of(INTERVAL);
        assertThatThrownBy(() -> new Estimate(dollars, pounds, 7, 5486))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected both in USD");
    }

    @Test
    void ends_out_of_order_or_not_numbers_are_rejected() {
        assertThatThrownBy(() -> new Interval(2, 1, 0.95, Interval.Kind.STUDENT_T, "by hand", 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(Double.NaN, 1, 0.95, Interval.Kind.STUDENT_T, "by hand", 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Interval(1, Double.NaN, 0.95, Interval.Kind.STUDENT_T, "by hand", 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(1, 2, Double.NaN, Interval.Kind.STUDENT_T, "by hand", 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_estimate_prints_its_point_its_interval_and_both_sizes() {
        Estimate estimate = new Estimate(Money.parse("GBP 20.00"), List.of(INTERVAL), 7, 5486);

        assertThat(estimate)
                .hasToString("£20.00, interval £10.20 to £30.40 (95%, exact bootstrap, percentile, n = 7), N = 5486");
    }

    @Test
    void an_estimate_without_an_interval_is_rejected() {
        assertThatThrownBy(() -> new Estimate(Money.parse("GBP 20.00"), List.of(), 7, 5486))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an estimate of GBP 20.00 without an interval");
    }

    @Test
    void later_changes_to_the_list_have_no_effect() {
        List<Interval> intervals = new ArrayList<>(List.of(INTERVAL));
        Estimate estimate = new Estimate(Money.parse("GBP 20.00"), intervals, 7, 5486);

        intervals.clear();

        assertThat(estimate.interval()).isEqualTo(INTERVAL);
    }

    @Test
    void a_finite_population_moves_both_ends_towards_the_estimate_and_an_amount_shifts_them() {
        Interval interval = new Interval(10, 40, 0.95, Interval.Kind.STUDENT_T, "by hand", 2);

        // √(1 − 0.75) is one half
        Interval finite = interval.ofFinitePopulation(20, 0.75);
        assertThat(finite.lower()).isEqualTo(15);
        assertThat(finite.upper()).isEqualTo(30);
        assertThat(finite.method()).isEqualTo("by hand, with finite-population correction");
        assertThat(interval.plus(5).lower()).isEqualTo(15);
        assertThat(interval.plus(5).upper()).isEqualTo(45);
        assertThat(Interval.Kind.PERCENTILE_BOOTSTRAP.id()).isEqualTo("bootstrap");
    }
}
