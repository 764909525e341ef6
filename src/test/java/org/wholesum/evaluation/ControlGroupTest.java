package org.wholesum.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.inference.Interval;
import org.wholesum.ledger.Interaction;
import org.wholesum.ledger.Ledger;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.ControlTrend;
import org.wholesum.projection.Method;
import org.wholesum.projection.Projection;

/** Cases without the pilot, and what their costs say of what would have happened anyway. */
class ControlGroupTest {
    private static final Agency POLICE = Agency.of("police");
    private static final Agency NHS = Agency.of("nhs");
    private static final Months BEFORE = Months.of("2012-01", 2);
    private static final Months AFTER = Months.of("2012-03", 1);

    private static Interaction paid(String who, String date, Agency agency, long pence) {
        return Interaction.of(who, LocalDate.parse(date), agency, "help", Money.ofMinor(CurrencyUnit.GBP, pence));
    }

    /** £400.00 in two months before, £180.00 in one month after: −10% a month. */
    private static final Ledger CONTROL = Ledger.of(List.of(
            paid("X", "2012-01-05", POLICE, 200_00),
            paid("X", "2012-03-05", POLICE, 80_00),
            paid("Y", "2012-02-05", NHS, 100_00),
            paid("Y", "2012-03-05", NHS, 60_00),
            paid("Z", "2012-02-05", POLICE, 100_00),
            paid("Z", "2012-03-15", POLICE, 40_00)));

    private static Projection projected(Months window, long police, long nhs) {
        MonthlyCosts costs = MonthlyCosts.builder(CurrencyUnit.GBP, window)
                .add(POLICE, 0, police)
                .add(NHS, 0, nhs)
                .build();
        return Method.runRate().project(costs, Months.of("2012-04", 2));
    }

    private static final Comparison PLAIN =
            Comparison.of(projected(BEFORE, 1_000_00, 500_00), projected(AFTER, 300_00, 200_00));

    @Example
    void the_change_is_that_of_the_monthly_cost_of_all_control_cases() {
        ControlGroup control = ControlGroup.of(CONTROL, BEFORE, AFTER);

        assertThat(control.cases()).isEqualTo(3);
        assertThat(control.change()).isCloseTo(-0.1, within(1e-12));
        assertThat(control.trend().change()).isEqualByComparingTo("-0.1");
        assertThat(control.trend().byAgency()).isEmpty();
        assertThat(control.trend().control()).isEqualTo("3 control cases");
        assertThat(control.meanBefore()).isEqualTo(Money.parse("GBP 66.67"));
    }

    @Example
    void the_interval_is_that_of_a_ratio_of_sums_over_cases() {
        Interval interval = ControlGroup.of(CONTROL, BEFORE, AFTER).interval();

        // 2 × after − 0.9 × before: −20, 30, −10; √(1.5 × 1,400) ÷ 400 × 4.303
        assertThat(interval.upper() + 0.1).isCloseTo(4.302653 * Math.sqrt(1.5 * 1400) / 400, within(1e-5));
        assertThat(interval.n()).isEqualTo(3);
    }

    @Example
    void agencies_have_trends_of_their_own_if_asked() {
        ControlTrend trend = ControlGroup.of(CONTROL, BEFORE, AFTER).trendByAgency();

        // police 300 in two months, 120 in one; NHS 100 in two, 60 in one
        assertThat(trend.change(POLICE)).isEqualByComparingTo("-0.2");
        assertThat(trend.change(NHS)).isEqualByComparingTo("0.2");
        assertThat(trend.change(Agency.of("fire"))).isEqualByComparingTo("-0.1");
    }

