package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.benchmarks.DrawnScenario;
import org.wholesum.internal.evidence.Unobserved;
import org.wholesum.internal.plan.Plan;
import org.wholesum.internal.varied.DrawnCohorts;
import org.wholesum.internal.varied.DrawnInput;
import org.wholesum.internal.varied.Remainder;
import org.wholesum.internal.varied.VariedNumbers;
import org.wholesum.probability.Draw;
import org.wholesum.probability.Inputs;
import org.wholesum.scenario.Scenario;

/** A draw of cohorts gives what the scenario gives with the drawn numbers, bound and run as a whole. */
class DrawnCohortsProperties {
    private static final String UNCERTAIN = """
            uncertainty:
              draws: 100
              inputs:
                moves: {key: methods.before.movement.matrix.ill, distribution: dirichlet, counts: {ill: 70, poorly: 21, well: 9}}
                later moves: {key: methods.since.movement.matrix.poorly, distribution: dirichlet, counts: {ill: 1, poorly: 12, well: 7}}
                callout: {parameter: callout, distribution: gamma, mean: 118.37, deviation: 40}
                bed: {key: methods.since.groups.ill.nhs, distribution: log_normal, mean: 512.5, deviation: 200}
                start: {key: methods.before.people.ill, distribution: uniform, low: 0, high: 40}
            """;

    private static String text(int months, String counting, String appraisal) {
        return """
                title: A cohort
                horizon: {from: 2014-04, months: 12}
                parameters: {callout: 120}
                methods:
                  before:
                    method: needs_groups
                    cycle_months: %1$d
                    groups: {ill: {police: = callout, nhs: 500.005}, poorly: {nhs: 20.25, council: 7}, well: {}}
                    people: {ill: 10.5, poorly: 3}
                    movement: {matrix: {ill: {ill: 70%%, poorly: 21%%, well: 9%%}, poorly: {poorly: 50%%, well: 50%%}, well: {well: 100%%}}}
                    counting: %2$s
                  since:
                    method: needs_groups
                    cycle_months: %1$d
                    groups: {ill: {nhs: 500, police: 12}, poorly: {police: = callout}, well: {}}
                    people: {ill: 10.5, poorly: 3}
                    movement: {matrix: {ill: {ill: 60%%, well: 40%%}, poorly: {ill: 5%%, poorly: 60%%, well: 35%%}, well: {well: 100%%}}}
                    counting: %2$s
                comparison: {old: before, pilot: since}
                """.formatted(months, counting) + appraisal;
    }

    @Provide
    Arbitrary<String> scenarios() {
        return Combinators.combine(
                        Arbitraries.of(1, 2, 3, 12),
                        Arbitraries.of("cycle_start", "cycle_end", "half_cycle"),
                        Arbitraries.of(
                                "",
                                "appraisal: {discount: {schedule: 3.5%, nominal: true}, timing: by_month}\n",
                                "appraisal: {discount: {schedule: 2%, nominal: true}, timing: by_day, costs: paying_agencies}\n",
                                "appraisal: {discount: {schedule: 3.5%, nominal: true}, timing: end_of_year,"
                                        + " optimism: {costs: 40%, benefits: 13%}, additionality: {deadweight: 30%}}\n"))
                .as(DrawnCohortsProperties::text);
    }

    @Property(tries = 60)
    void a_draw_is_a_run_of_the_scenario_with_its_numbers(
            @ForAll("scenarios") String text, @ForAll long seed, @ForAll int draw) {
        Scenario plain = Scenario.parse(text, Path.of("."));
        Scenario uncertain = Scenario.parse(text + UNCERTAIN, Path.of("."));
        List<DrawnInput> all = inputs(uncertain);
        Draw drawn = inputsOf(all).draw(seed, draw);
        Map<String, BigDecimal> changes = new LinkedHashMap<>();
        all.forEach(input -> input.change(drawn, changes));
        StudyResult whole = Study.of(plain.with(changes)).run();
        assertThat(cohorts(uncertain).orElseThrow().saving(drawn))
                .contains(whole.appraisal().map(Appraisal::netPresentSavings).orElseGet(() -> whole.comparison()
                        .savings()));
    }

