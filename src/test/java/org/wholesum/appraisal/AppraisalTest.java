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
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.price.DiscountSchedule;
import org.wholesum.price.Discounting;
import org.wholesum.price.Timing;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.ControlTrend;
import org.wholesum.projection.Histories;
import org.wholesum.report.ReportSentence;

/** Appraisals worked by hand, to the penny. */
class AppraisalTest {
    private static final YearMonth OCTOBER = YearMonth.of(2013, 10);
    private static final Months HORIZON = Months.of(OCTOBER, 13);

    /** The council pays £1,000.00 at once for a pilot that saves the police £2,200.00 a year later; at 10% a year. */
    private static final Appraisal PLAIN = Appraisal.of(
            Comparison.of(
                    projected(cell(POLICE, 12, 2_200_00)),
                    projected(cell(COUNCIL, 0, 1_000_00)).withInterventionCosts(cell(COUNCIL, 0, 1_000_00))),
            at("0.10"));

    /** Benefits × 0.54 × 0.75, costs × 1.10. */
    private static final Appraisal ADJUSTED = PLAIN.with(Additionality.none()
                    .withDeadweight("0.20")
                    .withDisplacement("0.25")
                    .withLeakage("0.10"))
            .with(OptimismBias.of("0.10", "0.25"));

    private static MonthlyCosts cell(Agency agency, int month, long pence) {
        return MonthlyCosts.builder(GBP, HORIZON).add(agency, month, pence).build();
    }

    private static Discounting at(String rate) {
        return new Discounting(
                DiscountSchedule.flat(new BigDecimal(rate)).nominal(), Timing.YEAR_ZERO_UNDISCOUNTED, OCTOBER);
    }

    /** The same saving every month, of which the first is less by the investment. */
    private static Appraisal invested() {
        long[] saved = new long[24];
        Arrays.fill(saved, 100_00);
        MonthlyCosts investment = investment(1_000_00, 24);
        return Appraisal.of(
                        Comparison.of(projected(Histories.of(POLICE, "2013-10", saved)), projected(investment)),
                        at("0.035"))
                .withInvestment(investment);
    }

    private static MonthlyCosts investment(long pence, int months) {
        return MonthlyCosts.builder(GBP, Months.of(OCTOBER, months))
                .add(POLICE, 0, pence)
                .build();
    }

    @Test
    void costs_are_those_of_the_intervention_and_benefits_the_change_in_everything_else() {
        assertThat(PLAIN.benefits()).isEqualTo(cell(POLICE, 12, 2_200_00));
        assertThat(PLAIN.costs()).isEqualTo(cell(COUNCIL, 0, 1_000_00));
        assertThat(PLAIN.net()).isEqualTo(PLAIN.comparison().savings());
    }

    @Test
    void costs_may_be_netted_within_each_agency() {
        // the council invests 1,000.00 and saves 1,500.00 in its other costs; the police pay 200.00 more
        MonthlyCosts before = cell(COUNCIL, 1, 1_500_00);
        MonthlyCosts after = cell(COUNCIL, 0, 1_000_00).plus(cell(POLICE, 1, 200_00));
        Appraisal own = Appraisal.of(
                Comparison.of(projected(before), projected(after).withInterventionCosts(cell(COUNCIL, 0, 1_000_00))),
                at("0"));

        assertThat(own.costBasis()).isEqualTo(CostBasis.INTERVENTION);
        assertThat(own.costs()).isEqualTo(cell(COUNCIL, 0, 1_000_00));
        assertThat(own.benefits()).isEqualTo(before.minus(cell(POLICE, 1, 200_00)));
        assertThat(own.nettedByAgency().costBasis()).isEqualTo(CostBasis.PAYING_AGENCIES);
        assertThat(own.nettedByAgency().costs()).isEqualTo(cell(POLICE, 1, 200_00));
        assertThat(own.nettedByAgency().benefits())
                .isEqualTo(cell(COUNCIL, 1, 1_500_00).minus(cell(COUNCIL, 0, 1_000_00)));
        assertThat(own.nettedByAgency().netPresentSaving()).isEqualTo(own.netPresentSaving());
    }

