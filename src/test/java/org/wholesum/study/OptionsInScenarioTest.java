package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.ExampleResults;
import org.wholesum.outcome.CostEffectiveness;
import org.wholesum.outcome.OptionAppraisal;

/** Several methods against a base, in a scenario. */
class OptionsInScenarioTest {
    private static final Path EXAMPLE = Path.of("examples", "options", "scenario.yaml");
    private static final Offset<Double> CLOSE = within(1e-6);

    @TempDir
    private Path folder;

    /** Two years at £100 or £20 a month for ten people, counted at the start of each year; five are well after one. */
    @ParameterizedTest
    @CsvSource({
        "cost.old, 24000",
        "cost.moving, 19200",
        "cost.pilot, 25200",
        "cost.pilot.council, 6000",
        "cost.dear, 30000",
        "saving_against_base.moving, 4800",
        "saving_against_base.pilot, -1200",
        "saving_against_base.pilot.nhs, 4800",
        "effect.people living well.old, 0",
        "effect.people living well.pilot, 7.5",
        "effect.people living well.dear, 8",
        "cost_per_effect.people living well.pilot, 3360",
        "icer.people living well.dear, 21600",
        "on_frontier.people living well.pilot, 0",
        "on_frontier.people living well.old, 0",
        "icer_against_base.people living well.pilot, 160",
        "net_benefit.people living well.dear.5000.5, 10004",
        "effect.tenants in arrears.old, 0",
        "effect.tenants in arrears.pilot, -60"
    })
    void costs_and_effects_are_those_of_a_calculation_by_hand(String figure, BigDecimal value) {
        assertThat(ThreeCases.in(folder)
                        .run(ThreeCases.OPTIONS)
                        .figures()
                        .get(figure)
                        .number())
                .isEqualByComparingTo(value);
    }

    @Test
    void quality_adjusted_years_are_weighted_and_discounted_by_month() {
        StudyResult result = ThreeCases.in(folder).run(ThreeCases.OPTIONS);
        double first = 0;
        double second = 0;
        for (int month = 0; month < 12; month++) {
            first += Math.pow(1.015, -month / 12.0) / 12;
            second += Math.pow(1.015, -1 - month / 12.0) / 12;
        }
        CostEffectiveness years = result.options().orElseThrow().effect("QALYs");
        assertThat(years.option("old").effect().doubleValue()).isCloseTo(5 * (first + second), CLOSE);
        assertThat(years.option("pilot").effect().doubleValue()).isCloseTo(5 * first + 7 * second, CLOSE);
        assertThat(years.draws()).isEmpty();
    }

    @Test
    void a_standard_error_alone_gives_draws_of_that_effect_and_not_of_the_costs() {
        CostEffectiveness arrears = ThreeCases.in(folder)
                .run(ThreeCases.OPTIONS)
                .options()
                .orElseThrow()
                .effect("tenants in arrears");
        assertThat(arrears.draws().orElseThrow().draws()).isEqualTo(1000);
        // an error of 5 and a cost of £19,200: the mean of the draws of 100 × 10 less the cost, within 4 standard
        // errors
        assertThat(arrears.draws().orElseThrow().netBenefit("moving", 100))
                .isCloseTo(1000 - 19_200, within(4 * 500 / Math.sqrt(1000)));
    }

    /** The example by another program: a loop over half-years, months and groups. */
    private record ByHand(double cost, double present, double well, double years) {
        static ByHand of(double specialistStays, double multipleStays, double programme) {
            double specialist = 5;
            double multiple = 31;
            double well = 64;
            double cost = 0;
            double present = 0;
            double years = 0;
            for (int month = 0; month < 24; month++) {
                if (month > 0 && month % 6 == 0) {
                    double leavingMultiple = multiple * (1 - multipleStays);
                    double leavingSpecialist = specialist * (1 - specialistStays);
                    well += leavingMultiple;
                    multiple += leavingSpecialist - leavingMultiple;
                    specialist -= leavingSpecialist;
                }
                double month1 = specialist * 2450 + multiple * 470 + well * 35 + programme / 24;
                cost += month1;
                present += month1 * Math.pow(1.035, -month / 12.0);
                years += (0.4 * specialist + 0.6 * multiple + 0.85 * well) / 12 * Math.pow(1.015, -month / 12.0);
            }
            return new ByHand(cost, present, well + multiple * (1 - multipleStays), years);
        }
    }

