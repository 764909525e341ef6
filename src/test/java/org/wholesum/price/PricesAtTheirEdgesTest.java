package org.wholesum.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.wholesum.projection.Histories.NHS;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.projection.Histories;

/**
 * Schedules and indices at their first and last years, and factors that are kept for the next table. That factors are kept at
 * all changes no result, and has no test.
 */
class PricesAtTheirEdgesTest {
    private static final YearMonth BASE = YearMonth.of(2013, 10);

    private static MonthlyCosts lastOf(YearMonth first, int months) {
        return MonthlyCosts.builder(Histories.GBP, Months.of(first, months))
                .add(NHS, months - 1, 1_100_00)
                .build();
    }

    @Test
    void factors_that_a_schedule_keeps_are_not_those_of_another_timing_base_or_window() {
        DiscountSchedule ten = DiscountSchedule.flat("0.10").nominal();
        Discounting usual = new Discounting(ten, Timing.END_OF_YEAR, BASE);
        assertThat(usual.presentValue(lastOf(BASE, 13)).pence()).isEqualTo(909_09);
        assertThat(new Discounting(ten, Timing.BY_MONTH, BASE)
                        .presentValue(lastOf(BASE, 13))
                        .pence())
                .isEqualTo(1_000_00);
        assertThat(usual.presentValue(lastOf(BASE, 13)).pence()).isEqualTo(909_09);
        MonthlyCosts later = lastOf(BASE.plusMonths(12), 13);
        assertThat(usual.presentValue(later).pence()).isEqualTo(826_45); // 1,100 ÷ 1.1³ = 826.446…
        assertThat(new Discounting(ten, Timing.END_OF_YEAR, BASE.plusMonths(12))
                        .presentValue(later)
                        .pence())
                .isEqualTo(909_09);
    }

    @Test
    void a_part_of_a_year_has_the_rate_of_the_band_that_it_is_in() {
        DiscountSchedule bands = DiscountSchedule.of(
                "two",
                "1",
                List.of(
                        new DiscountSchedule.Band(0, OptionalInt.of(2), new BigDecimal("0.10")),
                        new DiscountSchedule.Band(3, OptionalInt.of(4), new BigDecimal("0.20"))));
        assertThat(bands.factor(2.5)).isCloseTo(1 / (1.1 * 1.1 * Math.sqrt(1.2)), within(1e-12));
        assertThat(bands.factor(1.5)).isCloseTo(1 / (1.1 * Math.sqrt(1.1)), within(1e-12));
        assertThatIllegalArgumentException().isThrownBy(() -> bands.factor(4.5));
        assertThat(bands.bands()).hasSize(2);
        assertThat(bands.name()).isEqualTo("two");
        assertThat(bands.version()).isEqualTo("1");
    }

    @Test
    void a_schedule_is_read_from_a_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("rates.csv"), "schedule,year_from,year_to,rate\nown,0,,0.25\n");
        DiscountSchedule read = DiscountSchedule.read(file, "own", "2026");
        assertThat(read.factor(2)).isCloseTo(0.64, within(1e-12));
        assertThat(read.name()).isEqualTo("own");
        assertThat(read.version()).isEqualTo("2026");
    }

    @Test
    void an_index_is_extended_by_a_hundred_years_and_no_more() {
        Deflator one = Deflator.of("index", Map.of(2000, BigDecimal.ONE, 2001, BigDecimal.TEN))
                .extended(BigDecimal.ZERO);
        PriceBase last = PriceBase.ofYear(2001);
        assertThat(one.factor(last, PriceBase.ofYear(2101))).isEqualByComparingTo(BigDecimal.ONE);
        assertThatThrownBy(() -> one.factor(last, PriceBase.ofYear(2102))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> one.factor(last, PriceBase.ofYear(1999))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void an_amount_that_is_half_a_penny_off_in_floating_point_is_rounded_in_decimals() {
        DiscountSchedule zero = DiscountSchedule.flat("0").nominal();
        MonthlyCosts.Builder costs = MonthlyCosts.builder(Histories.GBP, Months.of(BASE, 3));
        MonthlyCosts large = costs.add(NHS, 0, 4_503_599_627_370_497L)
                .add(NHS, 1, 9_007_199_254_740_993L)
                .add(NHS, 2, -4_503_599_627_370_496L)
                .build();
        assertThat(new Discounting(zero, Timing.BY_MONTH, BASE).presentValue(large))
                .isEqualTo(large);
    }

    @Test
    void the_database_prints_what_it_is() {
        assertThat(UnitCostDatabase.gmca14().toString())
                .isNotBlank()
                .contains(UnitCostDatabase.gmca14().name());
    }
}
