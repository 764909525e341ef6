package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.execution.Execution;
import org.wholesum.execution.Limit;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.scenario.Scenario;

/** A scenario that would calculate too much is refused with the limit's name, and runs when the limit is set. */
class LimitTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void write() {
        ThreeCases.in(folder);
    }

    private StudyResult run(String text, Limit limit, long most) {
        return Study.of(Scenario.parse(text, folder))
                .run(Execution.onOneThread().withLimit(limit, most));
    }

    @Test
    void methods_agencies_and_months_are_limited() {
        // 2 methods × 3 agencies × 2 months
        assertThatThrownBy(() -> run(ThreeCases.SCENARIO, Limit.PROJECTED_CELLS, 11))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("2 methods × 3 agencies × 2 months are 12 cells to project, expected at most 11"
                        + " unless the limit projected_cells is set")
                .hasMessageContaining("--limit projected_cells=12");
        assertThat(run(ThreeCases.SCENARIO, Limit.PROJECTED_CELLS, 12).asExpected())
                .isTrue();
    }

    @Test
    void so_are_cases() {
        assertThatThrownBy(() -> run(ThreeCases.SCENARIO, Limit.CASE_CELLS, 35))
                .hasMessageContaining("× 3 cases are 36 cells to project case by case")
                .hasMessageContaining("case_cells");
        assertThat(run(ThreeCases.SCENARIO, Limit.CASE_CELLS, 36).asExpected()).isTrue();
    }

    @Test
    void so_are_draws() {
        String drawn = ThreeCases.SCENARIO + """
            uncertainty:
              draws: 100
              inputs:
                city: {key: population, distribution: uniform, low: 5, high: 20}
            """;
        assertThatThrownBy(() -> run(drawn, Limit.REPEATED_CELLS, 1211))
                .hasMessageContaining("× 101 runs are 1,212 cells to project in repeated runs");
    }

    private static final String DRAWN = ThreeCases.SCENARIO + """
            uncertainty:
              draws: 100
              inputs:
                city: {key: population, distribution: uniform, low: 5, high: 20}
            """;

    private static final String VARIED = ThreeCases.SCENARIO + """
            parameters: {one: 1, two: 2}
            sensitivity:
              figure: saving
              vary:
                one: {parameter: one, low: 0, high: 2}
                two: {parameter: two, low: 0, high: 2}
              grid: {rows: one, columns: two, steps: 4}
              cases: {both: {one: 2, two: 1}}
            """;

    @Test
    void draws_cells_of_a_grid_and_cases_are_runs() {
        assertThatThrownBy(() -> run(DRAWN, Limit.RUNS, 100))
                .hasMessageContaining("(uncertainty)")
                .hasMessageContaining("100 draws and the study itself are 101 runs of the study, expected at most 100"
                        + " unless the limit runs is set")
                .hasMessageContaining("--limit runs=101, or Execution.withLimit(Limit.RUNS, 101) allows it");
        assertThat(run(DRAWN, Limit.RUNS, 101).asExpected()).isTrue();
        assertThatThrownBy(() -> run(VARIED, Limit.RUNS, 217))
                .hasMessageContaining("200 runs for numbers that are varied, 16 cells of a grid, 1 cases and the study"
                        + " itself are 218 runs of the study");
    }

    @Test
    void more_draws_than_usual_are_refused_until_the_limit_is_set() {
        String many = DRAWN.replace("draws: 100", "draws: 100000");
        assertThatThrownBy(() -> Study.of(Scenario.parse(many, folder)).run())
                .hasMessageContaining("100,001 runs of the study, expected at most 20,000");
    }

    @Test
    void numbers_that_are_varied_or_drawn_are_limited() {
        assertThatThrownBy(() -> run(VARIED, Limit.VARIED_NUMBERS, 1))
                .hasMessageContaining("(sensitivity): these are 2 numbers to vary, expected at most 1 unless the limit"
                        + " varied_numbers is set");
    }

    @Test
    void entries_of_a_key_and_agencies_are_limited() {
        assertThatThrownBy(() -> run(ThreeCases.SCENARIO, Limit.ENTRIES, 1))
                .hasMessageContaining("(windows): these are 2 entries of one key, expected at most 1");
        assertThatThrownBy(() -> run(ThreeCases.SCENARIO, Limit.AGENCIES, 2))
                .hasMessageContaining("(ledger) \"interactions.csv\": the agencies are 3 agencies, expected at most 2");
    }

    @Test
    void the_horizon_is_limited() {
        String text = ThreeCases.SCENARIO.replace("2012-04, months: 2", "2012-04, months: 2401");
        assertThatThrownBy(() -> Study.of(Scenario.parse(text, folder)).run())
                .hasMessageContaining("(horizon.months)")
                .hasMessageContaining("are 2,401 months, expected at most 2,400 unless the limit months is set");
    }

    @Test
    void options_are_counted_among_the_methods() {
        String options = ThreeCases.SCENARIO.replace("comparison:", """
              third: {method: scaled, of: old, factor: 90%}
            comparison:""") + """
            options:
              base: old
              methods: [old, third]
              effects: {less: {unit: unit, values: {old: 1, third: 2}, source: made up, willingness_to_pay: [0, 1]}}
            """;
        assertThatThrownBy(() -> run(options, Limit.PROJECTED_CELLS, 23))
                .hasMessageContaining("4 methods × 3 agencies × 2 months are 24 cells to project");
    }

    @Test
    void people_who_are_simulated_are_limited_for_all_runs_together() {
        String city = """
            title: City
            prices: 2012/13
            horizon: {from: 2012-04, months: 10}
            parameters: {cost: 100}
            city:
              people: {s: 50, w: 50}
              unit_costs: {police: = cost}
              contacts: {s: {police: 1}, w: {police: 0.1}}
              movement: {matrix: {s: {s: 90%, w: 10%}, w: {s: 10%, w: 90%}}}
            methods:
              old: {method: city}
              pilot: {method: city, changes: {police: -10%}}
            comparison: {old: old, pilot: pilot}
            """;
        assertThatThrownBy(() -> run(city, Limit.PERSON_MONTHS, 1_999))
                .hasMessageContaining(
                        "1,000 people × months, with up to 1.00 contacts a month, are 2,000 people × months ×"
                                + " (1 + contacts), expected at most 1,999")
                .hasMessageContaining("form: aggregate");
        String drawn = city + """
            uncertainty:
              draws: 100
              inputs: {cost: {parameter: cost, distribution: uniform, low: 90, high: 110}}
            """;
        assertThatThrownBy(() -> run(drawn, Limit.PERSON_MONTHS, 100_000)).hasMessageContaining("× 101 runs");
    }

    @Test
    void movements_of_several_cohorts_are_added() {
        String cohort = "{method: needs_groups, cycle_months: 1, groups: {a: {nhs: 1.00}, b: {}}, people: {a: 10},"
                + " movement: {matrix: {a: {a: 100%}, b: {b: 100%}}}}";
        String text = """
            title: Cohorts
            prices: 2013/14
            horizon: {from: 2013-10, months: 10}
            methods:
              old: %s
              pilot: %s
            comparison: {old: old, pilot: pilot}
            """.formatted(cohort, cohort);
        assertThatThrownBy(() -> run(text, Limit.GROUP_MOVES, 79))
                .hasMessageContaining("2 groups × 2 × 10 cycles, with 40 of the methods before, are 80 movements");
        assertThat(run(text, Limit.GROUP_MOVES, 80).comparison().saving().isZero())
                .isTrue();
    }

    @Test
    void groups_are_refused_before_their_matrix_is_made() {
        String groups = IntStream.range(0, 1500).mapToObj(i -> "g" + i + ": {}").collect(Collectors.joining(", "));
        String text = """
            title: Groups
            prices: 2013/14
            horizon: {from: 2013-10, months: 1}
            methods:
              old: {method: needs_groups, cycle_months: 1, groups: {%s}, people: {g0: 10}, movement: {matrix: {g0: {g0: 100%%}}}}
            comparison: {old: old, pilot: old}
            """.formatted(groups);
        assertThatThrownBy(() -> Study.of(Scenario.parse(text, folder)))
                .hasMessageContaining("1,500 groups × 1,500 in 1 movements")
                .hasMessageContaining("are 2,250,000 transitions, expected at most 2,000,000");
    }

    @Test
    void groups_and_cycles_of_a_cohort_are_limited() {
        String groups = IntStream.range(0, 1000)
                .mapToObj(i -> "g" + i + ": {nhs: 1.00}")
                .collect(Collectors.joining(", "));
        String moves = IntStream.range(0, 1000)
                .mapToObj(i -> "g" + i + ": {g" + i + ": 100%}")
                .collect(Collectors.joining(", "));
        String text = """
            title: Groups
            currency: GBP
            agencies: {nhs: NHS}
            prices: 2013/14
            horizon: {from: 2013-10, months: 120}
            methods:
              old: {method: needs_groups, cycle_months: 1, groups: {%s}, people: {g0: 10}, movement: {matrix: {%s}}}
              pilot: {method: scaled, of: old, factor: 50%%}
            comparison: {old: old, pilot: pilot}
            """.formatted(groups, moves);
        assertThatThrownBy(() -> Study.of(Scenario.parse(text, folder)).run())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(
                        "1,000 groups × 1,000 × 120 cycles are 120,000,000 movements between needs groups,"
                                + " expected at most 5,000,000 unless the limit group_moves is set");
    }

    @Test
    void a_limit_is_a_number_from_1() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Execution.onOneThread().withLimit(Limit.CASE_CELLS, 0))
                .withMessage("0 cells to project case by case: expected at least 1");
        assertThat(Execution.onOneThread().threads(2).most(Limit.CASE_CELLS)).isEqualTo(Limit.CASE_CELLS.standard());
        assertThat(Execution.onOneThread()
                        .withLimit(Limit.CASE_CELLS, 5)
                        .threads(2)
                        .most(Limit.CASE_CELLS))
                .isEqualTo(5);
    }

    @Test
    void a_name_in_a_scenario_is_not_empty() {
        for (String[] change : new String[][] {
            {"  before: {", "  '': {from: 2012-01, months: 1}\n  before: {"},
            {"  old: {", "  ' ': {method: run_rate, window: before}\n  old: {"}
        }) {
            assertThatThrownBy(() -> Scenario.parse(
                            ThreeCases.SCENARIO.replaceFirst(change[0].replace("{", "\\{"), change[1]), folder))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("the name is empty, expected one");
        }
    }
}
