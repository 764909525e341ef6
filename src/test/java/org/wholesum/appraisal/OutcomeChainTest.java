package org.wholesum.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.projection.Histories.GBP;
import static org.wholesum.projection.Histories.NHS;
import static org.wholesum.projection.Histories.gbp;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.price.DiscountSchedule;
import org.wholesum.price.Discounting;
import org.wholesum.price.Timing;

/** The chain from people in need to money. */
class OutcomeChainTest {
    private static final YearMonth APRIL = YearMonth.of(2014, 4);
    private static final Months TWO_YEARS = Months.of(APRIL, 24);

    /**
     * A worked example of social return on investment: 60 people, £8,500 each, deadweight 40%, attribution 30%, drop-off 30%.
     */
    static final OutcomeChain WORK = OutcomeChain.of(
                    "in work", BigDecimal.valueOf(60), ValueKind.ECONOMIC, gbp("8500.00"), "a survey")
            .with(Additionality.none().withDeadweight("0.40").withAttribution("0.30"))
            .withDropOff("0.30");

    private static MonthlyCosts value(OutcomeChain chain, Months months) {
        return chain.value(months, PriceBase.nominal());
    }

    private static Money in(OutcomeChain chain, String from, int months) {
        return value(chain, TWO_YEARS).during(Months.of(from, months)).total();
    }

    @Test
    void deadweight_and_attribution_leave_214200_of_510000_in_the_first_year() {
        OutcomeChain gross = OutcomeChain.of("g", BigDecimal.valueOf(60), ValueKind.SOCIAL, gbp("8500.00"), "s");

        assertThat(gross.firstYear()).isEqualTo(gbp("510000.00"));
        assertThat(gross.with(Additionality.none().withDeadweight("0.40")).firstYear())
                .isEqualTo(gbp("306000.00"));
        assertThat(WORK.firstYear()).isEqualTo(gbp("214200.00"));
        assertThat(WORK.outcomes()).isEqualByComparingTo("25.2");
    }

    @Test
    void the_second_year_is_less_by_the_drop_off() {
        assertThat(in(WORK, "2014-04", 12)).isEqualTo(gbp("214200.00"));
        assertThat(in(WORK, "2015-04", 12)).isEqualTo(gbp("149940.00"));
    }

    @Test
    void the_published_social_return_is_1_436_for_each_pound() {
        Discounting greenBook = new Discounting(
                DiscountSchedule.flat(new BigDecimal("0.035")).nominal(), Timing.YEAR_ZERO_UNDISCOUNTED, APRIL);

        // 214,200 + 149,940 ÷ 1.035 = 359,069.57
        Money present = greenBook.presentValue(value(WORK, TWO_YEARS)).total();
        assertThat(present).isEqualTo(gbp("359069.57"));
        assertThat(present.getAmount().doubleValue() / 250_000)
                .isCloseTo(1.436, org.assertj.core.data.Offset.offset(5e-4));
    }

    @Test
    void engagement_and_impact_are_shares_of_the_people() {
        OutcomeChain some = OutcomeChain.of("kept", BigDecimal.valueOf(1_000), ValueKind.SOCIAL, gbp("120.00"), "s")
                .withEngagement("0.5")
                .withImpact("0.1");

        assertThat(some.outcomes()).isEqualByComparingTo("50");
        assertThat(some.firstYear()).isEqualTo(gbp("6000.00"));
        assertThat(in(some, "2014-04", 1)).isEqualTo(gbp("500.00"));
    }

    @Test
    void a_lag_delays_it_and_years_end_it() {
        OutcomeChain late = WORK.when(6, OptionalInt.of(1));

        assertThat(in(late, "2014-04", 6)).isEqualTo(gbp("0.00"));
        assertThat(in(late, "2014-10", 12)).isEqualTo(gbp("214200.00"));
        assertThat(in(late, "2015-10", 6)).isEqualTo(gbp("0.00"));
    }

    @Test
    void what_lies_after_the_horizon_does_not_count() {
        assertThat(value(WORK, Months.of(APRIL, 18)).total()).isEqualTo(gbp("289170.00")); // 214,200 + 149,940 ÷ 2
        assertThat(value(WORK.when(30, OptionalInt.empty()), TWO_YEARS)).isEqualTo(MonthlyCosts.zero(GBP, TWO_YEARS));
    }

    @Test
    void it_is_explained_so_that_it_can_be_followed_with_a_calculator() {
        assertThat(WORK.when(6, OptionalInt.of(2)).explain())
                .containsExactly(
                        "in work: 60 people in need × engagement 100.0% × impact 100.0% × additionality 0.42 = 25.2"
                                + " outcomes in the first year",
                        "in work: × £8,500.00 (a survey) = £214,200.00 in the first year, from 6 months after the start"
                                + " on, for 2 years, less by 30.0% in each year after it");
    }

