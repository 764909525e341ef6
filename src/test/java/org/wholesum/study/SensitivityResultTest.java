package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.internal.scenario.value.NumberForm;
import org.wholesum.scenario.Scenario;
import org.wholesum.sensitivity.Assumption;
import org.wholesum.sensitivity.TwoWay;

/** What is shown of an assumption is what the study was run with. */
class SensitivityResultTest {
    /** £60.30 of the NHS's £600.00 is saved, less what is paid once. */
    private static final String SCENARIO = """
            title: Varied
            baseline: {window: before, total: 1000.00, shares: {police: 40%, nhs: 60%}}
            windows: {before: {from: 2012-01, months: 2}}
            horizon: {from: 2012-04, months: 2}
            methods:
              old: {method: run_rate, window: before}
              less: {method: relative_change, of: old, changes: {nhs: -10.05%}}
              once: {method: one_off, amounts: {nhs: 5}, from: 2012-04}
              pilot: {method: plus, of: [less, once]}
            comparison: {old: old, pilot: pilot}
            """;

    private static final String SENSITIVITY = """
            sensitivity:
              vary:
                once: {key: methods.once.amounts.nhs, low: 0, high: 70.4}
                nhs: {key: methods.less.changes.nhs, low: -20.05%, high: -10.05%}
              grid: {rows: once, columns: nhs, steps: 4}
            """;

    @TempDir
    private Path folder;

    private StudyResult run(String scenario) {
        return ThreeCases.in(folder).run(scenario);
    }

    private static List<String> words(SensitivityResult varied, Assumption assumption, List<BigDecimal> values) {
        return values.stream()
                .map(value -> varied.assumptionText(assumption, value))
                .toList();
    }

    /** A third of the way from £0 to £70.40 is £23.47. */
    @Test
    void each_figure_of_a_grid_is_that_of_a_scenario_with_its_values() {
        StudyResult result = run(SCENARIO + SENSITIVITY);
        SensitivityResult varied = result.sensitivity().orElseThrow();
        TwoWay grid = varied.grid().orElseThrow();

        assertThat(words(varied, grid.down(), grid.rows())).containsExactly("0", "23.47", "46.93", "70.4");
        assertThat(words(varied, grid.across(), grid.columns()))
                .containsExactly("-20.05%", "-16.716667%", "-13.383333%", "-10.05%");
        Scenario plain = Scenario.parse(SCENARIO, folder);
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                Scenario other = plain.with(Map.of(
                        "methods.once.amounts.nhs", grid.rows().get(row),
                        "methods.less.changes.nhs", grid.columns().get(column)));
                assertThat(FigureNumbers.of(Study.of(other).run()))
                        .containsEntry("saving", grid.figures().get(row).get(column));
            }
        }
    }

    /** £60.30 is saved before anything is paid. */
    @Test
    void an_amount_of_money_switches_to_the_penny() {
        StudyResult result = run(SCENARIO + SENSITIVITY);

        assertThat(FigureNumbers.of(result).get("switching.once")).isEqualByComparingTo("60.30");
    }

    /** At a highest of £70.40: 60.30 − 70.40. */
    @Test
    void the_ends_of_a_tornado_are_those_that_it_was_run_with() {
        StudyResult result = run(SCENARIO + SENSITIVITY);

        assertThat(FigureNumbers.of(result).get("high.once")).isEqualByComparingTo("-10.10");
        assertThat(result.sensitivity().orElseThrow().tornado().bars().get(0).assumption())
                .isEqualTo(new Assumption("once", BigDecimal.ZERO, new BigDecimal("5"), new BigDecimal("70.4")));
    }

    @ParameterizedTest
    @CsvSource({
        "WHOLE, 24, 23.5, 24, 24",
        "WHOLE, 24, 23.4999999, 23, 23",
        "MONEY, 20000.00, 0.125, 0.13, 0.13",
        "MONEY, 5, 23.333333, 23.33, 23.33",
        "NUMBER, 0.9, 0.125, 0.125, 0.125",
        "NUMBER, 10, 12.3456789, 12.3456789, 12.345679",
        "NUMBER, 1.00, 1234567.000, 1234567.000, 1234567",
        "NUMBER, 40%, 0.123456789123, 0.123456789123, 12.345679%",
        "NUMBER, -95 %, -1, -1, -100%",
        "NUMBER, 12.1234567%, 0.121234567, 0.121234567, 12.1234567%"
    })
    void the_kind_of_its_key_decides_the_value_and_its_text_in_the_file_how_it_is_shown(
            String kind, String inFile, BigDecimal value, BigDecimal taken, String text) {
        NumberForm form = NumberForm.of(
                switch (kind) {
                    case "WHOLE" -> NumberForm.Kind.WHOLE;
                    case "MONEY" -> NumberForm.Kind.money(2);
                    default -> NumberForm.Kind.NUMBER;
                },
                inFile);

        assertThat(form.nearest(value)).isEqualByComparingTo(taken);
        assertThat(form.text(value)).isEqualTo(text);
    }
}
