package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.scenario.NumberForm;
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

    /** A third of the way from £0 to £70 is £23.33, and the payment is written in whole pounds. */
    @Test
    void each_figure_of_a_grid_comes_out_again_of_a_file_with_the_values_that_are_shown() {
        SensitivityResult varied = run(SCENARIO + SENSITIVITY).sensitivity().orElseThrow();
        TwoWay grid = varied.grid().orElseThrow();

        assertThat(words(varied, grid.down(), grid.rows())).containsExactly("0", "23", "47", "70");
        assertThat(words(varied, grid.across(), grid.columns()))
                .containsExactly("-20.05%", "-16.716667%", "-13.383333%", "-10.05%");
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                String once = varied.assumptionText(grid.down(), grid.rows().get(row));
                String nhs = varied.assumptionText(grid.across(), grid.columns().get(column));
                String asShown =
                        SCENARIO.replace("nhs: 5}", "nhs: " + once + "}").replace("nhs: -10.05%", "nhs: " + nhs);
                assertThat(FigureNumbers.of(run(asShown)))
                        .containsEntry("saving", grid.figures().get(row).get(column));
            }
        }
    }

    /** £0.30 is saved where £60 is paid, and −£0.70 where £61 is. */
    @Test
    void an_assumption_in_whole_numbers_switches_at_one() {
        StudyResult result = run(SCENARIO + SENSITIVITY);

        SensitivityResult sensitivity = result.sensitivity().orElseThrow();
        assertThat(sensitivity.switching().stream().map(sensitivity::switchingText))
                .containsExactly(Optional.of("61"), Optional.empty());
        assertThat(FigureNumbers.of(result).get("switching.once")).isEqualByComparingTo("61");
    }

    /** At a highest of £70.40, £70 was paid: 60.30 − 70.00. */
    @Test
    void the_ends_of_a_tornado_are_those_that_it_was_run_with() {
        StudyResult result = run(SCENARIO + SENSITIVITY);

        assertThat(FigureNumbers.of(result).get("high.once")).isEqualByComparingTo("-9.70");
        assertThat(result.sensitivity().orElseThrow().tornado().bars().get(0).assumption())
                .isEqualTo(new Assumption("once", BigDecimal.ZERO, new BigDecimal("5"), new BigDecimal("70")));
    }

    @ParameterizedTest
    @CsvSource({
        "24, 23.5, 24",
        "24, 23.4999999, 23",
        "20000.00, 0.125, 0.13",
        "0.9, 0.125, 0.13",
        "0.9000, 0.12345, 0.1235",
        "1.00, 1234567.000, 1234567",
        "40%, 0.123456789, 12.345679%",
        "-95 %, -1, -100%",
        "12.1234567%, 0.121234567, 12.1234567%"
    })
    void a_value_is_written_as_the_number_in_the_file(String inFile, BigDecimal value, String text) {
        NumberForm form = NumberForm.of(inFile);

        assertThat(form.text(value)).isEqualTo(text);
        assertThat(form.nearest(form.nearest(value))).isEqualTo(form.nearest(value));
        assertThat(form.text(form.nearest(value))).isEqualTo(text);
    }
}
