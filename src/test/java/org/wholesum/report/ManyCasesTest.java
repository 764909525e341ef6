package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.inference.Interval;
import org.wholesum.population.Influence;
import org.wholesum.population.ScaleUp;
import org.wholesum.scenario.Scenario;
import org.wholesum.study.Study;
import org.wholesum.study.StudyResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of a study of 10,001 cases: none lists them all, unless it is asked to. */
class ManyCasesTest {
    private static final int CASES = 10_001;

    @TempDir
    private static Path folder;

    private static StudyResult result;

    @BeforeAll
    static void a_study_of_many_cases() throws IOException {
        StringBuilder rows = new StringBuilder("case_id,date,agency,service,cost\n");
        for (int i = 0; i < CASES; i++) {
            String id = i == 0 ? "=1+1" : "S" + (100_000 + i);
            rows.append(id)
                    .append(",2012-01-10,police,arrest,")
                    .append(i % 7 + 10)
                    .append(".01\n");
            rows.append(id).append(",2012-02-10,nhs,visit,").append(i % 3).append(".02\n");
        }
        Files.writeString(folder.resolve("interactions.csv"), rows);
        Path scenario = folder.resolve("scenario.yaml");
        Files.writeString(scenario, """
                title: Many cases
                ledger: interactions.csv
                windows:
                  before: {from: 2012-01, months: 1}
                  since: {from: 2012-02, months: 1}
                horizon: {from: 2012-03, months: 1}
                methods:
                  old: {method: run_rate, window: before}
                  pilot: {method: run_rate, window: since}
                comparison: {old: old, pilot: pilot}
                population: 20000
                expect:
                  case.S100001.saving: 9.99
                """);
        result = Study.of(Scenario.read(scenario)).run();
    }

    @Test
    void the_figures_of_a_case_are_not_listed_but_can_be_expected() {
        assertThat(result.figures()).containsKey("cases").doesNotContainKey("case.S100001.saving");
        assertThat(result.asExpected()).isTrue();
    }

    @Test
    void result_json_has_their_number_and_the_name_of_the_file_that_lists_them() {
        String text = JsonFormat.of(result);
        JsonNode json = JsonMapper.shared().readTree(text);
        assertThat(json.has("cases")).isFalse();
        assertThat(json.get("cases_omitted").get("count").asInt()).isEqualTo(CASES);
        assertThat(json.get("cases_omitted").get("file").asString()).isEqualTo("cases.csv");
        assertThat(text.length()).isLessThan(100_000);
    }

    @Test
    void result_json_lists_them_if_asked_to() {
        JsonNode json = JsonMapper.shared().readTree(JsonFormat.of(result, CaseListing.JSON));
        assertThat(json.get("cases")).hasSize(CASES);
        assertThat(json.has("cases_omitted")).isFalse();
    }

    @Test
    void cases_csv_is_beside_the_report_and_has_no_formula() throws IOException {
        Path out = folder.resolve("out");
        assertThat(ReportFiles.write(result, out)).contains(out.resolve("cases.csv"));
        List<String> lines = Files.readAllLines(out.resolve("cases.csv"));
        assertThat(lines)
                .hasSize(CASES + 1)
                .startsWith("case_id,old,pilot,saving", "'=1+1,10.01,0.02,9.99", "S100001,11.01,1.02,9.99");
    }

    @Test
    void no_file_of_the_cases_is_written_if_none_is_asked_for() {
        Path out = folder.resolve("none");
        assertThat(ReportFiles.write(result, out, CaseListing.NONE)).doesNotContain(out.resolve("cases.csv"));
    }

    @Test
    void a_report_lists_the_forty_largest_and_sums_the_others() {
        assertThat(TextFormat.of(Report.of(result)))
                .contains("the 40 with the largest savings or extra costs", "9,961 others")
                .doesNotContain("S105001 ");
    }

    @Test
    void resampling_so_many_cases_is_left_out_with_the_reason() {
        ScaleUp city = result.city().orElseThrow();
        assertThat(city.total().intervals()).extracting(Interval::kind).containsExactly(Interval.Kind.STUDENT_T);
        assertThat(city.explain().steps())
                .hasSizeLessThan(20)
                .anyMatch(step -> step.startsWith("Bootstrap: not calculated for more than 10,000 cases"));
    }

    @Test
    void the_largest_influences_are_the_first_of_all_influences() {
        ScaleUp city = result.city().orElseThrow();
        List<Influence> all = city.influences();
        assertThat(all).hasSize(CASES);
        assertThat(city.influences(25)).isEqualTo(all.subList(0, 25));
    }
}