    @Example
    void the_saving_has_an_interval_from_the_control() {
        ControlGroup control = ControlGroup.of(CONTROL, BEFORE, AFTER);
        AdjustedSaving saving = AdjustedSaving.of(PLAIN, PLAIN.adjustedBy(control.trend()), control);

        // 0.9 × 1,500 − 1,000, and 1,500 × half the width of the change
        assertThat(saving.adjusted().saving()).isEqualTo(Money.parse("GBP 350.00"));
        assertThat(saving.plain().saving()).isEqualTo(Money.parse("GBP 500.00"));
        assertThat(saving.interval().upper())
                .isCloseTo(350_00 + 1_500_00 * (control.interval().upper() + 0.1), within(1e-3));
        assertThat(saving.sentence())
                .isEqualTo(
                        "The cost of 3 control cases changed by -10.0% (95%: -59.3% to +39.3%), which the old method has"
                                + " too: the saving is £350, and £500 without the control. By the control's random variation"
                                + " alone it is from -£389 to £1,089 (95%).");
    }

    @Example
    void the_interval_by_agency_keeps_cases_together() {
        ControlGroup control = ControlGroup.of(CONTROL, BEFORE, AFTER);
        AdjustedSaving saving = AdjustedSaving.of(PLAIN, PLAIN.adjustedBy(control.trendByAgency()), control);

        // police: 1,000 ÷ 300 × (160 − 0.8 × 200, 80 − 0.8 × 100) = 0; NHS: 500 ÷ 100 × (120 − 1.2 × 100) = 0
        assertThat(saving.interval().lower()).isCloseTo(400_00, within(1e-6));
        assertThat(saving.adjusted().saving()).isEqualTo(Money.parse("GBP 400.00"));
    }

    @Example
    void a_trend_without_cases_has_the_ends_of_its_interval() {
        ControlTrend trend = ControlTrend.of("rent arrears of 4 wards", new BigDecimal("-0.1"), -0.2, 0.05);
        AdjustedSaving saving = AdjustedSaving.of(PLAIN, PLAIN.adjustedBy(trend));

        assertThat(saving.interval().lowerMoney()).isEqualTo(Money.parse("GBP 200.00"));
        assertThat(saving.interval().upperMoney()).isEqualTo(Money.parse("GBP 575.00"));
    }

    @Example
    void a_control_that_cannot_be_compared_is_refused() {
        Ledger one = CONTROL.forCase("X");
        assertThatThrownBy(() -> ControlGroup.of(CONTROL, Months.of("2011-01", 12), AFTER))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(
                        "the control has no record in the window before, 2011-01 to 2011-12 (12 months); its"
                                + " records are of 2012-01 to 2012-03 (3 months)");
        assertThatThrownBy(() -> ControlGroup.of(CONTROL, BEFORE, Months.of("2012-04", 1)))
                .hasMessageContaining("the control has no record in the window after, 2012-04");
        assertThatThrownBy(() -> ControlGroup.of(CONTROL, BEFORE, Months.of("2012-02", 2)))
                .hasMessageContaining(
                        "expected a window after that begins when the one before, 2012-01 to 2012-02 (2 months), has ended");
        assertThatThrownBy(() -> ControlGroup.of(one, BEFORE, AFTER))
                .hasMessageContaining("the control has one case, expected two or more");
    }

    @Example
    void a_control_that_cost_nothing_before_is_refused() {
        Ledger free = Ledger.of(List.of(
                paid("X", "2012-01-05", POLICE, 0),
                paid("Y", "2012-03-05", POLICE, 5),
                paid("X", "2012-03-05", NHS, 5)));
        assertThatThrownBy(() -> ControlGroup.of(free, BEFORE, AFTER))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("the control cost £0.00 in the window before, expected more than zero");
    }

    @Property
    void a_control_without_change_leaves_the_saving_as_it_was(
            @ForAll @Size(min = 2, max = 6) List<@LongRange(min = 1, max = 1_000_00) Long> amounts) {
        List<Interaction> rows = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            rows.add(paid("C" + i, "2012-01-05", POLICE, 2 * amounts.get(i)));
            rows.add(paid("C" + i, "2012-03-05", POLICE, amounts.get(i)));
        }
        ControlGroup control = ControlGroup.of(Ledger.of(rows), BEFORE, AFTER);
        AdjustedSaving saving = AdjustedSaving.of(PLAIN, PLAIN.adjustedBy(control.trend()), control);

