package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.ExampleResults;
import org.wholesum.calibration.CalibratedCohort;
import org.wholesum.scenario.Scenario;

class CalibrationInScenarioTest {
    @TempDir
    private Path folder;

    private ThreeCases cases;

    @BeforeEach
    void files() {
        cases = ThreeCases.in(folder);
    }

    /** Half leave in two weeks, so that 80 people are 20 after a cycle of four weeks; February 2015 has four weeks. */
    @Test
    void unknown_transitions_are_fitted_and_converted_to_the_cohorts_cycles() {
        StudyResult result = cases.run(ThreeCases.CALIBRATED);
        CalibratedCohort old = result.calibrated().get("old");
        assertThat(old.fit().matrix().probability("in", "in")).isCloseTo(0.5, within(1e-8));
        assertThat(old.cohort().matrix(0).probability("in", "in")).isCloseTo(0.25, within(1e-8));
        assertThat(result.comparison().old().costs().cumulativePence()[0]).isEqualTo(5000_00);
        assertThat(old.cost().lowest()).isLessThan(old.cost().best());
        assertThat(old.cost().best()).isEqualTo(result.comparison().oldCost());
        assertThat(old.cost().highest()).isGreaterThan(old.cost().best());
        assertThat(result.figures().get("fitted.old.in.in").number().doubleValue())
                .isCloseTo(0.5, within(1e-8));
        assertThat(result.explain().steps())
                .contains("Fitted transitions of old:")
                .anyMatch(line -> line.startsWith("in after 2 cycles: observed 16, fitted 16"));
    }

    @Test
    void what_is_unknown_needs_observations() {
        int from = ThreeCases.CALIBRATED.indexOf("    calibrate:");
        int to = ThreeCases.CALIBRATED.indexOf("    counting:");
        String without = ThreeCases.CALIBRATED.substring(0, from) + ThreeCases.CALIBRATED.substring(to);
        assertThat(cases.refusal(without))
                .contains("(methods.old.movement.matrix.in.in)", "(methods.old.movement.matrix.in.out)")
                .contains("is unknown, expected calibrate, with observed numbers of people to fit it to");
        assertThat(cases.refusal(ThreeCases.CALIBRATED
                        .replace("unknown 20% to 90%", "50%")
                        .replace("\"?\"", "50%")))
                .contains("(methods.old.calibrate)", "has no transition to fit");
        assertThat(cases.refusal(ThreeCases.CALIBRATED.replace("      people: {in: 64}\n      from: 2014-01\n", "")))
                .contains("the movement is in cycles of 2 weeks, the cohort in cycles of 4 weeks, expected people");
        assertThat(cases.refusal(ThreeCases.CALIBRATED.replace("20% to 90%", "90% to 20%")))
                .contains("expected bounds from 0% to 100% in order");
        assertThat(cases.refusal(ThreeCases.CALIBRATED.replace("people: {in: 64}", "people: {inn: 64}")))
                .contains("(methods.old.calibrate.people.inn)", "unknown needs group");
        assertThat(cases.refusal(ThreeCases.CALIBRATED.replace("counted.csv", "countd.csv")))
                .contains("(methods.old.calibrate.to)");
    }

    @Test
    void a_wrong_line_of_the_file_is_named() {
        cases.write("counted.csv", "cycle,group,people,standard_error\n1,in,32,1\n2,inn,16,1\n3,in,-8,1\n");
        assertThat(cases.refusal(ThreeCases.CALIBRATED))
                .contains("counted.csv, line 3", "needs group \"inn\" is unknown", "counted.csv, line 4");
        cases.write("counted.csv", "cycle,group,people,standard_error\n0,in,64,1\n");
        assertThat(cases.refusal(ThreeCases.CALIBRATED)).contains("0 independent observations after the start");
    }

    @Test
    void the_order_of_observations_changes_no_figure() {
        var before = FigureNumbers.of(cases.run(ThreeCases.CALIBRATED));
        cases.write("counted.csv", "cycle,group,people,standard_error\n3,in,8,1\n1,in,32,1\n2,in,16,1\n");
        assertThat(FigureNumbers.of(cases.run(ThreeCases.CALIBRATED))).isEqualTo(before);
    }

