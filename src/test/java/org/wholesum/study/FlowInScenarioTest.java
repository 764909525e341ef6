package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.ExampleResults;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.report.Disclosure;
import org.wholesum.report.HtmlFormat;
import org.wholesum.report.JsonFormat;
import org.wholesum.report.Report;
import org.wholesum.report.TextFormat;

/** How work flows, in a scenario. */
class FlowInScenarioTest {
    private static final Path EVIDENCE = Path.of("examples", "evidence", "scenario.yaml");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "flow_jobs_after, 3",
        "flow_open_before, 0",
        "flow_open_after, 1",
        "flow_spanning, 1",
        "flow_mean_before, 20",
        "flow_mean_after, 3",
        "flow_median_before, 20",
        "flow_ninetieth_before, 28",
        "flow_difference, -17",
        "flow_waiting_before, 5",
        "flow_waiting_difference, -3",
        "visits_cancelled_before, 0.25",
        "visits_cancelled_after, 0",
        "not_first_time_after, 0.5",
        "satisfied_before, 0.5",
        "satisfied_after, 1"
    })
    void a_scenario_has_the_figures_of_its_jobs(String figure, String value) {
        assertThat(ThreeCases.in(folder)
                        .run(ThreeCases.EVIDENCE)
                        .figures()
                        .get(figure)
                        .number())
                .isEqualByComparingTo(value);
    }

    @Test
    void a_report_names_open_jobs_and_those_that_span_the_change() {
        StudyResult result = ThreeCases.in(folder).run(ThreeCases.EVIDENCE);
        assertThat(TextFormat.of(Report.of(result)).replaceAll("\\s+", " "))
                .contains("takes 3.0 days from the request to the end on average, one before 20.0.")
                .contains("requested after the change is open: J5")
                .contains("counts as before: J2")
                .contains("There is no control chart");
        assertThat(JsonFormat.of(result)).contains("\"open_jobs\"").contains("\"J2\"");
        assertThat(result.explain().toString()).contains("waiting, request to first visit, before: mean 5.0 days");
    }

    @Test
    void a_chart_by_month_has_a_break_at_the_change() {
        StudyResult result = ExampleResults.study(EVIDENCE);
        assertThat(HtmlFormat.of(Report.of(result))).contains("Mean days from request to end");
        String published = TextFormat.of(Report.forPublication(result, Disclosure.standard()));
        assertThat(published).contains("to the end, mean").doesNotContain("R0400");
    }

    @Test
    void problems_of_the_key_and_of_the_file_are_located() {
        ThreeCases cases = ThreeCases.in(folder);
        assertThat(cases.refusal(ThreeCases.EVIDENCE.replace("change: 2012-03", "change: 2013-03")))
                .contains("demand.flow")
                .contains("no job was requested from 2013-03-01 on");
        assertThat(cases.refusal(ThreeCases.EVIDENCE.replace("jobs.csv", "job.csv")))
                .contains("job.csv");
        cases.write("jobs.csv", ThreeCases.JOBS.replace("J4", "J3").replace("2012-01-20", "2011-01-20"));
        assertThatThrownBy(() -> cases.run(ThreeCases.EVIDENCE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("2012-01-20, a year later")
                .hasMessageContaining("line 4 too");
    }
}
