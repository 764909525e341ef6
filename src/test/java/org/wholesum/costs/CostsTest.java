package org.wholesum.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small values that everything else speaks, by example. */
class CostsTest {
    private static final CurrencyUnit GBP = CurrencyUnit.of("GBP");

    @ParameterizedTest
    @CsvSource({"police,police", "Local Authority,local-authority", "NHS_Acute  Trust,nhs-acute-trust", "' fire ',fire"
    })
    void an_agency_has_one_form_however_it_is_written(String written, String id) {
        assertThat(Agency.of(written)).isEqualTo(Agency.of(id)).hasToString(id);
    }

    @Test
    void a_blank_agency_is_refused() {
        assertThatThrownBy(() -> Agency.of("  ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_run_of_months_knows_its_ends_and_its_neighbours() {
        Months window = Months.of("2011-04", 24);
        assertThat(window.last()).isEqualTo(YearMonth.of(2013, 3));
        assertThat(window.next(6)).isEqualTo(Months.of("2013-04", 6));
        assertThat(window.indexOf(YearMonth.of(2011, 3))).isEqualTo(-1);
        assertThat(window.indexOf(YearMonth.of(2012, 4))).isEqualTo(12);
        assertThat(window.hull(Months.of("2014-01", 1))).isEqualTo(Months.of("2011-04", 34));
        assertThat(window.intersection(Months.of("2013-03", 9))).contains(Months.of("2013-03", 1));
        assertThat(window.intersection(Months.of("2013-04", 9))).isEmpty();
        assertThat(window).hasToString("2011-04 to 2013-03 (24 months)");
    }

    @Test
    void a_horizon_of_no_months_is_refused() {
        assertThatThrownBy(() -> Months.of("2013-10", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("count is 0");
    }

    @ParameterizedTest
    @CsvSource({"2014-03,2013/14", "2014-04,2014/15", "1999-12,1999/00"})
    void a_financial_year_is_april_to_march(String month, String year) {
        assertThat(FinancialYear.of(YearMonth.parse(month)))
                .isEqualTo(FinancialYear.parse(year))
                .hasToString(year);
    }

    @Test
    void a_financial_year_whose_halves_do_not_follow_is_refused() {
        assertThatThrownBy(() -> FinancialYear.parse("2013/15")).hasMessageContaining("2013/14");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "337000|£337,000.00|£337,000.00",
                "-40.2|-£40.20|-£40.20",
                "81506285.71|£81,506,285.71|£81.5 million",
                "-9938265.18|-£9,938,265.18|-£9.94 million",
                "183747942.93|£183,747,942.93|£183.7 million",
                "2040000000|£2,040,000,000.00|£2.04 billion",
                "999999.99|£999,999.99|£1.00 million",
            })
    void money_reads_the_same_everywhere(String amount, String whole, String brief) {
        Money money = Money.of(GBP, new BigDecimal(amount));
        assertThat(MoneyText.of(money)).isEqualTo(whole);
        assertThat(MoneyText.brief(money)).isEqualTo(brief);
    }

    @Test
    void thirds_are_rounded_so_that_they_add_up() {
        BigDecimal third = new BigDecimal("33.333333");
        assertThat(Footing.round(List.of(third, third, third), 100)).containsExactly(34, 33, 33);
        assertThat(Percent.shares(List.of(1L, 1L, 1L))).containsExactly("33.4%", "33.3%", "33.3%");
        assertThat(Percent.shares(List.of(0L, 0L))).containsExactly("n/a", "n/a");
    }

    @Test
    void an_overflow_is_an_error_and_never_a_wrap() {
        MonthlyCosts most = MonthlyCosts.builder(GBP, Months.of("2013-01", 1))
                .add(Agency.of("nhs"), 0, Long.MAX_VALUE)
                .build();
        assertThatThrownBy(() -> most.plus(most)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void two_currencies_do_not_add_up() {
        Months window = Months.of("2013-01", 1);
        assertThatThrownBy(() -> MonthlyCosts.zero(GBP, window).plus(MonthlyCosts.zero(CurrencyUnit.EUR, window)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("costs in GBP and in EUR don't add up");
    }

    @Test
    void costs_print_themselves_by_month_and_agency() {
        MonthlyCosts costs = MonthlyCosts.ofCumulative(
                GBP,
                Months.of("2013-12", 3),
                Set.of(Agency.of("police"), Agency.of("nhs")),
                (agency, months) -> agency.id().equals("nhs") ? 100_000L * months : 5L * months);
        assertThat(costs).hasToString("""
                        Cost in GBP, 2013-12 to 2014-02 (3 months)
                        month         nhs  police       all
                        ───────  ────────  ──────  ────────
                        2013-12  1,000.00    0.05  1,000.05
                        2014-01  1,000.00    0.05  1,000.05
                        2014-02  1,000.00    0.05  1,000.05
                        ───────  ────────  ──────  ────────
                        all      3,000.00    0.15  3,000.15""");
    }

    @Test
    void the_nearest_word_is_one_that_a_slip_explains() {
        List<String> known = List.of("police", "nhs", "council-direct");
        assertThat(Nearest.to("polcie", known)).contains("police");
        assertThat(Nearest.to("Council-Direkt", known)).contains("council-direct");
        assertThat(Nearest.to("ambulance", known)).isEmpty();
    }
}
