package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.population.ScaleUp;
import org.wholesum.price.DiscountSchedule;
import org.wholesum.price.Discounting;
import org.wholesum.price.Timing;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.MethodNames;
import org.wholesum.scenario.Scenario;
import org.wholesum.study.Study;
import org.wholesum.study.StudyResult;
import org.wholesum.study.ThreeCases;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report of a comparison, an appraisal or a scaled-up sample alone has what a study's report says of it. */
class PartReportTest {
    private static StudyResult result;
    private static Comparison comparison;
    private static ScaleUp city;
    private static Appraisal appraisal;

    @BeforeAll
    static void run_a_study(@TempDir Path folder) {
        result = ThreeCases.in(folder).run(ThreeCases.SCENARIO);
        comparison = result.comparison();
        city = result.city().orElseThrow();
        Comparison real = Study.of(Scenario.read(Path.of("examples/stoke/appraisal.yaml")))
                .run()
                .comparison();
        assertThat(real.old().costs().prices()).isNotEqualTo(PriceBase.nominal());
        appraisal = Appraisal.of(
                real,
                new Discounting(DiscountSchedule.greenBook(), Timing.YEAR_ZERO_UNDISCOUNTED, YearMonth.of(2013, 10)));
    }

    private static List<String> headings(Report report) {
        return report.sections().stream().map(Section::heading).toList();
    }

    private static Section section(Report report, String heading) {
        return report.sections().stream()
                .filter(section -> section.heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }

    @Test
    void a_comparison_has_the_sections_of_a_study() {
        Report report = Report.of(comparison);

        assertThat(report.title()).isEqualTo("Old method against pilot, April 2012 to May 2012");
        assertThat(headings(report))
                .containsExactly(
                        "Before you rely on this",
                        "Who saves, who pays",
                        "Year by year",
                        "How the figures were calculated");
        assertThat(Report.of(result).headline()).containsAll(report.headline());
        assertThat(section(report, "Who saves, who pays"))
                .hasToString(section(Report.of(result), "Who saves, who pays").toString());
        assertThat(section(report, "Year by year").blocks().get(0))
                .isEqualTo(section(Report.of(result), "Year by year").blocks().get(0));
        assertThat(report.notice()).isEmpty();
    }

    @Test
    void its_first_caution_says_that_the_records_were_not_checked() {
        assertThat(section(Report.of(comparison), "Before you rely on this")
                        .blocks()
                        .get(0))
                .isInstanceOfSatisfying(Block.Caution.class, caution -> assertThat(caution.text())
                        .contains("the records that they are from were not checked"));
    }

    @Test
    void the_names_of_methods_are_those_of_the_comparison() {
        Report report = Report.of(comparison.named(new MethodNames("usual care", "family hub")));

        assertThat(report.title()).startsWith("Usual care against family hub, ");
        assertThat(TextFormat.of(report)).doesNotContain("old method");
    }

    @Test
    void a_scaled_up_sample_has_the_cautions_and_the_estimate_of_a_study_and_is_not_for_publication() {
        Report report = Report.of(city);

        assertThat(headings(report)).contains("Case by case", "The whole population");
        assertThat(Report.of(result).headline()).containsAll(report.headline());
        assertThat(section(report, "Case by case"))
                .hasToString(section(Report.of(result), "Case by case").toString());
        assertThat(report.notice()).isEqualTo(Report.of(result).notice()).isPresent();
        assertThat(TextFormat.of(report).replaceAll("\\s+", " "))
                .contains("The source of the number of similar cases (10) is not stated.")
                .contains("The intervals cover the random variation of 3 cases drawn at random")
                .contains("Influence of each case on the total")
                .contains("Scaled up to 10 similar cases:");
    }

    @Test
    void an_appraisal_has_its_section_and_says_that_other_amounts_are_cash() {
        Report report = Report.of(appraisal);

        assertThat(headings(report)).containsSequence("Year by year", "Appraisal", "How the figures were calculated");
        assertThat(report.headline().get(0)).startsWith("In present values, ");
        assertThat(TextFormat.of(report).replaceAll("\\s+", " "))
                .contains("Amounts are in cash, before discounting.")
                .contains("Appraisal: -");
    }

    @Test
    void every_format_lays_them_out() {
        for (Report report : List.of(Report.of(comparison), Report.of(appraisal), Report.of(city))) {
            assertThat(HtmlFormat.of(report)).contains("<svg").contains(report.title());
            assertThat(MarkdownFormat.of(report))
                    .startsWith(report.notice().map(notice -> notice + "\n\n").orElse("") + "# " + report.title());
            assertThat(report.toString()).contains("Who saves, who pays");
        }
    }

    @Test
    void their_json_has_the_keys_and_values_of_a_study() {
        JsonNode study = json(JsonFormat.of(result));
        JsonNode part = json(JsonFormat.of(comparison));
        assertThat(part.get("comparison").get("saving"))
                .isEqualTo(study.get("comparison").get("saving"));
        assertThat(part.get("comparison").get("financial_years"))
                .isEqualTo(study.get("comparison").get("financial_years"));
        assertThat(part.get("horizon")).isEqualTo(study.get("horizon"));
        assertThat(part.get("cautions")).hasSize(1);

        JsonNode scaled = json(JsonFormat.of(city));
        assertThat(scaled.get("population").get("total"))
                .isEqualTo(study.get("population").get("total"));
        assertThat(scaled.get("cases")).isEqualTo(study.get("cases"));
        assertThat(scaled.get("notice")).isEqualTo(study.get("notice"));

        JsonNode worth = json(JsonFormat.of(appraisal));
        assertThat(worth.get("appraisal")
                        .get("net_present_saving")
                        .get("amount")
                        .asString())
                .isEqualTo(appraisal.netPresentSaving().getAmount().toPlainString());
    }
}