    @Test
    void only_a_fiscal_outcome_is_in_a_budget() {
        assertThatThrownBy(() -> WORK.inBudgetOf(NHS))
                .hasMessage("the outcome \"in work\" is money of nhs's budget, expected the kind fiscal");
        assertThat(OutcomeChain.of("x", BigDecimal.ONE, ValueKind.FISCAL, gbp("1.00"), "s")
                        .inBudgetOf(NHS)
                        .budget())
                .contains(NHS);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> OutcomeChain.of("x", BigDecimal.ZERO, ValueKind.SOCIAL, gbp("1.00"), "s"))
                .hasMessage("the outcome \"x\" has 0 people, expected more than 0");
        assertThatThrownBy(() -> OutcomeChain.of("x", BigDecimal.ONE, ValueKind.SOCIAL, gbp("-1.00"), "s"))
                .hasMessage("the unit value of \"x\" is -£1.00, expected zero or more; less of a harm is a gain");
        assertThatThrownBy(() -> WORK.withEngagement("40")).hasMessageContaining("engagement of \"in work\" is 40");
        assertThatThrownBy(() -> WORK.withImpact("-0.1")).hasMessageContaining("impact of \"in work\" is -0.1");
        assertThatThrownBy(() -> WORK.withDropOff("1.1")).hasMessageContaining("drop-off of \"in work\" is 1.1");
        assertThatThrownBy(() -> WORK.when(-1, OptionalInt.empty())).hasMessageContaining("expected 0 to 12000");
        assertThatThrownBy(() -> WORK.when(0, OptionalInt.of(0))).hasMessageContaining("lasts 0 years");
    }

    @Test
    void equal_chains_are_those_of_equal_inputs() {
        assertThat(WORK.withImpact("1"))
                .isEqualTo(WORK)
                .hasSameHashCodeAs(WORK)
                .isNotEqualTo(WORK.withImpact("0.5"))
                .hasToString(String.join("\n", WORK.explain()));
    }

    @Property
    void years_add_up_to_the_geometric_series(@ForAll @IntRange(min = 1, max = 40) int years) {
        // 1,000 × (1 − 0.5^years) ÷ 0.5
        Money expected = Money.of(GBP, 2_000 * (1 - StrictMath.pow(0.5, years)), java.math.RoundingMode.HALF_UP);
        OutcomeChain halved = OutcomeChain.of("h", BigDecimal.TEN, ValueKind.SOCIAL, gbp("100.00"), "s")
                .withDropOff("0.5");
        assertThat(value(halved, Months.of(APRIL, years * 12)).total()).isEqualTo(expected);
    }

    @Property
    void twice_the_people_are_twice_the_value(
            @ForAll @IntRange(min = 1, max = 100_000) int people, @ForAll @IntRange(min = 0, max = 36) int lag) {
        OutcomeChain one = OutcomeChain.of("o", BigDecimal.valueOf(people), ValueKind.SOCIAL, gbp("12.00"), "s")
                .when(lag, OptionalInt.empty());
        OutcomeChain two = OutcomeChain.of("o", BigDecimal.valueOf(2L * people), ValueKind.SOCIAL, gbp("12.00"), "s")
                .when(lag, OptionalInt.empty());
        assertThat(value(two, TWO_YEARS)).isEqualTo(value(one, TWO_YEARS).times(2));
    }

    @Test
    void a_lag_and_years_have_bounds() {
        assertThat(WORK.when(12_000, OptionalInt.of(1_000)).explain().get(1))
                .endsWith(
                        ", from 12000 months after the start on, for 1000 years, less by 30.0% in each year after it");
        assertThatThrownBy(() -> WORK.when(12_001, OptionalInt.empty()))
                .hasMessage("the lag of \"in work\" is 12001 months, expected 0 to 12000");
        assertThatThrownBy(() -> WORK.when(0, OptionalInt.of(1_001)))
                .hasMessage("the outcome \"in work\" lasts 1001 years, expected 1 to 1000");
    }

    @Test
    void one_month_and_one_year_are_singular_and_none_are_left_out() {
        OutcomeChain level = OutcomeChain.of("g", BigDecimal.ONE, ValueKind.SOCIAL, gbp("1.00"), "s");

        assertThat(level.explain().get(1)).isEqualTo("g: × £1.00 (s) = £1.00 in the first year");
        assertThat(level.when(1, OptionalInt.of(1)).explain().get(1))
                .isEqualTo("g: × £1.00 (s) = £1.00 in the first year, from 1 month after the start on, for 1 year");
        assertThat(OutcomeChain.of("g", BigDecimal.TEN, ValueKind.SOCIAL, gbp("1.00"), "s")
                        .explain()
                        .get(0))
                .isEqualTo("g: 10 people in need × engagement 100.0% × impact 100.0% = 10 outcomes in the first year");
    }

    @Test
    void half_a_penny_is_rounded_up_and_a_value_may_be_zero() {
        OutcomeChain half = OutcomeChain.of("h", BigDecimal.ONE, ValueKind.SOCIAL, gbp("0.01"), "s")
                .withEngagement("0.5");

        assertThat(half.firstYear()).isEqualTo(gbp("0.01"));
        // half a penny after twelve months, and less than one and a half after 24
        assertThat(value(half, TWO_YEARS))
                .isEqualTo(MonthlyCosts.builder(GBP, TWO_YEARS)
                        .add(OutcomeInputs.NOBODY, 11, 1)
                        .build());
        assertThat(OutcomeChain.of("h", BigDecimal.ONE, ValueKind.SOCIAL, gbp("0.00"), "s")
                        .firstYear())
                .isEqualTo(gbp("0.00"));
    }

    @Test
    void its_parts_can_be_read() {
        OutcomeChain some = WORK.withEngagement("0.5").withImpact("0.1");

        assertThat(some.people()).isEqualByComparingTo("60");
        assertThat(some.engagement()).isEqualByComparingTo("0.5");
        assertThat(some.impact()).isEqualByComparingTo("0.1");
        assertThat(some.unitValue()).isEqualTo(gbp("8500.00"));
        assertThat(some.source()).isEqualTo("a survey");
        assertThat(some.additionality().factor()).isEqualByComparingTo("0.42");
        assertThat(some).isNotEqualTo("in work");
    }
}
