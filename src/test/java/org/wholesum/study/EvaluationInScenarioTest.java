package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.validation.ValidationData;

/** Measures, control charts and designs in a scenario: their figures, and what is wrong with their inputs. */
class EvaluationInScenarioTest {
    @TempDir
    private Path folder;

    private ThreeCases cases;

    @BeforeEach
    void a_folder() {
        cases = ThreeCases.in(folder);
    }

    private Map<String, FigureValue> figures(String evaluation) {
        return cases.run(ThreeCases.PUBLISHED + "evaluation:\n" + evaluation.indent(2))
                .figures();
    }

    private static double number(Map<String, FigureValue> figures, String name) {
        assertThat(figures).containsKey(name);
        return figures.get(name).number().doubleValue();
    }

    private String refused(String text, String instead) {
        assertThat(ThreeCases.EVALUATION).contains(text);
        return cases.refusal(ThreeCases.EVALUATION.replace(text, instead));
    }

    /** Four cells 1, 2, 3 and 6: 6 − 3 − (2 − 1) = 2. */
    @Test
    void four_cells_have_the_difference_2() {
        cases.write(
                "cells.csv",
                "measure,area,month,value\n" + "m,A,2012-01,3\nm,A,2012-02,6\nm,B,2012-01,1\nm,B,2012-02,2\n");
        Map<String, FigureValue> figures = figures("""
            measures: {file: cells.csv}
            designs:
              difference_in_differences:
                cells: {measure: m, pilot: [A], control: [B], start: 2012-02}
            """);
        assertThat(number(figures, "design.cells")).isCloseTo(2, within(1e-9));
        assertThat(figures).doesNotContainKeys("design.cells.lower", "design.cells.p");
    }

    /** y = 10 + 0.05 t, and 2 + 0.1 (t − 25) more from month 25 on. */
    @Test
    void a_series_without_error_has_the_level_2_and_the_slope_0_1() {
        StringBuilder csv = new StringBuilder("measure,area,month,value\n");
        for (int t = 1; t <= 48; t++) {
            double value = 10 + 0.05 * t + (t >= 25 ? 2 + 0.1 * (t - 25) : 0);
            csv.append("m,A,%04d-%02d,%.3f%n".formatted(2010 + (t - 1) / 12, (t - 1) % 12 + 1, value));
        }
        cases.write("series.csv", csv.toString());
        Map<String, FigureValue> figures = figures("""
            measures: {file: series.csv}
            designs: {interrupted_time_series: {line: {measure: m, area: A, start: 2012-01}}}
            """);
        assertThat(number(figures, "design.line")).isCloseTo(2, within(1e-6));
        assertThat(number(figures, "design.line.slope")).isCloseTo(0.1, within(1e-6));
    }

    /** As published by NHS analysts: mean 1.94, limits 6.95 and −3.06, screened 4.60 and −0.72; the fifth is the signal. */
    @Test
    void a_control_chart_has_the_published_limits_with_and_without_screening() {
        StringBuilder csv = new StringBuilder("measure,area,month,value\n");
        int[] values = {1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1};
        for (int t = 0; t < values.length; t++) {
            csv.append("m,A,%04d-%02d,%d%n".formatted(2010 + t / 12, t % 12 + 1, values[t]));
        }
        cases.write("chart.csv", csv.toString());
        Map<String, FigureValue> figures = figures("""
            measures: {file: chart.csv}
            control_charts:
              plain: {measure: m, area: A}
              screened: {measure: m, area: A, screened: true}
            """);
        assertThat(number(figures, "chart.plain.mean")).isCloseTo(1.94, within(0.005));
        assertThat(number(figures, "chart.plain.upper")).isCloseTo(6.95, within(0.005));
        assertThat(number(figures, "chart.plain.lower")).isCloseTo(-3.06, within(0.005));
        assertThat(number(figures, "chart.screened.upper")).isCloseTo(4.60, within(0.005));
        assertThat(number(figures, "chart.screened.lower")).isCloseTo(-0.72, within(0.005));
        assertThat(number(figures, "chart.plain.signals")).isEqualTo(1);
    }

    /** Before a in the pilot 3, b 3; after 6 and 7; controls 1 and 1, after 2 and 3: 3.5 − 1.5 = 2. */
    @Test
    void a_panel_of_units_needs_no_measures() {
        Map<String, FigureValue> figures = figures("""
            designs:
              difference_in_differences: {people: {panel: units.csv}}
              group_time: {units: {panel: units.csv}}
            """);
        assertThat(number(figures, "design.people")).isCloseTo(2, within(1e-9));
        assertThat(number(figures, "design.units.from.2.in.2")).isCloseTo(2, within(1e-9));
        assertThat(number(figures, "design.units.at.0")).isCloseTo(2, within(1e-9));
    }

