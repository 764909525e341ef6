package org.wholesum.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class MonthlyCostsTest {
    private static final Agency NHS = Agency.of("nhs");
    private static final Agency POLICE = Agency.of("police");

    /** Police 593.00 in March and 415.00 in April 2012, the NHS 1,171.00 in April. */
    private final MonthlyCosts costs = MonthlyCosts.builder(CurrencyUnit.GBP, Months.of("2012-03", 3))
            .add(POLICE, YearMonth.of(2012, 3), 593_00)
            .add(POLICE, 1, 415_00)
            .add(NHS, 1, 1171_00)
            .build();

    @Test
    void a_cell_is_nil_where_the_table_has_none() {
        assertThat(costs.pence(POLICE, YearMonth.of(2012, 3))).isEqualTo(593_00);
        assertThat(costs.pence(NHS, YearMonth.of(2012, 3))).isZero();
        assertThat(costs.pence(NHS, YearMonth.of(2012, 6))).isZero();
        assertThat(costs.pence(Agency.of("fire"), YearMonth.of(2012, 4))).isZero();
        assertThat(costs.pence(Agency.of("fire"))).isZero();
    }

    @Test
    void totals_are_money() {
        assertThat(costs.total(POLICE)).isEqualTo(Money.parse("GBP 1008.00"));
        assertThat(costs.total()).isEqualTo(Money.parse("GBP 2179.00"));
        assertThat(costs.cumulativePence()).containsExactly(593_00, 2179_00, 2179_00);
    }

    @Test
    void financial_years_start_in_april() {
        assertThat(costs.byFinancialYear())
                .isEqualTo(Map.of(
                        FinancialYear.starting(2011), Money.parse("GBP 593.00"),
                        FinancialYear.starting(2012), Money.parse("GBP 1586.00")));
    }

    @Test
    void it_prints_as_a_table_that_foots() {
        assertThat(costs).hasToString("""
                Cost in GBP, 2012-03 to 2012-05 (3 months)
                month         nhs    police       all
                ───────  ────────  ────────  ────────
                2012-03      0.00    593.00    593.00
                2012-04  1,171.00    415.00  1,586.00
                2012-05      0.00      0.00      0.00
                ───────  ────────  ────────  ────────
                all      1,171.00  1,008.00  2,179.00""");
    }

    @Test
    void more_than_36_months_print_by_financial_year() {
        assertThat(costs.plus(MonthlyCosts.zero(CurrencyUnit.GBP, Months.of("2012-03", 37))))
                .hasToString("""
                Cost in GBP, 2012-03 to 2015-03 (37 months)
                year          nhs    police       all
                ───────  ────────  ────────  ────────
                2011/12      0.00    593.00    593.00
                2012/13  1,171.00    415.00  1,586.00
                2013/14      0.00      0.00      0.00
                2014/15      0.00      0.00      0.00
                ───────  ────────  ────────  ────────
                all      1,171.00  1,008.00  2,179.00""");
    }

    @Test
    void a_table_of_nothing_prints_too() {
        assertThat(MonthlyCosts.zero(CurrencyUnit.GBP, Months.of("2012-03", 1))).hasToString("""
                Cost in GBP, 2012-03 (1 month)
                month     all
                ───────  ────
                2012-03  0.00
                ───────  ────
                all      0.00""");
    }

    @Test
    void scaled_rounds_the_cumulative_series_and_not_each_month() {
        MonthlyCosts pennies = MonthlyCosts.builder(CurrencyUnit.GBP, Months.of("2012-04", 3))
                .add(POLICE, new long[] {1, 1, 1})
                .build();
        // 0.5, 1.0 and 1.5 pence are 1, 1 and 2; each month by itself would be 1, 1 and 1
        MonthlyCosts half = pennies.scaled(agency -> new BigDecimal("0.5"));
        assertThat(half.cumulativePence()).containsExactly(1, 1, 2);
    }

    @Test
    void an_agency_may_have_a_factor_of_its_own() {
        MonthlyCosts scaled = costs.scaled(Map.of(NHS, new BigDecimal("0.31"), POLICE, new BigDecimal("0.05"))::get);
        assertThat(scaled.total(NHS)).isEqualTo(Money.parse("GBP 363.01"));
        assertThat(scaled.total(POLICE)).isEqualTo(Money.parse("GBP 50.40"));
    }

    @Test
    void it_does_not_share_its_cells_with_what_it_was_made_of() {
        long[] row = {1, 2, 3};
        MonthlyCosts.Builder builder =
                MonthlyCosts.builder(CurrencyUnit.GBP, costs.window()).add(NHS, row);
        MonthlyCosts built = builder.build();
        row[0] = 99;
        builder.add(NHS, 0, 1);
        built.cumulativePence()[0] = 99;
        assertThat(built.cumulativePence()).containsExactly(1, 3, 6);
    }

    @Test
    void an_agency_whose_months_are_all_nil_is_not_there() {
        MonthlyCosts zeros = MonthlyCosts.builder(CurrencyUnit.GBP, costs.window())
                .add(NHS, 0, 5)
                .add(NHS, 0, -5)
                .build();
        assertThat(zeros.agencies()).isEmpty();
        assertThat(zeros).isEqualTo(MonthlyCosts.zero(CurrencyUnit.GBP, costs.window()));
        assertThat(costs.agencies()).containsExactly(NHS, POLICE);
    }

    @Test
    void tables_differ_by_currency_window_and_cell() {
        assertThat(costs)
                .isNotEqualTo(costs.plus(costs))
                .isNotEqualTo(costs.during(Months.of("2012-03", 2)))
                .isNotEqualTo(costs.plus(MonthlyCosts.zero(CurrencyUnit.GBP, Months.of("2012-03", 4))))
                .isNotEqualTo("costs");
        assertThat(MonthlyCosts.zero(CurrencyUnit.GBP, costs.window()))
                .isNotEqualTo(MonthlyCosts.zero(CurrencyUnit.EUR, costs.window()));
    }

    @Test
    void two_currencies_do_not_add_up() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> costs.plus(MonthlyCosts.zero(CurrencyUnit.EUR, costs.window())))
                .withMessage("costs in GBP and in EUR cannot be added, expected one currency");
    }

    @Test
    void months_outside_the_window_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> costs.during(Months.of("2012-04", 3)))
                .withMessage("costs of 2012-03 to 2012-05 (3 months) don't cover 2012-04 to 2012-06 (3 months)");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        MonthlyCosts.builder(CurrencyUnit.GBP, costs.window()).add(NHS, YearMonth.of(2012, 6), 1))
                .withMessage("month 2012-06 is not in 2012-03 to 2012-05 (3 months)");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        MonthlyCosts.builder(CurrencyUnit.GBP, costs.window()).add(NHS, new long[] {1}))
                .withMessage("agency nhs: 1 amounts for 2012-03 to 2012-05 (3 months)");
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() ->
                        MonthlyCosts.builder(CurrencyUnit.GBP, costs.window()).add(NHS, 3, 1));
    }

    /** 5, 5 + 3 and 8 − 1 so far, on top of 10 in the first month. */
    @Test
    void a_cumulative_series_is_added_by_what_it_rises() {
        long[] after = {5, 8, 7};
        MonthlyCosts built = MonthlyCosts.builder(CurrencyUnit.GBP, costs.window())
                .add(NHS, 0, 10)
                .addCumulative(NHS, months -> after[months - 1])
                .build();
        assertThat(built)
                .isEqualTo(MonthlyCosts.builder(CurrencyUnit.GBP, costs.window())
                        .add(NHS, new long[] {15, 3, -1})
                        .build());
    }

    @Test
    void overflow_is_an_error_and_never_a_wrap() {
        MonthlyCosts most = MonthlyCosts.builder(CurrencyUnit.GBP, Months.of("2012-04", 2))
                .add(NHS, 0, Long.MAX_VALUE)
                .build();
        MonthlyCosts penny = MonthlyCosts.builder(CurrencyUnit.GBP, Months.of("2012-04", 2))
                .add(NHS, 0, 1)
                .build();
        MonthlyCosts later = MonthlyCosts.builder(CurrencyUnit.GBP, Months.of("2012-04", 2))
                .add(POLICE, 1, 1)
                .build();
        MonthlyCosts both = most.plus(later); // each cell fits, but no sum does
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(penny));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.times(2));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> most.negated().minus(penny.times(2)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.scaled(a -> BigDecimal.TEN));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(both::pence);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(both::total);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(both::cumulativePence);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> MonthlyCosts.ofCumulative(
                        CurrencyUnit.GBP, costs.window(), Set.of(NHS), (a, n) -> n == 1 ? -2 : Long.MAX_VALUE));
    }
}
