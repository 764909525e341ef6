package org.wholesum.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.projection.Histories.NHS;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
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
    void aPoundOfTheSecondYearIsWorthLessByOneYearsRate() {
        // 1,100 ÷ 1.1 = 1,000
        assertThat(at10(Timing.YEAR_ZERO_UNDISCOUNTED).present(aYearLater()).pence())
                .isEqualTo(1_000_00);
        assertThat(at10(Timing.BY_MONTH).present(aYearLater()).pence()).isEqualTo(1_000_00);
        // 1,100 ÷ 1.1² = 1,000 ÷ 1.1 = 909.0909…
        assertThat(at10(Timing.END_OF_YEAR).present(aYearLater()).pence()).isEqualTo(909_09);
        // 1,100 ÷ 1.1^1.5 = 1,000 ÷ √1.1 = 1,000 ÷ 1.0488088… = 953.4625…
        assertThat(at10(Timing.MID_YEAR).present(aYearLater()).pence()).isEqualTo(953_46);
    }

    @Test
    void factorsAreThoseOfTheTiming() {
        Offset<Double> exact = Offset.offset(1e-15);

        assertThat(at10(Timing.YEAR_ZERO_UNDISCOUNTED).factor(BASE.plusMonths(11)))
                .isEqualTo(1);
        assertThat(at10(Timing.YEAR_ZERO_UNDISCOUNTED).factor(BASE.plusMonths(12)))
                .isCloseTo(1 / 1.1, exact);
        assertThat(at10(Timing.END_OF_YEAR).factor(BASE)).isCloseTo(1 / 1.1, exact);
        assertThat(at10(Timing.MID_YEAR).factor(BASE)).isCloseTo(1 / Math.sqrt(1.1), exact);
        assertThat(at10(Timing.BY_MONTH).factor(BASE.plusMonths(6))).isCloseTo(1 / Math.sqrt(1.1), exact);
    }

    @Test
    void nothingBeforeTheBaseIsDiscounted() {
        MonthlyCosts early = Histories.of(NHS, "2013-09", 1, 1);

        assertThatThrownBy(() -> at10(Timing.BY_MONTH).present(early))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("costs of 2013-09 to 2013-10 (2 months) start before 2013-10, the month that present values"
                        + " are of");
    }

    @Test
    void nominalCostsAreNotDiscountedByRealRates() {
        Discounting real = new Discounting(DiscountSchedule.greenBook(), Timing.BY_MONTH, BASE);

        assertThatThrownBy(() -> real.present(aYearLater()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("can't be discounted by the real rates of green-book (Green Book 2022, annex 6)");
    }

    @Test
    void itNamesRatesTimingAndBase() {
        assertThat(at10(Timing.MID_YEAR)).hasToString("nominal flat 10%, mid year, at 2013-10");
        assertThat(new Discounting(DiscountSchedule.greenBook(), Timing.YEAR_ZERO_UNDISCOUNTED, BASE))
                .hasToString("green-book (Green Book 2022, annex 6), year zero undiscounted, at 2013-10");
    }
}
