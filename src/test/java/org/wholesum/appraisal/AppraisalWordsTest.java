package org.wholesum.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.projection.Histories.COUNCIL;
import static org.wholesum.projection.Histories.GBP;
import static org.wholesum.projection.Histories.NHS;
import static org.wholesum.projection.Histories.POLICE;
import static org.wholesum.projection.Histories.gbp;
import static org.wholesum.projection.Histories.projected;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.price.DiscountSchedule;
import org.wholesum.price.Discounting;
import org.wholesum.price.Timing;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.projection.Comparison;

/** What an appraisal says of itself: measures, explanations and equality. */
class AppraisalWordsTest {
    private static final YearMonth OCTOBER = YearMonth.of(2013, 10);
    private static final Agency WELFARE = Agency.of("welfare");

    private static Discounting at(String rate, Timing timing) {
        return new Discounting(DiscountSchedule.flat(new BigDecimal(rate)).nominal(), timing, OCTOBER);
    }

    private static MonthlyCosts cell(Agency agency, int months, int month, long pence) {
        return MonthlyCosts.builder(GBP, Months.of(OCTOBER, months))
                .add(agency, month, pence)
                .build();
    }

    /** The police save £500.00 at once, and the council pays £100.00 for it, over so many months. */
    private static Appraisal over(int months) {
        MonthlyCosts paid = cell(COUNCIL, months, 0, 100_00);
        return Appraisal.of(
                Comparison.of(
                        projected(cell(POLICE, months, 0, 500_00)),
                        projected(paid).withInterventionCosts(paid)),
                at("0.10", Timing.BY_MONTH));
    }

    private static List<String> factors(Appraisal appraisal) {
        return appraisal.explain().steps().stream()
                .filter(step -> step.startsWith("factor from "))
                .toList();
    }

    @Test
    void up_to_60_factors_are_listed_and_of_more_one_in_twelve() {
        // 1.1 to the power of −1 ÷ 12, and of −1
        assertThat(factors(over(60)))
                .hasSize(60)
                .startsWith("factor from 2013-10: 1.000000000", "factor from 2013-11: 0.992088943")
                .element(12)
                .isEqualTo("factor from 2014-10: 0.909090909");
        assertThat(factors(over(61)))
                .hasSize(6)
                .startsWith(
                        "factor from 2013-10, that month only: 1.000000000",
                        "factor from 2014-10, that month only: 0.909090909");
    }

    @Test
    void a_horizon_that_begins_within_a_year_has_its_first_factor_too() {
        Appraisal late = over(12).with(new Discounting(
                DiscountSchedule.flat("0.10").nominal(), Timing.YEAR_ZERO_UNDISCOUNTED, OCTOBER.minusMonths(6)));

        assertThat(factors(late))
                .containsExactly("factor from 2013-10: 1.000000000", "factor from 2014-04: 0.909090909");
    }

    @Test
    void a_payback_of_one_month_is_singular_and_cash_and_capacity_have_rows() {
        assertThat(over(1).measures())
                .containsEntry("payback, adjusted, not discounted", "1 month")
                .containsEntry("payback, adjusted and discounted", "1 month")
                .doesNotContainKeys("benefits, cashable", "benefits, capacity only", "fiscal value");
        assertThat(over(1).with(Cashability.over(Months.of(OCTOBER, 1)).with(POLICE, "0.3"))
                        .measures())
                .containsEntry("benefits, cashable", "£150.00")
                .containsEntry("benefits, capacity only", "£350.00");
    }

    @Test
    void costs_netted_by_agency_and_negative_benefits_are_named_only_where_there_are_any() {
        String negative = "a negative benefit is a cost: raised by optimism bias, not lowered by additionality";

        assertThat(over(2).nettedByAgency().explain().steps())
                .contains(
                        "costs: the extra cost of the agencies that pay more, netted within each agency; benefits: the"
                                + " savings of the others");
        assertThat(over(2).explain().steps()).doesNotContain(negative);
    }

    @Test
    void an_outcome_is_explained_with_its_chain_and_its_budget() {
        OutcomeChain claims = OutcomeChain.of(
                        "fewer claims", BigDecimal.TEN, ValueKind.FISCAL, gbp("120.00"), "a table")
                .inBudgetOf(WELFARE)
                .when(0, OptionalInt.of(1));
        Months year = Months.of(OCTOBER, 12);
        Appraisal appraisal = over(12).with(at("0", Timing.BY_MONTH))
                .with(WiderBenefits.none().with(claims, year, PriceBase.nominal()));

        assertThat(appraisal.explain().steps())
                .containsAll(claims.explain())
                .contains("fewer claims (fiscal, budget of welfare, a table): £1,200.00, present value £1,200.00");
    }

    @Test
    void an_agency_without_costs_is_refused_with_a_suggestion() {
        assertThatThrownBy(() -> over(1).netPresentSaving(Agency.of("polise")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("agency \"polise\" has no cost here")
                .hasMessageContaining("police");
        assertThatThrownBy(() -> over(1).explain(NHS)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void checking_finds_what_has_no_present_value() {
        Appraisal good = over(1);
        Appraisal late =
                good.with(new Discounting(good.discounting().schedule(), Timing.BY_MONTH, OCTOBER.plusMonths(1)));
        Appraisal early = good.with(WiderBenefits.none()
                .with(
                        "tax",
                        ValueKind.FISCAL,
                        MonthlyCosts.zero(GBP, Months.of(OCTOBER.minusMonths(1), 1)),
                        "accounts"));

        good.check();
        assertThatThrownBy(late::check).hasMessageContaining("the base month of the present values");
        assertThatThrownBy(early::check).hasMessageContaining("start before 2013-10");
    }

    @Test
    void equal_appraisals_have_equal_inputs() {
        Appraisal one = over(1);
        Appraisal same = Appraisal.of(one.comparison(), one.discounting());
        assertThat(one)
                .isEqualTo(same)
                .hasSameHashCodeAs(same)
                .isNotEqualTo(over(2))
                .isNotEqualTo(one.with(OptimismBias.of("0.1", "0")))
                .isNotEqualTo("appraisal");
        assertThat(over(1).investment()).isEmpty();
        assertThat(over(1).withInvestment(cell(COUNCIL, 1, 0, 50_00)).investment())
                .contains(cell(COUNCIL, 1, 0, 50_00));
        assertThat(over(1).toHtml()).contains("<table").contains("£400.00");
    }

    @Test
    void an_investment_is_at_most_the_pilot_cost_of_its_agency() {
        assertThat(over(1).withInvestment(cell(COUNCIL, 1, 0, 100_00))
                        .presentCosts()
                        .total())
                .isEqualTo(gbp("100.00"));
        assertThatThrownBy(() -> over(1).withInvestment(cell(COUNCIL, 1, 0, 100_01)))
                .hasMessage("the investment of council-direct is £100.01, expected at most its pilot cost, £100.00");
    }
}