    @Test
    void an_agency_whose_other_costs_rise_has_a_negative_benefit_that_no_adjustment_makes_smaller() {
        MonthlyCosts before = cell(POLICE, 0, 1_000_00);
        MonthlyCosts after = cell(COUNCIL, 0, 100_00);
        Appraisal adjusted = Appraisal.of(Comparison.of(projected(before), projected(after)), at("0"))
                .with(Additionality.none().withDeadweight("0.5"))
                .with(OptimismBias.of("0.10", "0.25"));

        // 1,000 × 0.5 × 0.75 = 375 and −100 × 1.10 = −110
        assertThat(adjusted.benefits()).isEqualTo(cell(POLICE, 0, 375_00).minus(cell(COUNCIL, 0, 110_00)));
        assertThat(adjusted.explain().steps())
                .contains("a negative benefit is a cost: raised by optimism bias, not lowered by additionality");
    }

    @Test
    void the_steps_from_cash_to_present_value_add_up() {
        // 1,200 in cash; benefits 2,200 × 0.54 = 1,188, × 0.75 = 891; costs 1,100; 891 ÷ 1.1 = 810
        assertThat(ADJUSTED.bridge())
                .containsExactly(
                        Map.entry("saving, undiscounted", gbp("1200.00")),
                        Map.entry("additionality", gbp("-1012.00")),
                        Map.entry("optimism bias of benefits", gbp("-297.00")),
                        Map.entry("optimism bias of costs", gbp("-100.00")),
                        Map.entry("discounting", gbp("-81.00")),
                        Map.entry("net present saving", gbp("-290.00")));
        assertThat(PLAIN.bridge()).containsOnlyKeys("saving, undiscounted", "discounting", "net present saving");
    }

    @Test
    void an_agency_whose_saving_is_zero_in_the_end_pays_no_costs() {
        MonthlyCosts moved = cell(NHS, 0, -5).plus(cell(NHS, 12, 5));
        Appraisal appraisal = Appraisal.of(
                        Comparison.of(projected(moved), projected(MonthlyCosts.zero(GBP, HORIZON))), at("0.10"))
                .nettedByAgency();

        assertThat(appraisal.costs()).isEqualTo(MonthlyCosts.zero(GBP, HORIZON));
        assertThat(appraisal.benefits()).isEqualTo(moved);
    }

    @Test
    void present_values_are_those_of_their_year() {
        // 2,200 ÷ 1.1 = 2,000
        assertThat(PLAIN.presentBenefits()).isEqualTo(cell(POLICE, 12, 2_000_00));
        assertThat(PLAIN.presentCosts()).isEqualTo(cell(COUNCIL, 0, 1_000_00));
        assertThat(PLAIN.presentOldCosts().total()).isEqualTo(gbp("2000.00"));
        assertThat(PLAIN.presentPilotCosts().total()).isEqualTo(gbp("1000.00"));
        assertThat(PLAIN.netPresentSaving()).isEqualTo(gbp("1000.00"));
        assertThat(PLAIN.netPresentSaving(COUNCIL)).isEqualTo(gbp("-1000.00"));
        assertThat(PLAIN.netPresentSaving(POLICE)).isEqualTo(gbp("2000.00"));
    }

    @Test
    void measures_of_value_by_hand() {
        // 2,000 ÷ 1,000 and 1,000 ÷ 1,000; nil is reached in the thirteenth month; 2,200 ÷ 2.2 = 1,000
        assertThat(PLAIN.benefitCostRatio())
                .hasValueSatisfying(r -> assertThat(r).isEqualByComparingTo("2"));
        assertThat(PLAIN.returnOnInvestment())
                .hasValueSatisfying(r -> assertThat(r).isEqualByComparingTo("1"));
        assertThat(PLAIN.paybackMonths()).hasValue(13);
        assertThat(PLAIN.discountedPaybackMonths()).hasValue(13);
        assertThat(PLAIN.internalRate().rates()).containsExactly(new BigDecimal("1.20000000"));
        // £1 a year in twelfths over 13 months: (12 + 1 ÷ 1.1) ÷ 12 = 1.0757575…; 1,000 ÷ that = 929.5774…
        assertThat(PLAIN.equivalentAnnualSaving()).isEqualTo(gbp("929.58"));
    }

