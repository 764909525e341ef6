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
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.price.DiscountSchedule;
import org.wholesum.price.Discounting;
import org.wholesum.price.Timing;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.projection.Comparison;

/** The financial beside the economic case, worked by hand. */
class BusinessCaseTest {
    private static final YearMonth OCTOBER = YearMonth.of(2013, 10);
    private static final Months HORIZON = Months.of(OCTOBER, 13);
    private static final Agency WELFARE = Agency.of("welfare");

    /**
     * The council pays £1,000.00 at once; a year later the police save £2,200.00 and the NHS pays £220.00 more; at 10% a year:
     * 2,000 − 200 − 1,000 = £800.00.
     */
    private static final Appraisal PLAIN = Appraisal.of(
            Comparison.of(
                    projected(cell(POLICE, 12, 2_200_00)),
                    projected(cell(COUNCIL, 0, 1_000_00).plus(cell(NHS, 12, 220_00)))
                            .withInterventionCosts(cell(COUNCIL, 0, 1_000_00))),
            new Discounting(
                    DiscountSchedule.flat(new BigDecimal("0.10")).nominal(), Timing.YEAR_ZERO_UNDISCOUNTED, OCTOBER));

    private static final Cashability HALF =
            Cashability.over(Months.of(OCTOBER, 1)).with(POLICE, "0.5");

    /** £300.00 of wellbeing at once, and £110.00 of earnings a year later. */
    private static final WiderBenefits WIDER = WiderBenefits.none()
            .with("wellbeing", ValueKind.SOCIAL, cell(Agency.of("people"), 0, 300_00), "a survey")
            .with("earnings", ValueKind.ECONOMIC, cell(Agency.of("people"), 12, 110_00), "payslips");

    private static MonthlyCosts cell(Agency agency, int month, long pence) {
        return MonthlyCosts.builder(GBP, HORIZON).add(agency, month, pence).build();
    }

    private static BusinessCase cases(Appraisal appraisal) {
        return BusinessCase.of(appraisal, List.of("dignity"));
    }

    private static OutcomeChain fewerClaims(long people) {
        return OutcomeChain.of("fewer claims", BigDecimal.valueOf(people), ValueKind.FISCAL, gbp("120.00"), "a table")
                .inBudgetOf(WELFARE)
                .when(0, OptionalInt.of(1));
    }

    private static Transfer payments(long pence) {
        return new Transfer("payments", POLICE, "people", cell(POLICE, 12, pence), "accounts");
    }

    @Example
    void without_anything_else_both_cases_are_the_net_present_saving() {
        assertThat(PLAIN.netPresentSaving()).isEqualTo(gbp("800.00"));
        assertThat(cases(PLAIN).financial().netPresentValue()).isEqualTo(gbp("800.00"));
        assertThat(cases(PLAIN).economic().netPresentValue()).isEqualTo(gbp("800.00"));
        assertThat(cases(PLAIN).economic().benefitCostRatio()).isEqualTo(PLAIN.benefitCostRatio());
        assertThat(cases(PLAIN).financial().paybackMonths()).isEqualTo(PLAIN.paybackMonths());
    }

    @Example
    void the_financial_case_counts_cash_only_and_extra_costs_wholly() {
        FinancialCase financial = cases(PLAIN.with(HALF)).financial();

        // half of 2,000 − 200 − 1,000
        assertThat(financial.netPresentValue()).isEqualTo(gbp("-200.00"));
        assertThat(financial.netPresent().total(NHS)).isEqualTo(gbp("-200.00"));
        assertThat(financial.netPresent().total(POLICE)).isEqualTo(gbp("1000.00"));
        assertThat(financial.paybackMonths()).isEmpty();
        assertThat(cases(PLAIN.with(HALF)).economic().netPresentValue()).isEqualTo(gbp("800.00"));
    }