    @Test
    void a_change_is_beside_that_of_the_control_and_the_whole_city() {
        cases.write(
                "city.csv",
                "measure,area,month,numerator,denominator\n"
                        + "m,A,2012-01,100,100\nm,A,2012-02,86,100\nm,B,2012-01,200,100\nm,B,2012-02,190,100\n"
                        + "m,City,2012-01,400,300\nm,City,2012-02,376,300\n");
        String windows = ThreeCases.PUBLISHED.replace(
                "horizon:", "  one: {from: 2012-01, months: 1}\n  two: {from: 2012-02, months: 1}\nhorizon:");
        Map<String, FigureValue> figures = cases.run(windows
                        + "evaluation: {measures: {file: city.csv, pilot: [A], control: [B], city: [City], before: one, after:"
                        + " two}}\n")
                .figures();
        assertThat(number(figures, "measure_change.m")).isCloseTo(-0.14, within(1e-9));
        assertThat(number(figures, "measure_change_control.m")).isCloseTo(-0.05, within(1e-9));
        assertThat(number(figures, "measure_change_city.m")).isCloseTo(-0.06, within(1e-9));
        assertThat(number(figures, "measure_effect.m")).isCloseTo(-0.04, within(1e-9));
        assertThat(number(figures, "measures")).isEqualTo(1);
    }

    // published data sets, of a folder that is given

    @Test
    void the_minimum_wage_panel_has_its_published_group_time_effects() throws IOException {
        StringBuilder csv = new StringBuilder("unit,period,outcome,start\n");
        ValidationData.rows("mpdta.csv", ",")
                .forEach(row -> csv.append(
                        row[1] + "," + row[0] + "," + row[3] + "," + (row[4].equals("0") ? "" : row[4]) + "\n"));
        cases.write("wage.csv", csv.toString());
        Map<String, FigureValue> figures = figures("designs: {group_time: {wage: {panel: wage.csv}}}\n");
        assertThat(number(figures, "design.wage.from.2004.in.2006")).isCloseTo(-0.1373, within(5e-5));
        assertThat(number(figures, "design.wage.from.2007.in.2004")).isCloseTo(0.0305, within(5e-5));
        assertThat(number(figures, "design.wage.at.1")).isCloseTo(-0.0510, within(5e-5));
        assertThat(number(figures, "design.wage")).isCloseTo(-0.0772, within(5e-5));
    }

    @Test
    void proposition_99_has_its_difference_of_means_and_a_synthetic_control() throws IOException {
        StringBuilder csv = new StringBuilder("unit,period,outcome\n");
        ValidationData.rows("california_prop99.csv", ";")
                .forEach(row -> csv.append(row[0] + "," + row[1] + "," + row[2] + "\n"));
        cases.write("smoking.csv", csv.toString());
        Map<String, FigureValue> figures = figures("""
            designs:
              difference_in_differences: {means: {panel: smoking.csv, pilot: [California], start: 1989}}
              synthetic_control: {mixture: {panel: smoking.csv, area: California, start: 1989}}
            """);
        assertThat(number(figures, "design.means")).isCloseTo(-27.349, within(5e-4));
        assertThat(number(figures, "design.mixture")).isBetween(-21.0, -18.0);
        assertThat(number(figures, "design.mixture.p")).isLessThan(0.1);
    }

    @Test
    void the_smoking_ban_has_its_published_rate_ratios() throws IOException {
        StringBuilder csv = new StringBuilder("measure,area,month,numerator,denominator\n");
        ValidationData.rows("sicily.csv", ",")
                .forEach(row -> csv.append(
                        "aces,Sicily,%s-%02d,%s,%s%n".formatted(row[0], Integer.parseInt(row[1]), row[2], row[6])));
        cases.write("sicily.csv", csv.toString());
        Map<String, FigureValue> figures = figures("""
            measures: {file: sicily.csv}
            designs:
              interrupted_time_series:
                plain: {measure: aces, area: Sicily, start: 2005-01, model: poisson, slope: false, overdispersion: false}
                seasons: {measure: aces, area: Sicily, start: 2005-01, model: poisson, slope: false, harmonics: 2}
            """);
        assertThat(number(figures, "design.plain")).isCloseTo(0.894, within(5e-4));
        assertThat(number(figures, "design.plain.lower")).isCloseTo(0.865, within(2e-3));
        assertThat(number(figures, "design.plain.upper")).isCloseTo(0.925, within(2e-3));
        assertThat(number(figures, "design.seasons")).isCloseTo(0.885, within(5e-4));
        assertThat(number(figures, "design.seasons.dispersion")).isCloseTo(2.262, within(5e-4));
    }

