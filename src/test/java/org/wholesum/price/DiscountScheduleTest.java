package org.wholesum.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;

/** Discount factors against those that HM Treasury publishes, and present values by hand. */
class DiscountScheduleTest {
    private static final YearMonth BASE = YearMonth.of(2014, 4);
    private static final Agency NHS = Agency.of("nhs");
    private static final PriceBase REAL = PriceBase.parse("2013/14");

    private static MonthlyCosts level(int months, long pence) {
        Months window = Months.of(BASE, months);
        MonthlyCosts.Builder costs = MonthlyCosts.builder(CurrencyUnit.of("GBP"), window);
        for (int i = 0; i < months; i++) {
            costs.add(NHS, i, pence);
        }
        return costs.build();
    }

    /** The Green Book's table of factors, standard rates, to the four places that it prints. */
    @ParameterizedTest
    @CsvSource({"0,1", "1,0.9662", "30,0.3563", "31,0.3459", "75,0.0942", "76,0.0919", "125,0.0274"})
    void the_standard_factors_are_the_published_ones(int year, double factor) {
        assertThat(DiscountSchedule.greenBook().factor(year)).isCloseTo(factor, within(0.00005));
    }

    /** The same, for risk to health and life. */
    @Test
    void the_health_factor_of_year_30_is_the_published_one() {
        assertThat(DiscountSchedule.greenBookHealth().factor(30)).isCloseTo(0.6398, within(0.00005));
    }

    /** £100.00 a month for two years at 3.5%, worked with a calculator. */
    @ParameterizedTest
    @CsvSource({
        "YEAR_ZERO_UNDISCOUNTED,235942", // 1200 + 1200 / 1.035
        "END_OF_YEAR,227963", // 1200 / 1.035 + 1200 / 1.035^2
        "MID_YEAR,231918", // 1200 / 1.035^0.5 + 1200 / 1.035^1.5
        "BY_MONTH,232262", // the sum of 100 / 1.035^(m/12), m = 0 to 23, by Python: 2322.6240
    })
    void present_values_depend_on_when_in_its_year_a_cost_counts_as_paid(Timing timing, long pence) {
        MonthlyCosts present = new Discounting(DiscountSchedule.greenBook(), timing, BASE)
                .presentValue(level(24, 10_000).pricedIn(REAL));
        assertThat(present.pence()).isEqualTo(pence);
    }

    /** From 1 April 2014, 30 June 2014 is 90 of the 365 days of its year: 1.035^(−90/365) = 0.991553. */
    @Test
    void by_day_a_cost_counts_from_the_first_of_the_base_month_to_the_last_of_its_own() {
        DiscountSchedule schedule = DiscountSchedule.greenBook();
        assertThat(schedule.factor(Timing.yearsBetween(LocalDate.of(2014, 4, 1), LocalDate.of(2014, 6, 30))))
                .isCloseTo(0.991553, within(0.000001));
        assertThat(schedule.factor(Timing.yearsBetween(LocalDate.of(2014, 4, 1), LocalDate.of(2016, 4, 1))))
                .isCloseTo(schedule.factor(2), within(1e-12));
        MonthlyCosts june = level(3, 0)
                .plus(MonthlyCosts.builder(CurrencyUnit.of("GBP"), Months.of(BASE, 3))
                        .add(NHS, 2, 100_000_000)
                        .build());
        assertThat(new Discounting(schedule, Timing.BY_DAY, BASE)
                        .presentValue(june.pricedIn(REAL))
                        .pence())
                .isCloseTo(99_155_300L, within(100L));
    }

    private static Discounting midYear(DiscountSchedule schedule) {
        return new Discounting(schedule, Timing.MID_YEAR, BASE);
    }

    @Test
    void real_rates_are_for_real_costs_and_nominal_ones_for_nominal() {
        DiscountSchedule real = DiscountSchedule.flat(new BigDecimal("0.035"));
        MonthlyCosts nominal = level(24, 10_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> midYear(real).presentValue(nominal))
                .withMessage("""
                        costs nominal can't be discounted by the real rates of flat 3.5%, expected both real or both \
                        nominal
                          Maybe the costs are in one year's prices: state it with pricedIn, or convert them with Deflator.convert""");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> midYear(real.nominal()).presentValue(nominal.pricedIn(REAL)))
                .withMessageStartingWith(
                        "costs in prices of 2013/14 can't be discounted by the nominal rates of nominal");
        assertThat(midYear(real.nominal()).presentValue(nominal).pence())
                .isEqualTo(midYear(real).presentValue(nominal.pricedIn(REAL)).pence());
        assertThat(real.isReal()).isTrue();
        assertThat(real.nominal().isReal()).isFalse();
    }

    @Property
    void discounting_at_nil_changes_nothing(
            @ForAll @Size(min = 1, max = 30) List<@LongRange(min = -1_000_000, max = 1_000_000) Long> pence) {
        MonthlyCosts.Builder costs = MonthlyCosts.builder(CurrencyUnit.of("GBP"), Months.of(BASE, pence.size()));
        for (int i = 0; i < pence.size(); i++) {
            costs.add(NHS, i, pence.get(i));
        }
        for (Timing timing : Timing.values()) {
            assertThat(new Discounting(DiscountSchedule.flat(BigDecimal.ZERO).nominal(), timing, BASE)
                            .presentValue(costs.build()))
                    .isEqualTo(costs.build());
        }
    }

    @ParameterizedTest
    @EnumSource(Timing.class)
    void a_cost_before_the_base_is_refused(Timing timing) {
        assertThatThrownBy(() -> new Discounting(DiscountSchedule.greenBook(), timing, BASE.plusMonths(1))
                        .presentValue(level(2, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("start before 2014-05");
    }

    @Test
    void a_horizon_past_the_schedule_is_refused() {
        DiscountSchedule twoYears = DiscountSchedule.of(
                "short", "2020", List.of(new DiscountSchedule.Band(0, OptionalInt.of(1), new BigDecimal("0.035"))));
        assertThat(twoYears.factor(1)).isCloseTo(1 / 1.035, within(1e-12));
        assertThatThrownBy(() -> twoYears.factor(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("year 2 is past the schedule short (2020), which ends before");
    }

    @Test
    void a_year_without_a_rate_is_refused() {
        assertThatThrownBy(() -> DiscountSchedule.of(
                        "gap",
                        "",
                        List.of(
                                new DiscountSchedule.Band(0, OptionalInt.of(9), BigDecimal.ONE),
                                new DiscountSchedule.Band(11, OptionalInt.empty(), BigDecimal.ONE))))
                .hasMessageContaining("a band starts with year 11, expected 10");
    }

    /** By hand from the rates: 1.03⁻¹⁰, 1.03⁻³⁰, then 1.0257 a year to year 75 and 1.0214 to year 125. */
    @ParameterizedTest
    @CsvSource({"10, 0.7441", "30, 0.4120", "31, 0.4017", "60, 0.1924", "75, 0.1315", "125, 0.0456"})
    void the_sensitivity_schedule_has_the_published_factors(int year, double factor) {
        assertThat(DiscountSchedule.greenBookSensitivity().factor(year)).isCloseTo(factor, within(0.00005));
    }

    @Test
    void the_same_rates_can_be_of_another_edition() {
        DiscountSchedule other = DiscountSchedule.greenBook().withVersion("another edition");
        assertThat(other).hasToString("green-book (another edition)");
        assertThat(other.bands()).isEqualTo(DiscountSchedule.greenBook().bands());
        assertThat(other.factor(60)).isEqualTo(DiscountSchedule.greenBook().factor(60));
    }
}