        assertThat(saving.adjusted().savings()).isEqualTo(PLAIN.savings());
        assertThat(saving.interval().lower()).isCloseTo(500_00, within(1e-6));
    }

    @Example
    void adjusted_by_agencies_that_are_not_the_pilots_changes_nothing_else() {
        ControlTrend trend =
                ControlTrend.of("x", BigDecimal.ZERO, 0, 0).withAgencies(Map.of(Agency.of("fire"), BigDecimal.ONE));
        assertThat(PLAIN.adjustedBy(trend).savings()).isEqualTo(PLAIN.savings());
    }

    @Example
    void the_change_and_its_standard_error_are_explained() {
        // √(1.5 × (20² + 30² + 10²)) ÷ 400 = 0.114564; × 4.302653 = 0.492932
        assertThat(ControlGroup.of(CONTROL, BEFORE, AFTER).explain().steps())
                .containsExactly(
                        "3 control cases cost £400.00 in 2012-01 to 2012-02 (2 months) and £180.00 in 2012-03 (1 month)",
                        "change of the cost a month = (£180.00 ÷ 1) ÷ (£400.00 ÷ 2) − 1 = -10.0%",
                        "nhs: (£60.00 ÷ 1) ÷ (£100.00 ÷ 2) − 1 = 20.0%",
                        "police: (£120.00 ÷ 1) ÷ (£300.00 ÷ 2) − 1 = -20.0%",
                        "standard error over cases = 11.5%; 95% interval -59.3% to 39.3%");
        assertThat(ControlGroup.of(CONTROL, BEFORE, AFTER).costsBefore()).containsExactly(200_00, 100_00, 100_00);
        assertThat(ControlGroup.of(CONTROL, BEFORE, AFTER).costsAfter()).containsExactly(80_00, 60_00, 40_00);
        assertThat(ControlGroup.of(CONTROL, BEFORE, AFTER))
                .hasToString(ControlGroup.of(CONTROL, BEFORE, AFTER).trend().toString());
    }

    @Example
    void cases_that_were_not_observed_throughout_are_left_out() {
        List<Interaction> rows = new ArrayList<>(List.of(
                paid("X", "2012-01-05", POLICE, 200_00),
                paid("X", "2012-03-05", POLICE, 80_00),
                paid("Y", "2012-02-05", NHS, 100_00),
                paid("Y", "2012-03-05", NHS, 60_00),
                paid("W", "2012-02-05", NHS, 999_00)));
        Months part = Months.of("2012-02", 2);
        ControlGroup control = ControlGroup.of(Ledger.of(rows).observed(Map.of("W", List.of(part))), BEFORE, AFTER);

        assertThat(control.cases()).isEqualTo(2);
        // 140 in one month ÷ (300 in two)
        assertThat(control.change()).isCloseTo(140 * 2 / 300.0 - 1, within(1e-12));
        assertThat(control.explain().steps().get(0)).endsWith("; 1 case that was not observed throughout is left out");
        Ledger both = Ledger.of(rows).observed(Map.of("W", List.of(part), "Y", List.of(part)));
        assertThatThrownBy(() -> ControlGroup.of(both, BEFORE, AFTER)).hasMessageContaining("the control has one case");
        rows.add(paid("V", "2012-02-05", NHS, 1));
        assertThat(ControlGroup.of(
                                Ledger.of(rows).observed(Map.of("W", List.of(part), "V", List.of(part))), BEFORE, AFTER)
                        .explain()
                        .steps()
                        .get(0))
                .endsWith("; 2 cases that were not observed throughout are left out");
    }

    @Example
    void an_agency_that_cost_the_control_nothing_before_has_the_trend_of_all() {
        Ledger control = Ledger.of(List.of(
                paid("X", "2012-01-05", POLICE, 100_00),
                paid("Y", "2012-02-05", POLICE, 100_00),
                paid("X", "2012-03-05", POLICE, 100_00),
                paid("X", "2012-03-05", NHS, 10_00)));
        ControlTrend trend = ControlGroup.of(control, BEFORE, AFTER).trendByAgency();

        // police 100 in a month and 100 in a month before; all 110 and 100
        assertThat(trend.byAgency()).containsOnlyKeys(POLICE);
        assertThat(trend.change(POLICE)).isZero();
        assertThat(trend.change(NHS)).isEqualByComparingTo("0.1");
    }

    /**
     * Police: 300 in two months, 150 in one, no change; X (2 × 120 − 200) ÷ 300 and Z (2 × 30 − 100) ÷ 300 of £1,000.00 are
     * ±133.33; √(1.5 × 2 × 133.33²) = 230.94, × 4.302653 = 993.65.
     */
    @Example
    void the_interval_by_agency_is_of_each_agencys_own_change() {
        ControlGroup control = ControlGroup.of(
                Ledger.of(List.of(
                        paid("X", "2012-01-05", POLICE, 200_00),
                        paid("X", "2012-03-05", POLICE, 120_00),
                        paid("Y", "2012-02-05", NHS, 100_00),
                        paid("Y", "2012-03-05", NHS, 60_00),
                        paid("Z", "2012-02-05", POLICE, 100_00),
                        paid("Z", "2012-03-15", POLICE, 30_00))),
                BEFORE,
                AFTER);
        AdjustedSaving saving = AdjustedSaving.of(PLAIN, PLAIN.adjustedBy(control.trendByAgency()), control);

        // 1,000 + 1.2 × 500 − 1,000
        assertThat(saving.adjusted().saving()).isEqualTo(Money.parse("GBP 600.00"));
        assertThat(saving.interval().upper()).isCloseTo(600_00 + 993_65, within(5.0));
        assertThat(saving.interval().lower()).isCloseTo(600_00 - 993_65, within(5.0));
        assertThat(saving.sentence()).contains(", which the old method has too, agency by agency: the saving is £600,");
        assertThat(saving.group()).contains(control);
        assertThat(saving.explain().steps()).containsAll(control.explain().steps());
    }

    @Example
    void a_saving_with_a_trend_without_cases_is_explained() {
        ControlTrend trend = ControlTrend.of("rent arrears of 4 wards", new BigDecimal("-0.1"), -0.2, 0.05);
        AdjustedSaving saving = AdjustedSaving.of(PLAIN, PLAIN.adjustedBy(trend));

        assertThat(saving)
                .hasToString(
                        "The cost of rent arrears of 4 wards changed by -10.0% (95%: -20.0% to +5.0%), which the old"
                                + " method has too: the saving is £350, and £500 without the control. By the control's random"
                                + " variation alone it is from £200 to £575 (95%).");
        assertThat(saving.explain().steps())
                .containsExactly(
                        "the control: " + trend,
                        "saving without the control: £1,500.00 − £1,000.00 = £500.00",
                        "saving with the control's trend: £1,350.00 − £1,000.00 = £350.00",
                        "its interval: £200.00 to £575.00 (95%, the ends of the interval of the control's change); the"
                                + " variation of the pilot's own cases is not in it");
        assertThat(saving.trend()).isEqualTo(trend);
        assertThat(saving.group()).isEmpty();
        assertThatThrownBy(() -> AdjustedSaving.of(PLAIN, PLAIN))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("the comparison has no trend of a control");
    }

    /** £300.00 in two months, £270.00 in two months after. */
    @Example
    void windows_of_the_same_length_are_compared_as_they_are() {
        ControlGroup control = ControlGroup.of(
                Ledger.of(List.of(
                        paid("X", "2012-01-05", POLICE, 200_00),
                        paid("X", "2012-03-05", POLICE, 160_00),
                        paid("Y", "2012-02-05", POLICE, 100_00),
                        paid("Y", "2012-04-05", POLICE, 110_00))),
                BEFORE,
                Months.of("2012-03", 2));

        assertThat(control.change()).isCloseTo(-0.1, within(1e-12));
        assertThat(control.explain().steps().get(1))
                .isEqualTo("change of the cost a month = (£270.00 ÷ 2) ÷ (£300.00 ÷ 2) − 1 = -10.0%");
    }
}
