package org.wholesum.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/**
 * What a table of costs is at its edges: without an agency, without costs, in one price base or another. A hash code is
 * checked for what it promises only, that equal values have the same one: {@link MonthlyCostsProperties}.
 */
class CostsDetailsTest {
    private static final Agency NHS = Agency.of("nhs");
    private static final Agency POLICE = Agency.of("police");
    private static final Months SPRING = Months.of(YearMonth.of(2012, 4), 2);
    private static final PriceBase OF_2012 = PriceBase.parse("2012/13");
    private static final PriceBase OF_2013 = PriceBase.parse("2013/14");

    private static MonthlyCosts zero(PriceBase base) {
        return MonthlyCosts.zero(CurrencyUnit.GBP, SPRING).pricedIn(base);
    }

    private static MonthlyCosts costs(PriceBase base) {
        return MonthlyCosts.builder(CurrencyUnit.GBP, SPRING)
                .pricedIn(base)
                .add(NHS, 0, 300)
                .add(NHS, 1, 500)
                .build();
    }

    @Test
    void an_agency_has_its_pence_by_month_and_another_has_zeros() {
        assertThat(costs(OF_2012).penceByMonth(NHS)).containsExactly(300, 500);
        assertThat(costs(OF_2012).penceByMonth(POLICE)).containsExactly(0, 0);
    }

    @Test
    void each_month_can_have_a_factor_of_its_own() {
        MonthlyCosts weighted = costs(OF_2012)
                .weighted((agency, month) -> month.getMonthValue() == 4 ? new BigDecimal("0.5") : new BigDecimal("2"));
        assertThat(weighted.penceByMonth(NHS)).containsExactly(150, 1000);
        assertThat(weighted.prices()).isEqualTo(OF_2012);
    }

    @Test
    void a_sum_has_the_prices_of_the_table_that_has_costs() {
        assertThat(costs(OF_2012).plus(zero(OF_2013)).prices()).isEqualTo(OF_2012);
        assertThat(zero(OF_2013).plus(costs(OF_2012)).prices()).isEqualTo(OF_2012);
        assertThat(costs(PriceBase.nominal()).plus(zero(OF_2013)).prices()).isEqualTo(PriceBase.nominal());
    }

    @Test
    void of_two_tables_without_costs_the_one_that_states_a_year_decides() {
        assertThat(zero(OF_2012).plus(zero(PriceBase.nominal())).prices()).isEqualTo(OF_2012);
        assertThat(zero(PriceBase.nominal()).plus(zero(OF_2012)).prices()).isEqualTo(OF_2012);
        assertThat(zero(OF_2012).plus(zero(OF_2013)).prices()).isEqualTo(OF_2012);
    }

    @Test
    void a_table_without_costs_lengthens_the_window() {
        Months longer = Months.of(YearMonth.of(2012, 3), 5);
        MonthlyCosts sum = costs(OF_2012).plus(MonthlyCosts.zero(CurrencyUnit.GBP, longer));
        assertThat(sum.window()).isEqualTo(longer);
        assertThat(sum.penceByMonth(NHS)).containsExactly(0, 300, 500, 0, 0);
        assertThat(costs(OF_2012).plus(MonthlyCosts.zero(CurrencyUnit.GBP, SPRING)))
                .isEqualTo(costs(OF_2012));
    }

    @Test
    void costs_in_other_prices_are_other_costs_and_zeros_are_the_same() {
        assertThat(costs(OF_2012)).isNotEqualTo(costs(OF_2013)).isNotEqualTo("costs");
        assertThat(zero(OF_2012)).isEqualTo(zero(OF_2013)).hasSameHashCodeAs(zero(OF_2013));
    }

    @Test
    void a_builder_prints_what_it_has_so_far() {
        assertThat(MonthlyCosts.builder(CurrencyUnit.GBP, SPRING)
                        .add(NHS, 0, 300)
                        .toString())
                .contains("nhs", "3.00");
    }

    @Test
    void a_price_base_has_its_year_and_its_words() {
        assertThat(PriceBase.ofYear(1).calendarYear()).hasValue(1);
        assertThat(PriceBase.ofYear(9999).calendarYear()).hasValue(9999);
        assertThat(PriceBase.ofYear(2012).financialYear()).isEmpty();
        assertThat(OF_2012.financialYear()).contains(FinancialYear.parse("2012/13"));
        assertThat(OF_2012.calendarYear()).isEmpty();
        assertThat(OF_2012.inWords()).isEqualTo("in prices of 2012/13");
        assertThat(PriceBase.nominal().inWords()).isEqualTo("nominal");
        assertThatIllegalArgumentException().isThrownBy(() -> PriceBase.ofYear(10_000));
    }

    @Test
    void years_and_bases_are_equal_to_their_like_alone() {
        assertThat(OF_2012).isNotEqualTo(OF_2013);
        assertThat(FinancialYear.parse("2012/13")).isNotEqualTo(FinancialYear.parse("2013/14"));
    }

    @Test
    void twelve_thousand_months_are_the_most() {
        assertThat(Months.of(YearMonth.of(1, 1), 12_000).count()).isEqualTo(12_000);
        assertThatIllegalArgumentException().isThrownBy(() -> Months.of(YearMonth.of(1, 1), 12_001));
    }

    @Test
    void an_explanation_can_be_continued_and_has_a_line_for_each_step() {
        Explanation longer = new Explanation(List.of("one")).and(List.of("two", "three"));
        assertThat(longer.steps()).containsExactly("one", "two", "three");
        assertThat(longer).hasToString("one\ntwo\nthree");
    }

    @Test
    void thirty_six_months_print_by_month_and_more_by_year() {
        assertThat(MonthlyCosts.zero(CurrencyUnit.GBP, Months.of(YearMonth.of(2012, 4), 36))
                        .toString())
                .contains("2015-03");
        assertThat(MonthlyCosts.zero(CurrencyUnit.GBP, Months.of(YearMonth.of(2012, 4), 37))
                        .toString())
                .contains("2015/16");
    }
}
