package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.ExampleResults;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.study.StudyResult;

/** The board summary: six questions, answered with the figures of the tables. */
class BoardSummaryTest {
    private static StudyResult study(String scenario) {
        return ExampleResults.study(Path.of("examples").resolve(scenario + ".yaml"));
    }

    private static String part(List<Section> summary, String heading) {
        return summary.stream()
                .filter(part -> part.heading().equals(heading))
                .flatMap(part -> part.blocks().stream())
                .flatMap(block -> block instanceof Block.Prose prose
                        ? Stream.of(prose.text())
                        : Stream.of(((Block.Caution) block).text()))
                .reduce("", (all, one) -> (all + " " + one).strip());
    }

    @Test
    void an_appraisal_is_summed_up_under_six_headings() {
        List<Section> summary = Report.of(study("stoke/appraisal")).summary();
        assertThat(summary.stream().map(Section::heading))
                .containsExactly(
                        "What it costs",
                        "What it is worth",
                        "Who saves and who pays",
                        "How certain it is",
                        "What would change the answer",
                        "Before you rely on this");
        assertThat(part(summary, "What it costs"))
                .contains("the old method costs £842,500 and the pilot £651,857")
                .contains("the old method costs £14,042 a month and the pilot £10,864.")
                .contains("All amounts are in prices of 2013/14");
        assertThat(part(summary, "What it is worth"))
                .contains("Present benefits are £40,659 and present costs £22,706.")
                .contains("discounted by the standard rates of the Green Book 2022, annex 6");
        assertThat(part(summary, "Who saves and who pays"))
                .contains("Police £260,605;", "Agencies that pay more: Council, commissioned £203,964.")
                .contains("in cash, before discounting");
        assertThat(part(summary, "How certain it is")).contains("below level 1 of 5 on the Maryland scale");
        assertThat(part(summary, "What would change the answer"))
                .contains("deadweight matters most: the net present saving is £79,806 at 0% and −£74,827 at 50%.")
                .contains("council, commissioned 163.02% (assumed: 150%)");
    }

    @Test
    void a_sentence_that_is_the_headline_is_not_repeated() {
        Report report = Report.of(study("stoke/scenario"));
        assertThat(report.summary().stream().flatMap(part -> part.blocks().stream()))
                .doesNotContain(new Block.Prose(report.headline().get(0)));
        assertThat(part(report.summary(), "What would change the answer"))
                .startsWith("Without case S1, the saving of 5,486 similar cases would be £34.9 million instead of £81.5"
                        + " million.");
        assertThat(part(report.summary(), "What it is worth")).contains("the study has no appraisal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stoke/scenario", "stoke/appraisal", "needs-groups/scenario", "strata/scenario"})
    void no_sentence_of_the_headline_is_missing_from_text_or_page(String scenario) {
        Report report = Report.of(study(scenario));
        String text = TextFormat.of(report).replaceAll("\\s+", " ");
        String page = HtmlFormat.of(report)
                .replaceAll("</?span[^>]*>", "")
                .replace("&#39;", "'")
                .replace("&#x3D;", "=");
        assertThat(report.headline()).allSatisfy(sentence -> {
            assertThat(text).contains(sentence);
            assertThat(page).contains(sentence);
        });
    }

    @Test
    void a_short_report_for_a_terminal_has_no_summary() {
        assertThat(Report.brief(study("stoke/scenario")).summary()).isEmpty();
    }

    @Test
    void a_publication_sums_up_without_a_single_case() {
        Report report = Report.forPublication(
                study("stoke/scenario"), Disclosure.standard().minimumCount(1).pPercent(BigDecimal.ZERO));
        assertThat(report.summary()).isNotEmpty();
        assertThat(report.summary().toString()).doesNotContain("S1").doesNotContain("Without case");
    }
}
