package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.projection.EvidenceLevel;
import org.wholesum.report.HtmlFormat;
import org.wholesum.report.JsonFormat;
import org.wholesum.report.MarkdownFormat;
import org.wholesum.report.Report;
import org.wholesum.report.TextFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a scenario asks about its saving besides the amount, worked by hand. */
class SavingEvidenceTest {
    @TempDir
    private Path folder;

    private ThreeCases cases;

    @BeforeEach
    void write() {
        cases = ThreeCases.in(folder);
    }

    private static void has(StudyResult result, String figure, String value) {
        assertThat(FigureNumbers.of(result).get(figure)).as(figure).isEqualByComparingTo(value);
    }

    @Test
    void the_old_method_has_the_trend_of_the_control_agency_by_agency() {
        StudyResult result = cases.run(ThreeCases.EVALUATED);

        // 0.8 × 360, 1.2 × 180, and 0.9 × 40 for housing, which the control never cost
        assertThat(result.comparison().oldCost()).isEqualTo(Money.parse("GBP 540.00"));
        has(result, "saving", "200.00");
        has(result, "saving_without_control", "240.00");
        has(result, "control_change", "-0.1");
        has(result, "control_change.police", "-0.2");
        has(result, "evidence_level", "3");
        has(result, "case.A.saving", "160.00"); // 0.8 × 300 + 1.2 × 100 less 2 × 100
        assertThat(result.cautions())
                .contains(
                        "The control is taken as similar to the pilot's cases: other wards with the same services.",
                        "The control's cases cost housing nothing in the window before, so the trend of all agencies together"
                                + " is used there.",
                        "The intervals of the whole population take the control's trend as certain.");
    }

    @Test
    void one_trend_for_all_agencies_scales_the_old_cost() {
        StudyResult result = cases.run(ThreeCases.EVALUATED.replace("    by_agency: true\n", ""));

        assertThat(result.comparison().oldCost()).isEqualTo(Money.parse("GBP 522.00"));
        assertThat(result.explain().toString())
                .contains("change of the cost a month = (£180.00 ÷ 1) ÷ (£400.00 ÷ 2) − 1 = -10.0%");
    }

    @Test
    void cases_allocated_at_random_are_of_the_highest_level() {
        StudyResult result = cases.run(ThreeCases.EVALUATED.replace("allocation: other", "allocation: random"));

        assertThat(result.evidence()).isEqualTo(EvidenceLevel.RANDOMISED);
        has(result, "evidence_level", "5");
    }

    @Test
    void a_measure_of_control_areas_can_be_the_trend() {
        StudyResult result = cases.run(ThreeCases.MEASURED);

        // January 380.00, twice, less 20%; February 200.00, twice
        assertThat(result.comparison().saving()).isEqualTo(Money.parse("GBP 208.00"));
        has(result, "saving_without_control", "360.00");
        has(result, "control_change", "-0.2");
        assertThat(result.cautions()).contains("Why the control is similar to the pilot's cases is not stated.");
        // March of the ledger itself: 170.00 where 200.00 was promised
        has(result, "tracking.promised", "200.00");
        has(result, "tracking.arrived", "170.00");
    }

    @Test
    void the_fall_without_any_effect_is_set_beside_the_saving() {
        StudyResult result = cases.run(ThreeCases.EVALUATED);

        // A and B cost 380.00 in January and 140.00 in February, when all three cost 200.00
        has(result, "expected_fall_share", "0.631578947");
        has(result, "expected_fall", "252.63");
        assertThat(Report.of(result).headline().get(3))
                .startsWith("Of the saving of £200, £253 (95%: ")
                .endsWith("It is not taken off, as the control's trend may have a part of it already.");
    }

    @Test
    void the_next_evaluation_has_the_published_identities() {
        StudyResult result = cases.run(ThreeCases.EVALUATED);

        has(result, "design_effect", "2.45");
        has(result, "effective_cases", "244.897959184");
        has(
                cases.run(ThreeCases.EVALUATED.replace("    cluster_size: 30\n    correlation: 0.05\n", "")),
                "next_cases",
                "63");
    }

