package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.study.StudyResult;
import org.wholesum.study.ThreeCases;

class CalibrationReportTest {
    @TempDir
    private Path folder;

    private StudyResult result;

    @BeforeEach
    void run() {
        result = ThreeCases.in(folder).run(ThreeCases.CALIBRATED);
    }

    @Test
    void the_report_has_observed_and_fitted_numbers_and_ranges() {
        assertThat(MarkdownFormat.of(Report.of(result)))
                .contains(
                        "## Fitted transitions",
                        "2 unknown transitions in a cycle of 2 weeks were fitted to 3 observed numbers of people",
                        "with any set that fits nearly as well");
        assertThat(TextFormat.of(Report.of(result)))
                .containsPattern("in +2 +16 +16.0 +0.0")
                .containsPattern("in +out +50.0% +\\d+.\\d% +\\d+.\\d% +yes");
        assertThat(HtmlFormat.of(Report.of(result)))
                .contains(
                        "Method old: observed (dots) and fitted (lines) numbers of people after each cycle of 2 weeks");
        assertThat(JsonFormat.of(result))
                .contains("\"calibrated\"", "\"degrees_of_freedom\"", "\"cycle_weeks\"", "\"tolerance\"");
    }

    @Test
    void a_publication_has_no_numbers_of_people() {
        assertThat(TextFormat.of(Report.forPublication(result, Disclosure.standard()))
                        .replaceAll("\\s+", " "))
                .contains("are not published, as a group can be small")
                .doesNotContain("16.0");
        assertThat(JsonFormat.forPublication(result, Disclosure.standard()))
                .contains("\"calibrated\"")
                .doesNotContain("fitted_cost", "\"lowest\"", "\"tolerance\"");
    }
}
