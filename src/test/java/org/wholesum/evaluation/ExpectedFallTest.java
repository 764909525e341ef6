package org.wholesum.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Example;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.inference.SampleSize;
import org.wholesum.ledger.Interaction;
import org.wholesum.ledger.Ledger;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.ControlTrend;
import org.wholesum.projection.Method;
import org.wholesum.projection.Projection;

/** What of a saving is expected without any effect, and how large the next evaluation must be. */
class ExpectedFallTest {
    private static Interaction paid(String who, String date, long pence) {
        Money cost = Money.ofMinor(CurrencyUnit.GBP, pence);
        return Interaction.of(who, LocalDate.parse(date), Agency.of("police"), "help", cost);
    }

    private static final RegressionToTheMean REGRESSION = RegressionToTheMean.ofCostFrom(
            Ledger.of(List.of(
                    paid("Ann", "2011-01-05", 800_00),
                    paid("Ann", "2012-05-05", 400_00),
                    paid("Ben", "2011-06-05", 800_00),
                    paid("Ben", "2012-06-05", 400_00),
                    paid("Cy", "2011-03-05", 100_00),
                    paid("Cy", "2012-12-05", 100_00))),
            YearMonth.parse("2013-01"),
            12,
            Money.parse("GBP 500.00"));

    private static ExpectedFall fall(long saving) {
        return new ExpectedFall(
                REGRESSION,
                Money.parse("GBP 1000.00"),
                Months.of("2012-01", 12),
                Comparison.of(projected(2_000_00), projected(2_000_00 - saving)));
    }

    private static Projection projected(long pence) {
        MonthlyCosts costs = MonthlyCosts.builder(CurrencyUnit.GBP, Months.of("2013-07", 24))
                .add(Agency.of("police"), 0, pence)
                .build();
        return Projection.of("simulated", costs, agency -> List.of());
    }

    @Example
    void the_fall_is_that_of_the_cost_over_the_horizon() {
        // half of 1,000.00 × 24 ÷ 12
        assertThat(fall(1_600_00).amount().point()).isEqualTo(Money.parse("GBP 1000.00"));
        assertThat(fall(1_600_00).rest()).contains(Money.parse("GBP 600.00"));
    }

    @Example
    void the_sentence_sets_it_beside_the_saving() {
        assertThat(fall(1_600_00).sentence())
                .isEqualTo("Of the saving of £1,600, £1,000 (95%: £1,000 to £1,000) is expected without any"
                        + " effect, as cases that are selected because they cost much cost less later: in earlier windows"
                        + " such cases cost 50.0% less in the next (95%: 50.0% to 50.0%), n = 2. That leaves £600.");
        assertThat(fall(-5_00).sentence())
                .startsWith("There is no saving, and £1,000 (95%: £1,000 to £1,000) is expected without any effect");
    }

    @Example
    void where_such_cases_cost_more_later_no_part_of_the_saving_is_expected() {
        RegressionToTheMean growing = RegressionToTheMean.ofCostFrom(
                Ledger.of(List.of(
                        paid("Ann", "2011-01-05", 800_00),
                        paid("Ann", "2012-05-05", 1_200_00),
                        paid("Ben", "2011-06-05", 800_00),
                        paid("Ben", "2012-06-05", 1_200_00))),
                YearMonth.parse("2013-01"),
                12,
                Money.parse("GBP 500.00"));
        ExpectedFall fall = new ExpectedFall(
                growing,
                Money.parse("GBP 1000.00"),
                Months.of("2012-01", 12),
                Comparison.of(projected(2_000_00), projected(400_00)));

        assertThat(fall.sentence())
                .startsWith(
                        "No part of the saving of £1,600 is expected without any effect: in earlier windows such cases"
                                + " cost 50.0% more in the next");
    }

    @Example
    void the_next_evaluation_needs_as_many_cases_as_cohens_table_says() {
        NextEvaluation next = NextEvaluation.ofMeans(Money.parse("GBP 500.00"), Money.parse("GBP 1000.00"));

        assertThat(next.size().perGroup()).isEqualTo(63);
        assertThat(next.sentence())
                .isEqualTo(
                        "To find a difference of £500.00 a case (standard deviation £1,000.00) with a probability of 80% at"
                                + " the 5% level, the next evaluation needs 63 cases in each group, 64 by Student's t.");
    }

    @Example
    void clusters_and_a_number_of_cases_are_in_the_sentence() {
        NextEvaluation next = NextEvaluation.ofMeans(Money.parse("GBP 500.00"), Money.parse("GBP 1000.00"))
                .with(size -> size.clustered(30, 0.05))
                .having(600);

        assertThat(next.size().designEffect()).isEqualTo(2.45);
        assertThat(next.effective()).hasValueSatisfying(cases -> assertThat(cases)
                .isCloseTo(244.898, org.assertj.core.api.Assertions.within(5e-4)));
        assertThat(next.sentence())
                .endsWith(
                        "the next evaluation needs 154 cases in each group, in 6 clusters of 30, 157 by Student's t. The"
                                + " design effect is 2.45: 600 cases in each group are worth 244.90 that were drawn singly, and find"
                                + " the difference with a probability of more than 99.9%.");
    }

    @Example
    void proportions_need_no_standard_deviation() {
        NextEvaluation next = NextEvaluation.ofProportions(0.2, 0.15).with(size -> size.withPower(0.9));

        assertThat(next.size().perGroup())
                .isEqualTo(SampleSize.ofProportions(0.2, 0.15).withPower(0.9).perGroup());
        assertThat(next.sentence())
                .startsWith("To find a change from 20% to 15% with a probability of 90% at the 5% level");
    }