    @Example
    void an_extra_cost_is_never_capacity_only() {
        Appraisal cash = PLAIN.with(HALF);

        assertThat(cash.presentCashable().orElseThrow().total(NHS)).isEqualTo(gbp("-200.00"));
        assertThat(cash.presentCapacity().orElseThrow().total(NHS)).isEqualTo(gbp("0.00"));
        assertThat(cash.presentCapacity().orElseThrow().total(POLICE)).isEqualTo(gbp("1000.00"));
    }

    @Example
    void the_economic_case_adds_fiscal_economic_and_social_value_and_leaves_transfers_out() {
        EconomicCase economic = cases(PLAIN.with(WIDER)).with(payments(550_00)).economic();

        // 800 + 100 + 300 − 500
        assertThat(economic.presentTransfers()).isEqualTo(gbp("500.00"));
        assertThat(economic.netPresentValue()).isEqualTo(gbp("700.00"));
        assertThat(economic.benefitCostRatio().orElseThrow()).isEqualByComparingTo("1.7");
        assertThat(cases(PLAIN.with(WIDER)).with(payments(550_00)).financial().netPresentValue())
                .isEqualTo(gbp("800.00"));
    }

    @Example
    void a_grant_to_people_is_no_cost_to_society() {
        Transfer grant = new Transfer("grant", NHS, "people", cell(NHS, 12, -220_00), "accounts");

        assertThat(cases(PLAIN).with(grant).economic().netPresentValue()).isEqualTo(gbp("1000.00"));
    }

    @Example
    void a_transfer_between_compared_agencies_is_named_and_changes_nothing() {
        Transfer charge = new Transfer("charge", POLICE, "nhs", cell(POLICE, 12, 220_00), "contract");
        BusinessCase cases = cases(PLAIN).with(charge);

        assertThat(cases.economic().netPresentValue()).isEqualTo(gbp("800.00"));
        assertThat(cases.economic().cancelledOut()).containsExactly(charge);
        assertThat(cases.explain().toString()).contains("cancels out in the saving already");
    }

    @Example
    void weights_are_for_benefits_to_people_and_beside_the_unweighted_value() {
        EconomicCase economic = cases(PLAIN.with(WIDER))
                .with(DistributionalWeights.of(gbp("20000.00"))
                        .withElasticity(BigDecimal.ONE)
                        .with("poor", gbp("10000.00"), BigDecimal.ONE))
                .economic();

        // 800 + 2 × (100 + 300)
        assertThat(economic.netPresentValue()).isEqualTo(gbp("1200.00"));
        assertThat(economic.weightedNetPresentValue()).contains(gbp("1600.00"));
        assertThat(economic.weightedBenefitCostRatio().orElseThrow()).isEqualByComparingTo("2.6");
    }

    @Example
    void weights_without_incomes_are_refused() {
        assertThatThrownBy(() -> cases(PLAIN).with(DistributionalWeights.of(gbp("35000.00"))))
                .hasMessageContaining("without incomes");
    }

    @Example
    void an_outcome_in_the_budget_of_another_agency_is_in_both_cases() {
        Appraisal claims = PLAIN.with(WiderBenefits.none().with(fewerClaims(10), HORIZON, PriceBase.nominal()));

        assertThat(cases(claims).financial().netPresentValue()).isEqualTo(gbp("2000.00"));
        assertThat(cases(claims).financial().netPresent().total(WELFARE)).isEqualTo(gbp("1200.00"));
        assertThat(cases(claims).economic().netPresentValue()).isEqualTo(gbp("2000.00"));
        assertThat(cases(claims.with(HALF)).financial().netPresentValue()).isEqualTo(gbp("-200.00"));
        assertThat(cases(claims).financial().agencies()).containsExactly(COUNCIL, NHS, POLICE, WELFARE);
    }

