package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.internal.page.Block;
import org.wholesum.study.StudyResult;
import org.wholesum.study.ThreeCases;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measures, control charts and designs from the scenario file to every format. */
class EvaluationReportTest {
    /** Before: pilot 40 of 2,000, control 60 of 2,000; after 20 and 57. Six months each. */
    private static final String COUNTED = """
        measure,area,month,numerator,denominator,unit,better
        """;

    @TempDir
    private Path folder;

    private StudyResult everything() {
        return ThreeCases.in(folder).run(ThreeCases.EVALUATION);
    }

    private static String counts(String measure, int... pilotThenControl) {
        StringBuilder csv = new StringBuilder();
        String[] areas = {"A", "B"};
        for (int a = 0; a < 2; a++) {
            for (int month = 1; month <= 12; month++) {
                int count = pilotThenControl[2 * a + (month > 6 ? 1 : 0)];
                csv.append(measure + "," + areas[a] + ",2012-" + (month < 10 ? "0" : "") + month + "," + count
                        + ",1000,,lower\n");
            }
        }
        return csv.toString();
    }

    private StudyResult counted() {
        ThreeCases cases = ThreeCases.in(folder);
        cases.write(
                "counts.csv",
                COUNTED
                        + counts("many", 40, 20, 60, 57)
                        + counts("few", 0, 0, 0, 0).replaceFirst("few,A,2012-01,0", "few,A,2012-01,3"));
        return cases.run(ThreeCases.PUBLISHED.replace(
                        "horizon:", "  early: {from: 2012-01, months: 6}\n  late: {from: 2012-07, months: 6}\nhorizon:")
                + """
                evaluation:
                  measures: {file: counts.csv, pilot: [A], control: [B], before: early, after: late}
                  control_charts:
                    many: {measure: many, area: A, kind: u}
                    few: {measure: few, area: A, kind: u}
                  designs:
                    interrupted_time_series:
                      many: {measure: many, area: A, start: 2012-07, model: poisson, slope: false}
                      few: {measure: few, area: A, start: 2012-07}
                """);
    }

    @Test
    void every_format_has_the_same_numbers() {
        StudyResult result = counted();
        Report report = Report.of(result);
        JsonNode json = JsonMapper.shared().readTree(JsonFormat.of(result));
        for (String text : List.of(TextFormat.of(report), MarkdownFormat.of(report), HtmlFormat.of(report))) {
            assertThat(text.replaceAll("<[^>]*>", ""))
                    .contains("−50.0%") // 20 ÷ 40 − 1
                    .contains("−5.0%") // 57 ÷ 60 − 1
                    .contains("0.017") // (40 − 20) ÷ 1000 − (60 − 57) ÷ 1000
                    .contains("What was measured")
                    .contains("Control charts")
                    .contains("the rate ratio is 0.5");
        }
        JsonNode many = json.path("measures").path(0);
        assertThat(many.path("relative_change").asDouble()).isEqualTo(-0.5);
        assertThat(many.path("effect").asDouble()).isCloseTo(-0.017, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(json.path("designs").path("many").path("rate_ratio").asDouble())
                .isCloseTo(0.5, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void a_count_of_few_people_is_suppressed_in_every_published_format_with_what_is_derived_from_it() {
        StudyResult result = counted();
        Disclosure rules = Disclosure.standard();
        Report report = Report.forPublication(result, rules);
        JsonNode json = JsonMapper.shared().readTree(JsonFormat.forPublication(result, rules));
        for (String text : List.of(TextFormat.of(report), MarkdownFormat.of(report), HtmlFormat.of(report))) {
            assertThat(text.replaceAll("<[^>]*>", ""))
                    .contains("−50.0%")
                    .contains("The control chart few is suppressed")
                    .contains("Design few is suppressed")
                    .doesNotContain("0.0005"); // 3 ÷ 6,000
        }
        assertThat(json.path("measures").path(1).toString()).isEqualTo("{\"measure\":\"few\",\"suppressed\":true}");
        assertThat(json.path("control_charts").path("few").toString()).isEqualTo("{\"suppressed\":true}");
        assertThat(json.path("designs").path("few").path("suppressed").asBoolean())
                .isTrue();
        assertThat(json.path("designs").path("few").has("effect")).isFalse();
        assertThat(json.toString()).doesNotContain("0.0005");
    }

    @Test
    void every_kind_has_a_chart_that_is_drawn() {
        List<String> charts = Report.of(everything()).sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Chart.class::isInstance)
                .map(block -> ((Block.Chart) block).title())
                .toList();
        assertThat(charts)
                .anyMatch(title -> title.startsWith("Effect on each measure"))
                .anyMatch(title -> title.equals("waiting, A, XmR chart, screened, break at July 2012 (days)"))
                .anyMatch(title -> title.equals("Effect of few by period from the start, with intervals"))
                .anyMatch(title -> title.equals("line: waiting (days) in A"))
                .anyMatch(title -> title.equals("mixture: A (blue) and its synthetic control (grey)"));
        assertThat(HtmlFormat.of(Report.of(everything()))).contains("<svg").doesNotContain("NaN");
    }

    @Test
    void units_of_a_panel_may_be_people_and_are_not_published() {
        StudyResult result = everything();
        String text = TextFormat.of(Report.forPublication(result, Disclosure.standard()));
        assertThat(text).contains("Design people is suppressed").contains("Design unit is suppressed");
    }

    @Test
    void each_part_explains_itself_with_the_source_of_its_method() {
        assertThat(String.join("\n", everything().explain().steps()))
                .contains("D. J. Wheeler")
                .contains("2.66")
                .contains("3.267")
                .contains("screened once")
                .contains("S. Holm")
                .contains("B. Callaway")
                .contains("A. Abadie")
                .contains("J. Lopez Bernal")
                .contains("C. Cameron")
                .contains("W. K. Newey");
    }

    @Test
    void the_number_of_measures_and_the_adjustment_are_named() {
        assertThat(everything().cautions()).anyMatch(caution -> caution.contains("2 measures were looked at together"));
        assertThat(TextFormat.of(Report.of(everything()))).contains("adjusted by Holm's");
    }

    @Test
    void no_part_is_there_that_was_not_asked_for() {
        StudyResult result = ThreeCases.in(folder).run(ThreeCases.PUBLISHED);
        Map<?, ?> json = JsonMapper.shared().readValue(JsonFormat.of(result), Map.class);
        assertThat(json.containsKey("measures")).isFalse();
        assertThat(json.containsKey("control_charts")).isFalse();
        assertThat(json.containsKey("designs")).isFalse();
    }
}