    @Test
    void the_standard_deviation_is_that_of_the_savings_unless_stated() {
        StudyResult result = cases.run(ThreeCases.SCENARIO.replace(
                "population: 10\n", "population: 10\nevaluation:\n  next_evaluation: {difference: 50.00}\n"));

        // savings 200.00, 20.00 and 20.00: s = 103.92
        assertThat(result.evaluation().saving().next().orElseThrow().sentence())
                .startsWith("To find a difference of £50.00 a case (standard deviation £103.92)");
    }

    @Test
    void plan_and_actual_are_compared_over_the_complete_months() {
        StudyResult result = cases.run(ThreeCases.EVALUATED);

        has(result, "tracking.months", "2");
        has(result, "tracking.promised", "340.00");
        has(result, "tracking.arrived", "120.00");
        has(result, "tracking.arrived.police", "100.00");
        has(result, "tracking.left_to_save", "-220.00");
        assertThat(result.cautions())
                .contains("1 of the 3 cases has no record among those that arrived, and counts as costing nothing.");
        has(cases.run(ThreeCases.EVALUATED.replace(", until: 2012-05", "")), "tracking.months", "1");
    }

    @Test
    void cases_needed_are_stated_where_the_interval_includes_zero() {
        StudyResult result = cases.run(ThreeCases.SCENARIO);

        // mean 80.00 and s = 103.92: with 9 cases ± 2.306 × 103.92 ÷ 3 = 79.88
        has(result, "cases_needed", "9");
        assertThat(TextFormat.of(Report.of(result)).replaceAll("\\s+", " "))
                .contains("9 cases are needed until the 95% interval of the mean by Student's t excludes zero;");
    }

    @Test
    void assumed_changes_are_below_the_scale() {
        StudyResult result = cases.run(ThreeCases.PUBLISHED);

        assertThat(result.evidence()).isEqualTo(EvidenceLevel.ASSUMED);
        assertThat(Report.of(result).headline().get(1))
                .startsWith("Evidence: assumed, without records of the pilot method");
    }

    @Test
    void every_format_has_the_level_of_evidence() {
        StudyResult result = cases.run(ThreeCases.SCENARIO);
        String level = "Evidence: before and after, without a control (level 1 of 5 on the Maryland scale).";

        assertThat(TextFormat.of(Report.of(result)).replaceAll("\\s+", " ")).contains(level);
        assertThat(MarkdownFormat.of(Report.of(result))).contains(level);
        assertThat(HtmlFormat.of(Report.of(result))).contains(level).contains("; evidence: level 1 of 5");
        assertThat(result.explain().steps()).anyMatch(step -> step.startsWith(level));
        JsonNode json = new JsonMapper().readTree(JsonFormat.of(result));
        assertThat(json.path("evidence").path("level").asInt()).isEqualTo(1);
        assertThat(json.path("figures").path("evidence_level").asString()).isEqualTo("1");
    }

    @Test
    void json_has_every_part() {
        JsonNode json = new JsonMapper().readTree(JsonFormat.of(cases.run(ThreeCases.EVALUATED)));

        assertThat(json.path("control").path("change_by_agency").path("nhs").asString())
                .isEqualTo("0.2");
        assertThat(json.path("regression_to_the_mean")
                        .path("expected_fall")
                        .path("amount")
                        .asString())
                .isEqualTo("252.63");
        assertThat(json.path("next_evaluation").path("design_effect").asDouble())
                .isEqualTo(2.45);
        assertThat(json.path("tracking").path("by_month").size()).isEqualTo(2);
    }