    // what is wrong with inputs

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        pilot: [A]\\n            control: [B, C] | pilot: [A]            | control: [B, A]    | area "A" is in the pilot too
        city: [City]              | city: [City]          | city: [Citi]       | Maybe City
        before: early             | before: early         | before: erly       | Maybe early
        waits                     | measure: waiting, area: A, kind: xmr | measure: wating, area: A, kind: xmr | Maybe waiting
        rate                      | area: B, kind: u      | area: X, kind: u   | has no reading of area "X"
        rate                      | measure: evictions, area: B, kind: u | measure: waiting, area: B, kind: p  | has no numerators and denominators
        waits                     | break_at: 2012-07     | break_at: 2030-01  | (evaluation.control_charts.waits): waiting, A: break at 2030-01
        few                       | errors: wild_bootstrap | errors: wild      | expected one of hc1, cluster, wild_bootstrap
        level                     | area: B, start: 2012-07, model | area: B, start: 2015-07, model | expected a month from 2012-01 to 2012-12
        line                      | measure: waiting, area: A, start: 2012-07, model: linear | measure: waiting, area: A, start: 2012-07, model: poisson | which a poisson model needs
        staggered                 | {A: 2012-07, B: 2012-07} | {A: 2012-07, Z: 2012-07} | unknown area "Z"
        unit                      | {panel: wide.csv, area: p, start: 3} | {panel: wide.csv, area: z, start: 3} | pilot unit "z" has no observation
        unit                      | {panel: wide.csv, area: p, start: 3} | {panel: wide.csv, measure: waiting, area: p, start: 3} | expected a measure or a panel, not both
        plain                     | plain: {measure: waiting, pilot: [A] | plain: {measure: waiting, errors: cluster, pilot: [A] | can't be estimated from one
        mixture                   | donors: [B, C, D]     | donors: [A, B]     | area "A" is the pilot, expected other areas
        """)
    void what_is_wrong_is_named(String where, String text, String instead, String message) {
        String from = where.startsWith("pilot") ? "control: [B, C]\n    city" : text;
        String to = where.startsWith("pilot") ? instead + "\n    city" : instead;
        assertThat(refused(from, to)).startsWith("scenario.yaml, line ").contains(message);
    }

    @Test
    void unknown_areas_of_pilot_control_and_city_are_named_at_once() {
        String refusal = cases.refusal(ThreeCases.EVALUATION
                .replace("pilot: [A]\n", "pilot: [AA]\n")
                .replace("city: [City]", "city: [Citty]"));
        assertThat(refusal.lines().filter(line -> line.startsWith("scenario.yaml")))
                .hasSize(2);
        assertThat(refusal).contains("(evaluation.measures.pilot.1)").contains("Maybe City");
    }

    @Test
    void problems_of_several_designs_are_named_at_once() {
        String refusal = cases.refusal(ThreeCases.EVALUATION
                .replace("line: {measure: waiting, area: A", "line: {measure: waitin, area: A")
                .replace("level: {measure: evictions, area: B", "level: {measure: evictions, area: BB"));
        assertThat(refusal.lines().filter(line -> line.startsWith("scenario.yaml")))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        m,A,2012-01,3                                         | has one reading
        m,A,2012-01,3;m,A,2012-01,4                           | has this month in line 2 already
        m,A,2012-01,3;m,A,2012-02,6;m,B,2012-02,2             | control area "B" has no reading in 2012-01
        m,A,2012-01,3;m,A,2012-02,6;m,A,2012-03,6;m,A,2012-04,6;m,B,2012-02,2;m,B,2012-03,1 | expected 2 or more
        """)
    void readings_that_allow_no_comparison_are_named(String rows, String message) {
        cases.write("bad.csv", "measure,area,month,value\n" + rows.replace(';', '\n') + "\n");
        String windows = ThreeCases.PUBLISHED.replace(
                "horizon:", "  one: {from: 2012-01, months: 1}\n  two: {from: 2012-02, months: 3}\nhorizon:");
        assertThat(
                        cases.refusal(
                                windows
                                        + "evaluation: {measures: {file: bad.csv, pilot: [A], control: [B], before: one, after: two}}\n"))
                .contains(message);
    }

    @Test
    void months_of_pilot_and_control_that_do_not_overlap_are_named() {
        cases.write(
                "apart.csv",
                "measure,area,month,numerator,denominator\n"
                        + "m,A,2012-01,30,100\nm,A,2012-03,60,100\nm,B,2012-02,20,100\nm,B,2012-03,20,100\n");
        String windows = ThreeCases.PUBLISHED.replace(
                "horizon:", "  one: {from: 2012-01, months: 2}\n  two: {from: 2012-03, months: 1}\nhorizon:");
        assertThat(
                        cases.refusal(
                                windows
                                        + "evaluation: {measures: {file: apart.csv, pilot: [A], control: [B], before: one, after: two}}\n"))
                .contains("pilot and control have no month of 2012-01 to 2012-02 (2 months) in common");
    }

    @Test
    void every_problem_of_a_panel_is_named_with_its_line() {
        cases.write("units.csv", "unit,period,outcome,start\na,1,x,2\na,1,3,2\na,1,3,3\nb,2011-13,1,\n");
        assertThat(cases.refusal(
                        ThreeCases.PUBLISHED + "evaluation: {designs: {group_time: {g: {panel: units.csv}}}}\n"))
                .contains("line 2, column 3 (outcome) \"x\": expected a number")
                .contains("line 4, column 4 (start) \"3\": unit \"a\" has \"2\" in another row")
                .contains("line 5, column 2 (period) \"2011-13\": expected a whole number as 2004, or a month");
    }
}