    @Test
    void the_example_is_as_an_independent_calculation_has_it() {
        StudyResult result = ExampleResults.study(EXAMPLE);
        OptionAppraisal options = result.options().orElseThrow();
        check(options, "nothing_new", ByHand.of(1, 1, 0));
        check(options, "helpline", ByHand.of(1, 0.95, 36_000));
        check(options, "case_ownership", ByHand.of(0.9, 0.75, 150_000));
        check(options, "ownership_with_flats", ByHand.of(0.8, 0.65, 330_000));
        check(options, "clinic", ByHand.of(1, 0.95, 260_000));
        assertThat(result.asExpected()).isTrue();
        ByHand none = ByHand.of(1, 1, 0);
        ByHand owners = ByHand.of(0.9, 0.75, 150_000);
        assertThat(options.effect("people living well")
                        .frontier()
                        .position("case_ownership")
                        .icer()
                        .orElseThrow()
                        .doubleValue())
                .isCloseTo((owners.present() - none.present()) / (owners.well() - none.well()), within(0.01));
    }

    private static void check(OptionAppraisal options, String method, ByHand expected) {
        assertThat(options.cost(method).costs().total().getAmount().doubleValue())
                .isCloseTo(expected.cost(), within(0.1));
        assertThat(options.cost(method).total().getAmount().doubleValue()).isCloseTo(expected.present(), within(0.1));
        assertThat(options.effect("people living well").option(method).effect().doubleValue())
                .isCloseTo(expected.well(), CLOSE);
        assertThat(options.effect("QALYs").option(method).effect().doubleValue())
                .isCloseTo(expected.years(), CLOSE);
    }

    @Test
    void draws_of_the_example_are_the_same_saving_as_the_comparison_has() {
        StudyResult result = ExampleResults.study(EXAMPLE);
        CostEffectiveness well = result.options().orElseThrow().effect("people living well");
        // at no value of an effect, the net benefit is the negative cost, and the comparison of both methods is a
        // saving
        double saving = well.draws().orElseThrow().netBenefit("case_ownership", 0)
                - well.draws().orElseThrow().netBenefit("nothing_new", 0);
        assertThat(saving)
                .isCloseTo(
                        result.uncertainty()
                                .orElseThrow()
                                .draws()
                                .mean()
                                .getAmount()
                                .doubleValue(),
                        within(0.02));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        methods: [old, pilot, moving, dear] | methods: [old] | expected the names of two methods or more
        methods: [old, pilot, moving, dear] | methods: [old, pilot, old, moving, dear] | given twice
        base: old | base: work | unknown base among the methods that are compared, expected one of old, pilot
        base: old | base: olt | Maybe old
        unit: people at the end | each: person | the effect has no unit
        unit: people at the end | unit: ' ' | Maybe unit: people at the end
        groups: [well] | groups: [wel] | unknown needs group of the methods old, pilot, moving, expected one of ill, well
        groups: [well] | groups: [wel] | Maybe well
        weights: {ill: 0.5, well: 0.9} | weights: {il: 0.5, well: 0.9} | unknown needs group
        values: {dear: 8} | values: {daer: 8} | Maybe dear
        values: {dear: 8} | measure: {name: arrears, method: pilot} | expected one of groups, weights and measure
        name: arrears | name: arears | Maybe arrears
        count: at_end | discount: 2% | expected count: at_end
        discount: 1.5% | discount: green | expected green-book, green-book-health, or a rate
        [0, 1000, 5000.50] | [0, 1000, 1000] | expected more than the amount before it
        error: 5 | error: -5 | standard error of zero or more
        values: {dear: {value: 12.5}} | willingness_to_pay: [1] | the method dear has none
        """)
    void problems_are_located_with_a_suggestion(String text, String instead, String message) {
        assertThat(ThreeCases.OPTIONS).contains(text);
        assertThat(ThreeCases.in(folder).refusal(ThreeCases.OPTIONS.replace(text, instead)))
                .startsWith("scenario.yaml")
                .contains("options")
                .contains(message);
    }

    @Test
    void a_figure_of_options_can_be_watched() {
        SensitivityResult watched = ThreeCases.in(folder)
                .run(ThreeCases.OPTIONS + """
                    sensitivity:
                      figure: icer_against_base.people living well.pilot
                      vary:
                        work: {key: methods.work.amounts.council, low: 5550.00, high: 12300.00}
                    """)
                .sensitivity()
                .orElseThrow();
        assertThat(watched.tornado().bars().get(0).atLow()).isEqualByComparingTo("100");
        assertThat(watched.tornado().bars().get(0).atHigh()).isEqualByComparingTo("1000");
    }
}