    /** The people of the cohort itself, where others enter later, are the observed ones. */
    @Test
    void without_people_of_its_own_the_fit_is_of_the_whole_cohort() {
        cases.write("counted.csv", "month,group,people\n2015-03,in,40\n2015-04,in,30\n");
        StudyResult result = cases.run("""
            title: Half leave in a month
            horizon: {from: 2015-02, months: 4}
            methods:
              old:
                method: needs_groups
                cycle: 1 month
                groups: {in: {nhs: 100.00}, out: {}}
                people: {in: 80}
                movement: {matrix: {in: {in: unknown, out: unknown}, out: {out: 100%}}}
                entering: [{cycle: 2, people: {in: 10}}]
                calibrate: {to: counted.csv}
                counting: simpson
              pilot: {method: scaled, of: old, factor: 0}
            comparison: {old: old, pilot: pilot}
            """);
        assertThat(result.calibrated().get("old").fit().matrix().probability("in", "in"))
                .isCloseTo(0.5, within(1e-8));
        // of 80: £100 × (80 + 4 × 40 + 2 × 20 + 4 × 10 + 5) ÷ 3; of 10 from the third month: £100 × (10 + 4 × 5 + 2.5)
        // ÷ 3
        assertThat(result.comparison().saving()).isEqualTo(Money.parse("GBP 11916.67"));
    }

    /** February has 28 days, March 31, April 30: three cycles from 1 February end on 25 April, and five days are left. */
    @Test
    void cycles_of_weeks_are_paid_by_their_days() {
        long[] paid = cases.run(ThreeCases.WEEKLY).comparison().old().costs().cumulativePence();
        assertThat(paid[0]).isEqualTo(1000_00);
        // cycle 2 starts on 29 March with all ten people, cycle 3 on 26 April with 2.5
        assertThat(paid[1] - paid[0]).isEqualTo(1000_00);
        assertThat(paid[2] - paid[1]).isEqualTo(875_00); // (25 × 10 + 5 × 2.5) ÷ 30
    }

    @Test
    void cycles_of_weeks_take_no_numbers_in_months() {
        String weekly = ThreeCases.CALIBRATED.replace(
                "    counting: half_cycle\n",
                "    entering: [{cycle: 1, people: {in: 5}, cycle_months: 1}]\n    costs: [{group: in, cycle: 1, a_month: {nhs: 1}}]\n");
        assertThat(cases.refusal(weekly))
                .contains(
                        "(methods.old.entering.0.cycle_months)",
                        "is in months, expected numbers in the cohort's cycles of 4 weeks")
                .contains("(methods.old.costs.0)", "expected a movement in cycles of 4 weeks");
        assertThat(cases.refusal(ThreeCases.CALIBRATED.replace("cycle: 2 weeks", "cycle: 1 month")))
                .contains("the movement of a cycle of 1 month can't be converted to one of 4 weeks");
        assertThat(cases.refusal(
                        ThreeCases.CALIBRATED.replace("cycle: 4 weeks", "cycle: 4 weeks\n    cycle_months: 1")))
                .contains("expected one of cycle_months and cycle");
        assertThat(cases.refusal(ThreeCases.CALIBRATED.replace("cycle: 4 weeks", "cycle: 4 weks")))
                .contains("expected a whole number of weeks or months", "4 weeks");
    }

    @Test
    void a_number_of_a_calibrated_cohort_can_be_changed() {
        Scenario scenario = Scenario.parse(ThreeCases.CALIBRATED, folder);
        assertThat(Study.of(scenario.with("methods.old.people.in", new BigDecimal(160)))
                        .run()
                        .comparison()
                        .old()
                        .costs()
                        .cumulativePence()[0])
                .isEqualTo(10000_00);
    }

    @Test
    void the_example_is_as_expected() {
        StudyResult result = ExampleResults.study(Path.of("examples", "calibration", "scenario.yaml"));
        assertThat(result.asExpected()).isTrue();
        assertThat(result.calibrated().get("old").fit().transitions())
                .allMatch(one -> one.identified() && one.lowest() <= one.value() && one.value() <= one.highest());
    }
}