    @Example
    void numbers_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> NextEvaluation.ofMeans(Money.parse("GBP 5.00"), Money.parse("GBP 0.00")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("standard deviation £0.00: expected more than zero");
        assertThatThrownBy(() -> NextEvaluation.ofMeans(Money.parse("GBP 0.00"), Money.parse("GBP 1.00")))
                .hasMessageContaining("difference of means 0: expected a number other than 0");
        assertThatThrownBy(() -> NextEvaluation.ofProportions(0.2, 0.1).having(0))
                .hasMessageContaining("expected 1 or more");
    }

    private static RegressionToTheMean growing(long later) {
        return RegressionToTheMean.ofCostFrom(
                Ledger.of(List.of(
                        paid("Ann", "2011-01-05", 800_00),
                        paid("Ann", "2012-05-05", later),
                        paid("Ben", "2011-06-05", 800_00),
                        paid("Ben", "2012-12-05", later))),
                YearMonth.parse("2013-01"),
                12,
                Money.parse("GBP 500.00"));
    }

    private static ExpectedFall fall(RegressionToTheMean regression, long saving) {
        return new ExpectedFall(
                regression,
                Money.parse("GBP 1000.00"),
                Months.of("2012-01", 12),
                Comparison.of(projected(2_000_00), projected(2_000_00 - saving)));
    }

    @Example
    void without_a_fall_and_without_a_saving_both_are_said() {
        assertThat(fall(growing(800_00), 1_600_00))
                .hasToString(
                        "No part of the saving of £1,600 is expected without any effect: in earlier windows such cases"
                                + " cost 0.0% less in the next (95%: 0.0% to 0.0%), n = 2.");
        assertThat(fall(growing(1_200_00), 0).sentence())
                .isEqualTo(
                        "There is no saving, and no fall is expected without any effect: in earlier windows such cases"
                                + " cost 50.0% more in the next (95%: -50.0% to -50.0% less), n = 2.");
        assertThat(fall(0).sentence()).startsWith("There is no saving, and £1,000 (95%: £1,000 to £1,000) is expected");
    }

    @Example
    void a_fall_beside_a_control_is_not_taken_off() {
        Projection old = Method.runRate().project(recorded("2012-01"), Months.of("2013-07", 24));
        Projection pilot = Method.runRate().project(recorded("2013-01"), Months.of("2013-07", 24));
        ControlTrend trend = ControlTrend.of("40 control cases", new BigDecimal("0.5"), 0.4, 0.6);
        ExpectedFall fall = new ExpectedFall(
                REGRESSION,
                Money.parse("GBP 1000.00"),
                Months.of("2012-01", 12),
                Comparison.of(old, pilot).adjustedBy(trend));

        // 1.5 × 24 × 100 − 24 × 100
        assertThat(fall.rest()).isEmpty();
        assertThat(fall.sentence())
                .startsWith("Of the saving of £1,200, £1,000 (95%: £1,000 to £1,000) is expected without any effect")
                .endsWith(" It is not taken off, as the control's trend may have a part of it already.");
    }

    private static MonthlyCosts recorded(String first) {
        return MonthlyCosts.builder(CurrencyUnit.GBP, Months.of(first, 2))
                .add(Agency.of("police"), 0, 100_00)
                .add(Agency.of("police"), 1, 100_00)
                .build();
    }

    @Example
    void the_fall_is_explained() {
        assertThat(fall(1_600_00).explain().steps())
                .startsWith("Regression to the mean:")
                .containsAll(REGRESSION.explain().steps())
                .endsWith(
                        "the pilot's cases cost £1,000.00 in 2012-01 to 2012-12 (12 months), when they were selected; ÷ 12"
                                + " × 24 months × 50.0% = £1,000.00");
    }

    /** Cohen's d = 0.5 and 63 in each group: Φ(0.5 × √31.5 − 1.959964) = Φ(0.84628) = 80.1%. */
    @Example
    void cases_that_are_not_in_clusters_have_no_design_effect() {
        NextEvaluation next = NextEvaluation.ofMeans(Money.parse("GBP 500.00"), Money.parse("GBP 1000.00"));

        assertThat(next.having(63))
                .hasToString(
                        next.sentence() + " 63 cases in each group find the difference with a probability of 80.1%.");
        assertThat(next.cases()).isEmpty();
        assertThat(next.power()).isEmpty();
        assertThat(next.effective()).isEmpty();
        assertThat(next.having(63).cases()).contains(63L);
        assertThat(next.having(63).power().orElseThrow())
                .isCloseTo(0.8013, org.assertj.core.api.Assertions.within(5e-5));
        assertThat(next.with(size -> size.clustered(30, 0.05)).sentence()).endsWith(" The design effect is 2.45.");
        assertThat(next.explain().steps()).isEqualTo(next.size().explain().steps());
        assertThat(NextEvaluation.ofProportions(0.2, 0.15).sentence())
                .endsWith(NextEvaluation.ofProportions(0.2, 0.15).size().perGroup() + " cases in each group.");
    }

    @Example
    void the_standard_deviation_is_in_the_currency_of_the_difference() {
        assertThatThrownBy(() -> NextEvaluation.ofMeans(Money.parse("GBP 5.00"), Money.parse("EUR 1.00")))
                .hasMessage("difference in GBP, standard deviation in EUR, expected the same currency");
    }
}
