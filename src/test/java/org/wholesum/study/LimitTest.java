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