    @Example
    void an_outcome_in_the_budget_of_a_compared_agency_would_be_counted_twice() {
        OutcomeChain arrests = OutcomeChain.of("fewer arrests", BigDecimal.TEN, ValueKind.FISCAL, gbp("1.00"), "s")
                .inBudgetOf(POLICE);

        assertThatThrownBy(() -> PLAIN.with(WiderBenefits.none().with(arrests, HORIZON, PriceBase.nominal())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("outcome \"fewer arrests\" is money of police")
                .hasMessageContaining("counted twice");
    }

    @Example
    void what_is_not_monetised_must_be_named() {
        assertThatThrownBy(() -> BusinessCase.of(PLAIN, List.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("effects that are not monetised");
        assertThatThrownBy(() -> BusinessCase.of(PLAIN, List.of(" "))).hasMessageContaining("not monetised");
        assertThatThrownBy(() -> BusinessCase.ofAllMonetised(PLAIN, " ")).hasMessageContaining("a sentence");
        assertThat(BusinessCase.ofAllMonetised(PLAIN, "Only money changes.")
                        .explain()
                        .toString())
                .contains("not valued in money: nothing; Only money changes.");
    }

    @Example
    void a_transfer_needs_an_agency_with_money_in_the_appraisal_and_another_side() {
        Transfer unknown = new Transfer("x", WELFARE, "people", cell(WELFARE, 0, 1), "s");
        Transfer itself = new Transfer("x", NHS, "nhs", cell(NHS, 0, 1), "s");

        assertThatThrownBy(() -> cases(PLAIN).with(unknown)).hasMessageContaining("has no money in this appraisal");
        assertThatThrownBy(() -> cases(PLAIN).with(itself)).hasMessageContaining("from nhs to itself");
    }

    @Example
    void a_budget_has_no_more_cash_than_the_saving_itself() {
        Additionality more = Additionality.none().withMultiplier("1.1");

        assertThatThrownBy(() -> cases(PLAIN.with(more))).hasMessageContaining("multiplier 1.1 with a financial case");
        assertThatThrownBy(() -> PLAIN.with(HALF).with(more))
                .hasMessageContaining("multiplier 1.1 with cashable shares");
        assertThatThrownBy(() -> fewerClaims(1).with(more))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("the outcome \"fewer claims\" of welfare");
        assertThat(PLAIN.with(more).presentBenefits().total()).isEqualTo(gbp("2000.00")); // 2,200 − 200
    }

    @Example
    void both_cases_are_explained() {
        assertThat(cases(PLAIN.with(WIDER)).with(payments(550_00)).explain().toString())
                .contains("net present budget impact of £800.00")
                .contains("transfer \"payments\" of police, to people (accounts): £500.00, left out")
                .contains("= net present public value of £700.00")
                .contains("benefit-cost ratio: (£700.00 + costs of £1,000.00) ÷ these costs = 1.7")
                .contains("not valued in money: dignity");
    }

    @Property
    void public_value_is_the_sum_of_the_kinds_less_transfers(
            @ForAll @IntRange(max = 1_000_000) int social, @ForAll @IntRange(max = 1_000_000) int transferred) {
        Appraisal appraisal =
                PLAIN.with(WiderBenefits.none().with("s", ValueKind.SOCIAL, cell(Agency.of("people"), 0, social), "s"));
        Transfer transfer = new Transfer("t", POLICE, "people", cell(POLICE, 0, transferred), "s");

        assertThat(cases(appraisal).with(transfer).economic().netPresentValue().getAmountMinorLong())
                .isEqualTo(800_00L + social - transferred);
        assertThat(cases(appraisal).with(transfer).financial().netPresentValue())
                .isEqualTo(gbp("800.00"));
    }

    @Property
    void the_impact_on_agencies_adds_up(@ForAll @IntRange(min = 1, max = 10_000) int people) {
        Appraisal claims = PLAIN.with(WiderBenefits.none().with(fewerClaims(people), HORIZON, PriceBase.nominal()))
                .with(HALF.with(WELFARE, "0.3"));
        FinancialCase financial = cases(claims).financial();

        assertThat(financial.agencies().stream()
                        .map(agency -> financial.netPresent().total(agency))
                        .reduce(gbp("0.00"), org.joda.money.Money::plus))
                .isEqualTo(financial.netPresentValue());
    }

    @Example
    void cash_of_other_budgets_has_a_share_of_its_own() {
        Appraisal claims = PLAIN.with(WiderBenefits.none().with(fewerClaims(10), HORIZON, PriceBase.nominal()))
                .with(HALF.with(WELFARE, "0.3"));
        FinancialCase financial = cases(claims).financial();

        // half of 2,000 − 200 − 1,000, and 30% of 1,200 in the first year
        assertThat(financial.presentOutcomes().total()).isEqualTo(gbp("360.00"));
        assertThat(financial.netPresentValue()).isEqualTo(gbp("160.00"));
        // in cash −1,000 + 30 a month, and in the thirteenth month half of 2,200 − 220
        assertThat(financial.paybackMonths()).hasValue(13);
        assertThat(financial.cashOnly()).isTrue();
        assertThat(cases(PLAIN).financial().cashOnly()).isFalse();
        assertThat(cases(claims).explain().steps().get(0))
                .isEqualTo(
                        "financial case, money of agencies' budgets only: cashable benefits and extra costs of £800.00"
                                + " + outcomes of other agencies' budgets of £360.00 − costs of £1,000.00 = net present budget"
                                + " impact of £160.00");
        assertThat(cases(PLAIN).explain().steps())
                .startsWith(
                        "financial case, money of agencies' budgets only: benefits of £1,800.00 − costs of £1,000.00 ="
                                + " net present budget impact of £800.00")
                .contains("net present budget impact of nhs: -£200.00");
    }

    @Example
    void weights_are_explained_beside_the_unweighted_value() {
        DistributionalWeights poor = DistributionalWeights.of(gbp("20000.00"))
                .withElasticity(BigDecimal.ONE)
                .with("poor", gbp("10000.00"), BigDecimal.ONE);
        BusinessCase weighted = cases(PLAIN.with(WIDER)).with(poor);

        assertThat(weighted.explain().steps())
                .containsAll(poor.explain())
                .contains("economic and social value of £400.00 × the mean weight, with fiscal value and transfers"
                        + " unweighted: net present public value of £1,600.00");
        assertThat(weighted).isNotEqualTo(cases(PLAIN.with(WIDER)));
        assertThat(cases(PLAIN).economic().weightedBenefitCostRatio()).isEmpty();
    }

    @Example
    void without_a_cost_there_is_no_ratio_of_the_economic_case() {
        Appraisal free = Appraisal.of(
                Comparison.of(projected(cell(POLICE, 0, 5_00)), projected(MonthlyCosts.zero(GBP, HORIZON))),
                PLAIN.discounting());

        assertThat(cases(free).economic().benefitCostRatio()).isEmpty();
        assertThat(cases(free).explain().toString()).doesNotContain("benefit-cost ratio");
    }

    @Example
    void equal_cases_have_equal_parts() {
        BusinessCase plain = cases(PLAIN);

        assertThat(plain)
                .isEqualTo(BusinessCase.of(PLAIN, List.of("dignity")))
                .hasSameHashCodeAs(BusinessCase.of(PLAIN, List.of("dignity")))
                .isNotEqualTo(BusinessCase.of(PLAIN, List.of("safety")))
                .isNotEqualTo(BusinessCase.ofAllMonetised(PLAIN, "Only money changes."))
                .isNotEqualTo(plain.with(payments(1)))
                .isNotEqualTo(cases(PLAIN.with(WIDER)))
                .isNotEqualTo("case");
        assertThat(BusinessCase.ofAllMonetised(PLAIN, "Only money changes."))
                .isNotEqualTo(BusinessCase.ofAllMonetised(PLAIN, "Nothing else changes."));
        assertThat(plain.notMonetised()).containsExactly("dignity");
        assertThat(BusinessCase.ofAllMonetised(PLAIN, "Only money changes.").allMonetised())
                .contains("Only money changes.");
        assertThat(plain.appraisal()).isEqualTo(PLAIN);
        assertThat(cases(PLAIN).with(payments(550_00)))
                .hasToString("net present budget impact £800.00, net present public value £300.00");
    }
}