    @Test
    void adjustments_lower_benefits_and_raise_costs() {
        // 2,200 × 0.54 × 0.75 = 891, ÷ 1.1 = 810; 1,000 × 1.1 = 1,100; 810 − 1,100 = −290
        assertThat(ADJUSTED.benefits()).isEqualTo(cell(POLICE, 12, 891_00));
        assertThat(ADJUSTED.costs()).isEqualTo(cell(COUNCIL, 0, 1_100_00));
        assertThat(ADJUSTED.netPresentSaving()).isEqualTo(gbp("-290.00"));
        assertThat(ADJUSTED.benefitCostRatio()).hasValueSatisfying(r -> assertThat(r.setScale(4, RoundingMode.HALF_UP))
                .isEqualTo("0.7364"));
        assertThat(ADJUSTED.returnOnInvestment())
                .hasValueSatisfying(
                        r -> assertThat(r.setScale(4, RoundingMode.HALF_UP)).isEqualTo("-0.2636"));
        assertThat(ADJUSTED.paybackMonths()).isEmpty();
        assertThat(ADJUSTED.discountedPaybackMonths()).isEmpty();
        // −290 ÷ 1.0757575… = −269.5774…; 891 ÷ 1,100 − 1 = −0.19
        assertThat(ADJUSTED.equivalentAnnualSaving()).isEqualTo(gbp("-269.58"));
        assertThat(ADJUSTED.internalRate().rates()).containsExactly(new BigDecimal("-0.19000000"));
    }

    @Test
    void adjustments_leave_what_the_methods_cost() {
        assertThat(ADJUSTED.presentOldCosts()).isEqualTo(PLAIN.presentOldCosts());
        assertThat(ADJUSTED.presentPilotCosts()).isEqualTo(PLAIN.presentPilotCosts());
        assertThat(PLAIN.additionality()).isEqualTo(Additionality.none());
        assertThat(PLAIN.optimismBias()).isEqualTo(OptimismBias.none());
    }

    @Test
    void a_stated_investment_is_the_costs_and_comes_back_as_a_benefit() {
        // 1,200 + 1,200 ÷ 1.035 = 2,359.4202…
        Appraisal appraisal = invested();

        assertThat(appraisal.benefits().total()).isEqualTo(gbp("2400.00"));
        assertThat(appraisal.benefits().pence(POLICE, OCTOBER)).isEqualTo(100_00);
        assertThat(appraisal.costs()).isEqualTo(investment(1_000_00, 24));
        assertThat(appraisal.netPresentSaving()).isEqualTo(gbp("1359.42"));
        assertThat(appraisal.benefitCostRatio()).hasValueSatisfying(r -> assertThat(r.setScale(2, RoundingMode.HALF_UP))
                .isEqualTo("2.36"));
        // −900, then 100 a month: nil in the tenth
        assertThat(appraisal.paybackMonths()).hasValue(10);
    }

    @Test
    void where_nobody_pays_more_and_no_investment_is_stated_there_is_no_ratio() {
        Appraisal invested = invested();
        Appraisal unstated = Appraisal.of(invested.comparison(), invested.discounting());

        assertThat(unstated.costs().total()).isEqualTo(gbp("0.00"));
        assertThat(unstated.netPresentSaving()).isEqualTo(invested.netPresentSaving());
        assertThat(unstated.benefitCostRatio()).isEmpty();
        assertThat(unstated.returnOnInvestment()).isEmpty();
    }

    @Test
    void the_internal_rate_uses_the_same_timing() {
        // −1,000, then 100 in each of twelve months: (1 + i)^12 − 1 with the monthly i of numpy.roots, numpy 2.4.6
        long[] flows = new long[13];
        Arrays.fill(flows, 100_00);
        flows[0] = -1_000_00;
        Comparison comparison = Comparison.of(
                projected(Histories.of(NHS, "2013-10", flows)), projected(MonthlyCosts.zero(GBP, HORIZON)));
        Discounting monthly = new Discounting(at("0.035").schedule(), Timing.BY_MONTH, OCTOBER);

        assertThat(Appraisal.of(comparison, monthly).internalRate().rates())
                .singleElement()
                .satisfies(r -> assertThat(r.doubleValue()).isCloseTo(0.412998984149612, Offset.offset(0.6e-8)));
        // by the Green Book's timing −1,000 + 11 × 100 = 100 come at once and 100 a year later: nothing is ever paid
        assertThat(Appraisal.of(comparison, at("0.035")).internalRate().rates()).isEmpty();
    }

