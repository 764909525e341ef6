package org.wholesum.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.projection.Histories.NHS;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.projection.Histories;

class DiscountingTest {
    private static final YearMonth BASE = YearMonth.of(2013, 10);

    private static Discounting at10(Timing timing) {
        return new Discounting(DiscountSchedule.flat(new BigDecimal("0.10")).nominal(), timing, BASE);
    }

    private static MonthlyCosts aYearLater() {
        MonthlyCosts.Builder costs = MonthlyCosts.builder(Histories.GBP, Months.of(BASE, 13));
        return costs.add(NHS, 12, 1_100_00).build();
    }

    @Test
    void a_pound_of_the_second_year_is_worth_less_by_one_years_rate() {
        // 1,100 ÷ 1.1 = 1,000
        assertThat(at10(Timing.YEAR_ZERO_UNDISCOUNTED)
                        .presentValue(aYearLater())
                        .pence())
                .isEqualTo(1_000_00);
        assertThat(at10(Timing.BY_MONTH).presentValue(aYearLater()).pence()).isEqualTo(1_000_00);
        // 1,100 ÷ 1.1² = 1,000 ÷ 1.1 = 909.0909…
        assertThat(at10(Timing.END_OF_YEAR).presentValue(aYearLater()).pence()).isEqualTo(909_09);
        // 1,100 ÷ 1.1^1.5 = 1,000 ÷ √1.1 = 1,000 ÷ 1.0488088… = 953.4625…
        assertThat(at10(Timing.MID_YEAR).presentValue(aYearLater()).pence()).isEqualTo(953_46);
    }

    @Test
    void factors_are_those_of_the_timing() {
        Offset<Double> exact = Offset.offset(1e-15);

        assertThat(at10(Timing.YEAR_ZERO_UNDISCOUNTED).factor(BASE.plusMonths(11), PriceBase.nominal()))
                .isEqualTo(1);
        assertThat(at10(Timing.YEAR_ZERO_UNDISCOUNTED).factor(BASE.plusMonths(12), PriceBase.nominal()))
                .isCloseTo(1 / 1.1, exact);
        assertThat(at10(Timing.END_OF_YEAR).factor(BASE, PriceBase.nominal())).isCloseTo(1 / 1.1, exact);
        assertThat(at10(Timing.MID_YEAR).factor(BASE, PriceBase.nominal())).isCloseTo(1 / Math.sqrt(1.1), exact);
        assertThat(at10(Timing.BY_MONTH).factor(BASE.plusMonths(6), PriceBase.nominal()))
                .isCloseTo(1 / Math.sqrt(1.1), exact);
    }

    @Test
    void nothing_before_the_base_is_discounted() {
        MonthlyCosts early = Histories.of(NHS, "2013-09", 1, 1);

        assertThatThrownBy(() -> at10(Timing.BY_MONTH).presentValue(early))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("costs of 2013-09 to 2013-10 (2 months) start before 2013-10, the base month of the present"
                        + " values");
    }

    @Test
    void nominal_costs_are_not_discounted_by_real_rates() {
        Discounting real = new Discounting(DiscountSchedule.greenBook(), Timing.BY_MONTH, BASE);

        assertThatThrownBy(() -> real.presentValue(aYearLater()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("can't be discounted by the real rates of green-book (Green Book 2022, annex 6)");
    }

    @Test
    void a_factor_is_given_only_for_prices_that_go_with_the_rates() {
        PriceBase real = PriceBase.parse("2013/14");

        assertThatThrownBy(() -> at10(Timing.MID_YEAR).factor(BASE, real))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("costs in prices of 2013/14 can't be discounted by the nominal rates")
                .hasMessageEndingWith("\n  Maybe the rates are meant to be real");
        assertThatThrownBy(() -> at10(Timing.MID_YEAR).checkPrices(real)).isInstanceOf(InvalidInputException.class);
        assertThatCode(() -> at10(Timing.MID_YEAR).checkPrices(PriceBase.nominal()))
                .doesNotThrowAnyException();
    }

    @Test
    void an_annuity_is_the_sum_of_the_factors_in_twelfths() {
        // 1 + 1 ÷ 1.1
        assertThat(at10(Timing.YEAR_ZERO_UNDISCOUNTED).annuity(Months.of(BASE, 24)))
                .isCloseTo(1.909_090_909, Offset.offset(1e-9));
    }

    @Test
    void it_names_rates_timing_and_base() {
        assertThat(at10(Timing.MID_YEAR)).hasToString("nominal flat 10%, mid year, at 2013-10");
        assertThat(new Discounting(DiscountSchedule.greenBook(), Timing.YEAR_ZERO_UNDISCOUNTED, BASE))
                .hasToString("green-book (Green Book 2022, annex 6), year zero undiscounted, at 2013-10");
    }
}
