package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.scenario.Scenario;

/** Scenarios that are made in code: varied with exact values, and with every problem reported at once. */
class ScenarioInCodeTest {
    /** £600.00 of the NHS's costs, of which 10% are saved. */
    private static final String TEXT = """
            title: In code
            baseline: {window: before, total: 1000.00, shares: {police: 40%, nhs: 60%}}
            windows: {before: {from: 2012-01, months: 2}}
            horizon: {from: 2012-04, months: 2}
            methods:
              old: {method: run_rate, window: before}
              pilot: {method: relative_change, of: old, changes: {nhs: -10%}}
            comparison: {old: old, pilot: pilot}
            sensitivity:
              vary: {nhs: {key: methods.pilot.changes.nhs, low: -20%, high: 10%}}
            uncertainty:
              draws: 100
              inputs: {nhs: {key: methods.pilot.changes.nhs, distribution: uniform, low: -20%, high: -10%}}
            """;

    private static final Map<String, Object> TREE = Map.of(
            "title", "In code",
            "baseline",
                    Map.of(
                            "window",
                            "before",
                            "total",
                            new BigDecimal("1000.00"),
                            "shares",
                            Map.of("police", "40%", "nhs", "60%")),
            "windows", Map.of("before", Map.of("from", "2012-01", "months", 2)),
            "horizon", Map.of("from", "2012-04", "months", 2),
            "methods",
                    Map.of(
                            "old", Map.of("method", "run_rate", "window", "before"),
                            "pilot",
                                    Map.of(
                                            "method", "relative_change",
                                            "of", "old",
                                            "changes", Map.of("nhs", "-10%"))),
            "comparison", Map.of("old", "old", "pilot", "pilot"),
            "sensitivity",
                    Map.of(
                            "vary",
                            Map.of("nhs", Map.of("key", "methods.pilot.changes.nhs", "low", "-20%", "high", "10%"))),
            "uncertainty",
                    Map.of(
                            "draws",
                            100,
                            "inputs",
                            Map.of(
                                    "nhs",
                                    Map.of(
                                            "key", "methods.pilot.changes.nhs",
                                            "distribution", "uniform",
                                            "low", "-20%",
                                            "high", "-10%"))));

    @TempDir
    private Path folder;

    private static Map<String, BigDecimal> figures(Scenario scenario) {
        return FigureNumbers.of(Study.of(scenario).run());
    }

    @Test
    void a_parsed_scenario_and_one_put_together_in_code_are_varied_as_a_file_is() {
        Map<String, BigDecimal> file = FigureNumbers.of(ThreeCases.in(folder).run(TEXT));
        assertThat(file.get("high.nhs")).isEqualByComparingTo("-60.00");
        assertThat(figures(Scenario.parse(TEXT, folder))).isEqualTo(file);
        assertThat(figures(Scenario.of(TREE, folder))).isEqualTo(file);
    }

    @Test
    void a_number_is_changed_to_an_exact_value() {
        Scenario other =
                Scenario.parse(TEXT, folder).with("methods.pilot.changes.nhs", new BigDecimal("-0.123456789012345"));
        assertThat(figures(other).get("saving")).isEqualByComparingTo("74.07");
        assertThat(other.with("methods.pilot.changes.nhs", new BigDecimal("-0.1"))
                        .title())
                .isEqualTo("In code");
    }

    @Test
    void a_number_that_the_key_does_not_take_is_refused() {
        Scenario scenario = Scenario.parse(TEXT, folder);
        assertThatThrownBy(() -> scenario.with("horizon.months", new BigDecimal("2.5")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("scenario, line 4, column 34 (horizon.months) \"2.5\": expected a whole number");
        assertThatThrownBy(() -> scenario.with("horizon.month", BigDecimal.ONE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("there is no such number in this scenario");
    }

    @Test
    void independent_problems_of_different_kinds_are_reported_together_in_the_order_of_the_file() {
        String text = """
                title: ' '
                ledger: interactoins.csv
                windows:
                  before: {from: 2012-13, months: 0}
                  since: {from: 2012-03, months: [1]}
                horizon: {from: 2012-04, months: 2, weeks: 3}
                methods:
                  old: {method: run_rate, window: befor}
                  pilot: {method: plus, of: [old, oldd]}
                  other: {method: relative_change, of: old, changes: {nhs: -10, police: -110%}}
                comparison: {old: old, pilot: pilto}
                currency: POUND
                """;
        ThreeCases.in(folder);
        assertThatThrownBy(() -> Scenario.parse(text, folder))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                    List<String> paths = refused.problems().stream()
                            .map(problem -> problem.line() + " " + problem.path())
                            .toList();
                    assertThat(paths)
                            .containsExactly(
                                    "1 title",
                                    "2 ledger",
                                    "4 windows.before.from",
                                    "4 windows.before.months",
                                    "5 windows.since.months",
                                    "6 horizon.weeks",
                                    "8 methods.old.window",
                                    "9 methods.pilot.of.1",
                                    "10 methods.other.changes.nhs",
                                    "10 methods.other.changes.police",
                                    "11 comparison.pilot",
                                    "12 currency");
                });
    }

    @Test
    void one_wrong_value_is_one_problem() {
        assertThatThrownBy(() -> Scenario.parse(TEXT.replace("windows: {before", "windws: {before"), folder))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.problems())
                        .hasSize(1));
        assertThatThrownBy(() -> Scenario.parse(TEXT.replace("nhs: 60%", "nhs: 60"), folder))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.problems())
                        .hasSize(1));
    }

    @Test
    void what_is_put_together_in_code_is_checked_as_a_file_is() {
        assertThatThrownBy(() -> Scenario.of(Map.of("title", List.of(1), "comparison", 'x'), folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("(comparison)".replace("(", "").replace(")", ""))
                .hasMessageContaining("expected text, a number, true or false, a map or a list");
    }
}