    @Test
    void what_can_be_released_and_what_is_capacity_only_are_the_benefits() {
        Appraisal appraisal =
                ADJUSTED.with(Cashability.over(Months.of(OCTOBER, 12)).with(POLICE, new BigDecimal("0.30")));

        // 891 × 0.30 ÷ 1.1 = 243; 810 − 243 = 567
        assertThat(appraisal.presentCashable()).contains(cell(POLICE, 12, 243_00));
        assertThat(appraisal.presentCapacity()).contains(cell(POLICE, 12, 567_00));
        assertThat(ADJUSTED.presentCashable()).isEmpty();
        assertThat(ADJUSTED.presentCapacity()).isEmpty();
    }

    @Test
    void kinds_of_value_are_kept_apart() {
        Appraisal appraisal = PLAIN.with(WiderBenefits.none()
                .with("tax", ValueKind.FISCAL, cell(NHS, 12, 110_00), "accounts")
                .with("wellbeing", ValueKind.SOCIAL, cell(NHS, 0, 70_00), "a survey"));

        // 1,000 + 110 ÷ 1.1
        assertThat(appraisal.presentValue(ValueKind.FISCAL)).isEqualTo(gbp("1100.00"));
        assertThat(appraisal.presentValue(ValueKind.ECONOMIC)).isEqualTo(gbp("0.00"));
        assertThat(appraisal.presentValue(ValueKind.SOCIAL)).isEqualTo(gbp("70.00"));
        assertThat(appraisal.netPresentSaving()).isEqualTo(gbp("1000.00"));
        assertThat(appraisal.measures())
                .containsEntry("fiscal value", "£1,100.00")
                .containsEntry("economic value (separate)", "£0.00")
                .containsEntry("social value (separate)", "£70.00");
    }

    @Test
    void measures_have_a_row_each() {
        assertThat(PLAIN).hasToString("""
                        Appraisal: nominal flat 10%, year zero undiscounted, at 2013-10
                        measure                                    value
                        ─────────────────────────────────  ─────────────
                        present benefits                       £2,000.00
                        present costs                          £1,000.00
                        net present saving                     £1,000.00
                        benefit-cost ratio                          2.00
                        return on investment                      100.0%
                        payback, adjusted, not discounted      13 months
                        payback, adjusted and discounted       13 months
                        equivalent annual saving                 £929.58
                        internal rate of return            120.0% a year""");
    }

    @Test
    void a_measure_that_there_is_not_is_said_in_words() {
        Appraisal costly = Appraisal.of(
                Comparison.of(projected(MonthlyCosts.zero(GBP, HORIZON)), projected(cell(NHS, 0, 5))), at("0.10"));

        assertThat(costly.measures().values())
                .contains("not within the horizon", "none between -99% and 1,000% a year");
        assertThat(Appraisal.of(invested().comparison(), at("0.035")).measures())
                .containsEntry("benefit-cost ratio", "none: no costs of the intervention");
    }

    @Test
    void a_sentence_has_the_net_present_saving_and_the_ratio() {
        assertThat(ReportSentence.of(PLAIN))
                .isEqualTo(
                        "In present values, the pilot saves £1,000 compared with the old method. The benefit-cost ratio"
                                + " is 2.00.");
        assertThat(ReportSentence.of(ADJUSTED))
                .startsWith(
                        "In present values, the pilot costs £290 more than the old method, although in cash it saves"
                                + " £1,200: additionality takes £1,012, optimism bias of benefits takes £297, optimism bias of"
                                + " costs takes £100 and discounting takes £81. The benefit-cost ratio is 0.74.");
    }

    @Test
    void without_a_cost_of_the_intervention_the_sentence_says_why_there_is_no_ratio() {
        Appraisal free = Appraisal.of(
                Comparison.of(projected(cell(POLICE, 0, 500_00)), projected(MonthlyCosts.zero(GBP, HORIZON))),
                at("0.10"));

        assertThat(free.benefitCostRatio()).isEmpty();
        assertThat(ReportSentence.of(free))
                .contains("There is no benefit-cost ratio, as no cost of the intervention is stated");
    }

