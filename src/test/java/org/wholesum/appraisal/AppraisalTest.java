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
import java.util.Locale;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.price.DiscountSchedule;
import org.wholesum.price.Discounting;
import org.wholesum.price.Timing;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Histories;

/** Appraisals worked by hand, to the penny. */
class AppraisalTest {
    private static final YearMonth OCTOBER = YearMonth.of(2013, 10);
    private static final Months HORIZON = Months.of(OCTOBER, 13);
    private static final BigDecimal NIL = BigDecimal.ZERO;

    /** The council pays £1,000.00 at once for a pilot that saves the police £2,200.00 a year later; at 10% a year. */
    private static final Appraisal PLAIN = Appraisal.of(
            Comparison.of(projected(cell(POLICE, 12, 2_200_00)), projected(cell(COUNCIL, 0, 1_000_00))), at("0.10"));

    /** Benefits × 0.54 × 0.75, costs × 1.10. */
    private static final Appraisal ADJUSTED = PLAIN.with(
                    new Additionality(new BigDecimal("0.20"), new BigDecimal("0.25"), new BigDecimal("0.10"), NIL, NIL))
            .with(OptimismBias.of(new BigDecimal("0.10"), new BigDecimal("0.25")));

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
                .investing(investment);
    }

    private static MonthlyCosts investment(long pence, int months) {
        return MonthlyCosts.builder(GBP, Months.of(OCTOBER, months))
                .add(POLICE, 0, pence)
                .build();
    }

    @Test
    void whoPaysMoreBearsTheCostsAndWhoSavesHasTheBenefits() {
        assertThat(PLAIN.benefits()).isEqualTo(cell(POLICE, 12, 2_200_00));
        assertThat(PLAIN.costs()).isEqualTo(cell(COUNCIL, 0, 1_000_00));
        assertThat(PLAIN.net()).isEqualTo(PLAIN.comparison().savings());
    }

    @Test
    void anAgencyWhoseSavingIsNilInTheEndPaysNoCosts() {
        MonthlyCosts moved = cell(NHS, 0, -5).plus(cell(NHS, 12, 5));
        Appraisal appraisal =
                Appraisal.of(Comparison.of(projected(moved), projected(MonthlyCosts.zero(GBP, HORIZON))), at("0.10"));

        assertThat(appraisal.costs()).isEqualTo(MonthlyCosts.zero(GBP, HORIZON));
        assertThat(appraisal.benefits()).isEqualTo(moved);
    }

    @Test
    void presentValuesAreThoseOfTheirYear() {
        // 2,200 ÷ 1.1 = 2,000
        assertThat(PLAIN.presentBenefits()).isEqualTo(cell(POLICE, 12, 2_000_00));
        assertThat(PLAIN.presentCosts()).isEqualTo(cell(COUNCIL, 0, 1_000_00));
        assertThat(PLAIN.presentOld().total()).isEqualTo(gbp("2000.00"));
        assertThat(PLAIN.presentPilot().total()).isEqualTo(gbp("1000.00"));
        assertThat(PLAIN.netPresentSaving()).isEqualTo(gbp("1000.00"));
        assertThat(PLAIN.netPresentSaving(COUNCIL)).isEqualTo(gbp("-1000.00"));
        assertThat(PLAIN.netPresentSaving(POLICE)).isEqualTo(gbp("2000.00"));
    }

    @Test
    void measuresOfWorthByHand() {
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
    void adjustmentsLowerBenefitsAndRaiseCosts() {
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
    void adjustmentsLeaveWhatTheMethodsCost() {
        assertThat(ADJUSTED.presentOld()).isEqualTo(PLAIN.presentOld());
        assertThat(ADJUSTED.presentPilot()).isEqualTo(PLAIN.presentPilot());
        assertThat(PLAIN.additionality()).isEqualTo(Additionality.none());
        assertThat(PLAIN.optimism()).isEqualTo(OptimismBias.none());
    }

    @Test
    void aStatedInvestmentIsTheCostsAndComesBackAsABenefit() {
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
    void whereNobodyPaysMoreAndNoInvestmentIsStatedThereIsNoRatio() {
        Appraisal invested = invested();
        Appraisal unstated = Appraisal.of(invested.comparison(), invested.discounting());

        assertThat(unstated.costs().total()).isEqualTo(gbp("0.00"));
        assertThat(unstated.netPresentSaving()).isEqualTo(invested.netPresentSaving());
        assertThat(unstated.benefitCostRatio()).isEmpty();
        assertThat(unstated.returnOnInvestment()).isEmpty();
    }

    @Test
    void theInternalRateGoesByTheSameTiming() {
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
    void whatCanBeReleasedAndWhatIsCapacityOnlyAreTheBenefits() {
        Appraisal appraisal =
                ADJUSTED.with(Cashability.of(Map.of(POLICE, new BigDecimal("0.30")), Months.of(OCTOBER, 12)));

        // 891 × 0.30 ÷ 1.1 = 243; 810 − 243 = 567
        assertThat(appraisal.presentCashable()).contains(cell(POLICE, 12, 243_00));
        assertThat(appraisal.presentCapacity()).contains(cell(POLICE, 12, 567_00));
        assertThat(ADJUSTED.presentCashable()).isEmpty();
        assertThat(ADJUSTED.presentCapacity()).isEmpty();
    }

    @Test
    void kindsOfValueAreKeptApart() {
        Appraisal appraisal = PLAIN.with(WiderBenefits.none()
                .with("tax", ValueKind.FISCAL, cell(NHS, 12, 110_00), "accounts")
                .with("wellbeing", ValueKind.SOCIAL, cell(NHS, 0, 70_00), "a survey"));

        // 1,000 + 110 ÷ 1.1
        assertThat(appraisal.presentValue(ValueKind.FISCAL)).isEqualTo(gbp("1100.00"));
        assertThat(appraisal.presentValue(ValueKind.ECONOMIC)).isEqualTo(gbp("0.00"));
        assertThat(appraisal.presentValue(ValueKind.SOCIAL)).isEqualTo(gbp("70.00"));
        assertThat(appraisal.netPresentSaving()).isEqualTo(gbp("1000.00"));
        assertThat(appraisal.measures().rows())
                .extracting(row -> String.join(": ", row.cells()))
                .endsWith("fiscal value: £1,100.00", "economic value, apart: £0.00", "social value, apart: £70.00");
    }

    @Test
    void tablesByAgencyAndByYearFoot() {
        assertThat(PLAIN.byAgency(Agency::id)).hasToString("""
                        Present value by agency in GBP, 2013-10 to 2014-10 (13 months)
                        agency               old     pilot  benefits     costs  net saving
                        ──────────────  ────────  ────────  ────────  ────────  ──────────
                        council-direct      0.00  1,000.00      0.00  1,000.00   -1,000.00
                        police          2,000.00      0.00  2,000.00      0.00    2,000.00
                        ──────────────  ────────  ────────  ────────  ────────  ──────────
                        all             2,000.00  1,000.00  2,000.00  1,000.00    1,000.00""");
        assertThat(PLAIN.byFinancialYear()).hasToString("""
                        By financial year in GBP, every agency together
                        year          old     pilot  net saving  present value
                        ───────  ────────  ────────  ──────────  ─────────────
                        2013/14      0.00  1,000.00   -1,000.00      -1,000.00
                        2014/15  2,200.00      0.00    2,200.00       2,000.00
                        ───────  ────────  ────────  ──────────  ─────────────
                        all      2,200.00  1,000.00    1,200.00       1,000.00""");
        assertThat(PLAIN.byAgency(a -> a.id().toUpperCase(Locale.ROOT)).rows())
                .extracting(row -> row.cells().get(0))
                .containsExactly("COUNCIL-DIRECT", "POLICE", "all");
    }

    @Test
    void measuresHaveARowEach() {
        assertThat(PLAIN.measures()).hasToString("""
                        What the pilot is worth: nominal flat 10%, year zero undiscounted, at 2013-10
                        measure                           value
                        ────────────────────────  ─────────────
                        present benefits              £2,000.00
                        present costs                 £1,000.00
                        net present saving            £1,000.00
                        benefit-cost ratio                 2.00
                        return on investment             100.0%
                        payback                       13 months
                        payback, discounted           13 months
                        equivalent annual saving        £929.58
                        internal rate of return   120.0% a year""");
    }

    @Test
    void aMeasureThatThereIsNotIsSaidInWords() {
        Appraisal costly = Appraisal.of(
                Comparison.of(projected(MonthlyCosts.zero(GBP, HORIZON)), projected(cell(NHS, 0, 5))), at("0.10"));

        assertThat(costly.measures().rows())
                .extracting(row -> row.cells().get(1))
                .contains("not within the horizon", "none between -99% and 1,000% a year");
        assertThat(Appraisal.of(invested().comparison(), at("0.035")).measures().rows())
                .extracting(row -> row.cells().get(1))
                .contains("no costs");
    }

    /** 40% of the police's £810.00 is £324.00. */
    @Test
    void benefitsByAgencyAreCashAndCapacity() {
        Cashability cash = Cashability.of(Map.of(POLICE, new BigDecimal("0.4")), Months.of(OCTOBER, 1));

        assertThat(ADJUSTED.benefitsByAgency(Agency::id)).isEmpty();
        assertThat(ADJUSTED.with(cash).benefitsByAgency(Agency::id).orElseThrow())
                .hasToString("""
                        Present benefits by agency in GBP, cash and capacity
                        agency          cashable  capacity only  benefits
                        ──────────────  ────────  ─────────────  ────────
                        council-direct      0.00           0.00      0.00
                        police            324.00         486.00    810.00
                        ──────────────  ────────  ─────────────  ────────
                        all               324.00         486.00    810.00""");
    }

    @Test
    void aSentenceSaysWhatThePilotIsWorth() {
        assertThat(PLAIN.sentence())
                .isEqualTo("In present values (nominal flat 10%, year zero undiscounted, at 2013-10) the pilot saves"
                        + " £1,000.00, a benefit-cost ratio of 2.00.");
        assertThat(ADJUSTED.sentence())
                .isEqualTo("In present values (nominal flat 10%, year zero undiscounted, at 2013-10) the pilot costs"
                        + " £290.00 more, a benefit-cost ratio of 0.74.");
    }

    @Test
    void anExplanationHasEveryStep() {
        assertThat(ADJUSTED.explain()).hasToString("""
                        Present values: nominal flat 10%, year zero undiscounted, at 2013-10, rates for nominal costs,\
                         which are nominal
                        factor from 2013-10: 1.000000000
                        factor from 2014-10: 0.909090909
                        costs: what the agencies pay that pay more; benefits: the savings of the others
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
                        equivalent annual saving: -£290.00 ÷ 1.075757575758, the present value of £1 a year in twelfths =\
                         -£269.58""");
    }

    @Test
    void anExplanationOfOneAgencyIsItsStep() {
        assertThat(ADJUSTED.explain().steps())
                .containsAll(ADJUSTED.explain(POLICE).steps());
        assertThat(ADJUSTED.explain(POLICE).steps())
                .singleElement()
                .asString()
                .startsWith("police: benefits of £2,200.00");
    }

    @Test
    void anExplanationNamesCashabilityInvestmentAndOtherValues() {
        Appraisal appraisal = invested()
                .with(Cashability.of(Map.of(POLICE, BigDecimal.ONE), Months.of(OCTOBER, 1)))
                .with(WiderBenefits.none().with("wellbeing", ValueKind.SOCIAL, investment(70_00, 24), "a survey"));

        assertThat(appraisal.explain().steps())
                .contains(
                        "costs: what is invested in the pilot; benefits: the saving and those costs",
                        "cashable: 100.0% of the benefits of police, rising evenly over 2013-10 (1 month); the rest is"
                                + " capacity only",
                        "wellbeing (social, a survey): £70.00, present value £70.00");
    }

    @Test
    void anInvestmentMustBeOfTheSameMonths() {
        assertThatThrownBy(() -> PLAIN.investing(investment(1, 12)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the investment is of 2013-10 to 2014-09 (12 months), expected 2013-10 to 2014-10"
                        + " (13 months) as the comparison");
    }

    @Test
    void anInvestmentMustNotBeNegative() {
        assertThatThrownBy(() -> PLAIN.investing(investment(-1, 13)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the investment of police is negative in 2013-10, expected nil or more in every month");
    }

    @Test
    void presentValuesAreOfNoMonthAfterTheFirst() {
        Appraisal late = Appraisal.of(
                PLAIN.comparison(),
                new Discounting(at("0.10").schedule(), Timing.YEAR_ZERO_UNDISCOUNTED, OCTOBER.plusMonths(1)));

        assertThatThrownBy(late::netPresentSaving)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "costs of 2013-10 to 2014-10 (13 months) start before 2013-11, the month that present values"
                                + " are of");
    }
}