    @Test
    void an_analysis_that_varies_a_number_keeps_the_control() {
        String varied = ThreeCases.EVALUATED.replace(
                        "pilot: {method: run_rate, window: since}\n",
                        "teams: {method: run_rate, window: since}\n"
                                + "  support: {method: ongoing_support, a_year: {nhs: 12.00}, per: programme, scale: fixed}\n"
                                + "  pilot: {method: plus, of: [teams, support]}\n")
                + "sensitivity: {figure: saving, vary: {a: {key: methods.support.a_year.nhs, low: 0.00, high: 24.00}}}\n";
        Map<String, BigDecimal> figures = FigureNumbers.of(cases.run(varied));

        assertThat(figures.get("saving")).isEqualByComparingTo("198.00");
        assertThat(figures.get("low.a")).isEqualByComparingTo("200.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        file: control.csv           | {}file: none.csv                 | comparison.adjusted_by.file
        file: control.csv           | file: interactions.csv           | (comparison.adjusted_by.file) "interactions.csv": 3 cases, first A, of the control are in the ledger of the pilot too, expected other cases
        file: control.csv           | measure: contacts                | comparison.adjusted_by.before) "before": is of control cases, expected file with it
        after: since                | after: before                    | (comparison.adjusted_by): the window after is 2012-01 to 2012-02 (2 months): expected a window after that begins when the one before, 2012-01 to 2012-02 (2 months), has ended
        before: before              | before: early                    | unknown window, expected one of before, since
        allocation: other           | allocation: by_lot               | expected one of random, other
        start: 2012-03              | start: 2012-02                   | (evaluation.regression_to_the_mean): regression to the mean: windows of 1 month before 2012-02: expected two or more
        least_cost: 50.00           | top: 0%                          | (evaluation.regression_to_the_mean.top) "0%": expected more than 0% and at most 100%
        least_cost: 50.00           | least_cost: 5.00, top: 5%        | expected either top, the share of cases that was selected, or least_cost, an amount
        correlation: 0.05           | correlation: 1.05                | (evaluation.next_evaluation): intraclass correlation 1.05: expected a number from 0 to 1
        power: 80%                  | power: 4%                        | (evaluation.next_evaluation): power 0.04: expected more than the significance level 0.05
        difference: 50.00           | difference: 0.00                 | difference of means 0: expected a number other than 0
        file: actual.csv, until: 2012-05 | file: interactions.csv      | (evaluation.tracking): the records are of 2012-01 to 2012-03 (3 months): expected some of the horizon, 2012-04 to 2012-05 (2 months), after the windows
        file: actual.csv, until: 2012-05 | from: ledger                | (evaluation.tracking): the records are of 2012-01 to 2012-03
        file: actual.csv, until: 2012-05 | file: actual.csv, until: 2012-03 | complete until 2012-03: expected some of the horizon
        file: actual.csv, until: 2012-05 | until: 2012-05              | expected either file, records of months of the horizon, or from: ledger
        """)
    void what_cannot_be_is_refused_with_the_key(String text, String instead, String message) {
        assertThat(ThreeCases.EVALUATED).contains(text);
        assertThat(cases.refusal(ThreeCases.EVALUATED.replace(text, instead.replace("{}", ""))))
                .contains(message);
    }

    @Test
    void records_of_other_cases_are_not_what_arrived() {
        cases.write("actual.csv", ThreeCases.ACTUAL.replace("A,", "Q,"));

        assertThat(cases.refusal(ThreeCases.EVALUATED))
                .contains(
                        "(evaluation.tracking.file) \"actual.csv\": case Q, not in the ledger that was projected, expected records of the"
                                + " same cases");
    }

    @Test
    void deadweight_beside_a_control_is_refused_as_counted_twice() {
        String appraised = ThreeCases.EVALUATED + """
            prices: 2012
            appraisal:
              discount: 0%
              timing: mid_year
              additionality: {deadweight: 10%}
            """;

        assertThat(cases.refusal(appraised))
                .contains(
                        "(appraisal.additionality.deadweight) \"10%\": would be counted twice: comparison.adjusted_by has a control,"
                                + " which shows what would have come anyway; expected no deadweight");
        assertThat(cases.refusal(appraised.replace("deadweight", "leakage"))).isEqualTo("not refused");
    }

    @Test
    void a_measure_that_cannot_be_a_control_is_refused() {
        assertThat(cases.refusal(ThreeCases.MEASURED.replace("measure: contacts", "measure: contact")))
                .contains(
                        "(comparison.adjusted_by.measure) \"contact\": unknown measure of evaluation.measures, expected one of contacts\n"
                                + "  Maybe contacts");
        assertThat(cases.refusal(ThreeCases.MEASURED.replace(" control: [Hanley],", "")))
                .contains("\"contacts\" has no control, expected areas as control in evaluation.measures");
    }

    @Test
    void a_selection_by_cost_without_the_estimate_names_the_key() {
        String selected = ThreeCases.with("population: 10", "population: {size: 10, selection: highest_cost}");

        assertThat(cases.run(selected).cautions())
                .anyMatch(caution -> caution.endsWith("see evaluation.regression_to_the_mean."));
    }
}