    private static List<DrawnInput> inputs(Scenario scenario) {
        VariedNumbers numbers = new VariedNumbers(scenario);
        return scenario.entry().uncertainty().orElseThrow().all(scenario.entry().parameters()).entrySet().stream()
                .flatMap(input -> DrawnInput.of(scenario, input.getKey(), input.getValue(), numbers).stream())
                .toList();
    }

    private static Inputs inputsOf(List<DrawnInput> all) {
        Inputs.Builder inputs = Inputs.builder();
        all.forEach(input -> input.addTo(inputs));
        return inputs.build();
    }

    private static Optional<DrawnCohorts> cohorts(Scenario scenario) {
        Plan plan = new Plan(scenario);
        return DrawnCohorts.of(
                scenario, plan, plan.compare(new Unobserved(scenario, Optional.empty())), inputs(scenario));
    }

    private static Scenario changed(String from, String to) {
        String text = text(1, "cycle_start", "") + UNCERTAIN;
        assertThat(text).contains(from);
        return Scenario.parse(text.replace(from, to), Path.of("."));
    }

    @Example
    void fifty_uncertain_numbers_need_no_run_of_the_whole_study() {
        assertThat(cohorts(DrawnScenario.of(100))).isPresent();
    }

    @Example
    void a_parameter_in_a_longer_expression_needs_a_run_of_the_whole_study() {
        assertThat(cohorts(changed("poorly: {police: = callout}", "poorly: {police: = callout × 2}")))
                .isEmpty();
    }

    @Example
    void a_number_of_anything_but_a_cohort_needs_a_run_of_the_whole_study() {
        assertThat(cohorts(changed("key: methods.before.people.ill", "key: horizon.months")))
                .isEmpty();
    }

    @Example
    void a_cohort_with_costs_on_entry_needs_a_run_of_the_whole_study() {
        assertThat(cohorts(changed(
                        "    counting: cycle_start\n  since",
                        "    costs: [{group: ill, on_entry: {nhs: 5}}]\n  since")))
                .isEmpty();
    }

    @Example
    void a_pilot_that_builds_on_the_old_method_needs_a_run_of_the_whole_study() {
        assertThat(cohorts(changed(
                        "comparison: {old: before, pilot: since}",
                        "  both: {method: plus, of: [since, before]}\ncomparison: {old: before, pilot: both}")))
                .isEmpty();
    }

    @Example
    void a_draw_outside_the_range_of_a_number_is_left_to_the_whole_study() {
        Scenario negative =
                changed("distribution: uniform, low: 0, high: 40", "distribution: uniform, low: -9, high: -8");
        Draw drawn = inputsOf(inputs(negative)).draw(1, 1);
        assertThat(cohorts(negative).orElseThrow().saving(drawn)).isEmpty();
    }

    @Example
    void what_shares_leave_is_that_of_their_decimals() {
        double[] shares = {0.1, 0.2, 0.3, 0};
        assertThat(Remainder.of(shares, 0, 3)).isEqualTo(0.4);
        assertThat(Remainder.of(shares, 3, 4)).isEqualTo(1);
    }

    @Property
    void what_shares_leave_is_exact(@ForAll("shares") double[] shares) {
        BigDecimal left = BigDecimal.ONE;
        for (double share : shares) {
            left = left.subtract(BigDecimal.valueOf(share));
        }
        assertThat(Remainder.of(shares, 0, shares.length)).isEqualTo(left.doubleValue());
    }

    @Provide
    Arbitrary<double[]> shares() {
        Arbitrary<Double> any = Arbitraries.randomValue(random -> random.nextDouble() / 4);
        Arbitrary<Double> plain = Arbitraries.integers().between(0, 25).map(percent -> percent / 100.0);
        Arbitrary<Double> small =
                Arbitraries.randomValue(random -> Math.scalb(random.nextDouble(), -random.nextInt(60)) / 4);
        return Arbitraries.oneOf(any, plain, small)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