    @Test
    void an_explanation_has_every_step() {
        assertThat(ADJUSTED.explain()).hasToString("""
                        Present values: nominal flat 10%, year zero undiscounted, at 2013-10, rates for nominal costs,\
                         which are nominal
                        factor from 2013-10: 1.000000000
                        factor from 2014-10: 0.909090909
                        costs: the pilot's one-off costs and ongoing support; benefits: the saving plus these costs
                        additionality: deadweight 20.0%, displacement 25.0%, leakage 10.0%: benefits ×\
                         (1 − 0.20)(1 − 0.25)(1 − 0.10) = × 0.54
                        optimism bias: costs × (1 + 0.10)
                        optimism bias: benefits × (1 − 0.25)
                        council-direct: benefits of £0.00, adjusted £0.00, present value £0.00; costs of £1,000.00,\
                         adjusted £1,100.00, present value £1,100.00; net present saving -£1,100.00; each month × its\
                         factor, cumulative series rounded half up to the penny
                        police: benefits of £2,200.00, adjusted £891.00, present value £810.00; costs of £0.00,\
                         adjusted £0.00, present value £0.00; net present saving £810.00; each month × its factor,\
                         cumulative series rounded half up to the penny
                        net present saving: £810.00 − £1,100.00 = -£290.00
                        from cash to present value: saving, undiscounted £1,200.00; additionality -£1,012.00; optimism\
                         bias of benefits -£297.00; optimism bias of costs -£100.00; discounting -£81.00; net present\
                         saving -£290.00
                        equivalent annual saving: -£290.00 ÷ 1.075757575758, the present value of £1 a year in twelfths =\
                         -£269.58""");
    }

    @Test
    void an_explanation_of_one_agency_is_its_step() {
        assertThat(ADJUSTED.explain().steps())
                .containsAll(ADJUSTED.explain(POLICE).steps());
        assertThat(ADJUSTED.explain(POLICE).steps())
                .singleElement()
                .asString()
                .startsWith("police: benefits of £2,200.00");
    }

    @Test
    void an_explanation_names_cashability_investment_and_other_values() {
        Appraisal appraisal = invested()
                .with(Cashability.over(Months.of(OCTOBER, 1)).with(POLICE, BigDecimal.ONE))
                .with(WiderBenefits.none().with("wellbeing", ValueKind.SOCIAL, investment(70_00, 24), "a survey"));

        assertThat(appraisal.explain().steps())
                .contains(
                        "costs: the investment in the pilot; benefits: the saving plus these costs",
                        "cashable: 100.0% of the benefits of police, rising evenly over 2013-10 (1 month); the rest is"
                                + " capacity only",
                        "wellbeing (social, a survey): £70.00, present value £70.00");
    }

    @Test
    void an_investment_must_be_of_the_same_months() {
        assertThatThrownBy(() -> PLAIN.withInvestment(investment(1, 12)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the investment covers 2013-10 to 2014-09 (12 months), expected 2013-10 to"
                        + " 2014-10 (13 months) as in the comparison");
    }

    @Test
    void an_investment_must_not_be_negative() {
        assertThatThrownBy(() -> PLAIN.withInvestment(investment(-1, 13)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the investment of police is negative in 2013-10, expected 0 or more in every month");
    }

    @Test
    void present_values_are_of_no_month_after_the_first() {
        Appraisal late = Appraisal.of(
                PLAIN.comparison(),
                new Discounting(at("0.10").schedule(), Timing.YEAR_ZERO_UNDISCOUNTED, OCTOBER.plusMonths(1)));

        assertThatThrownBy(late::netPresentSaving)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "costs of 2013-10 to 2014-10 (13 months) start before 2013-11, the base month of the present"
                                + " values");
    }

    @Test
    void deadweight_on_top_of_a_control_is_refused_as_counted_twice() {
        ControlTrend trend = ControlTrend.of("40 control cases", new BigDecimal("-0.1"), -0.2, 0);
        Appraisal adjusted = Appraisal.of(PLAIN.comparison().adjustedBy(trend), at("0.10"));

        assertThatThrownBy(() -> adjusted.with(Additionality.none().withDeadweight("0.20")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(
                        "deadweight 20.0%: the old method has the trend of a control already, 40 control cases,"
                                + " which shows what would have come without the change; expected no deadweight, as it would be"
                                + " counted twice");
        assertThat(adjusted.with(Additionality.none().withLeakage("0.10")).additionality())
                .isEqualTo(Additionality.none().withLeakage("0.10"));
    }
}
