package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.report.JsonFormat;
import org.wholesum.report.Report;

/** Whether it worked, and where demand comes from, in a scenario. */
class EvidenceInScenarioTest {
    @TempDir
    Path folder;

    @Test
    void a_measure_has_its_change_in_the_pilot_and_in_the_control() {
        StudyResult result = ThreeCases.in(folder).run(ThreeCases.EVIDENCE);

        assertThat(result.figures().get("measure_change.arrears").number()).isEqualByComparingTo("-0.6");
        assertThat(result.figures().get("measure_change_control.arrears").number())
                .isEqualByComparingTo("0");
        assertThat(JsonFormat.of(result)).contains("\"relative_change\" : -0.6");
    }

    @Test
    void a_report_has_a_section_of_what_was_measured_and_of_high_cost_users() {
        StudyResult result = ThreeCases.in(folder).run(ThreeCases.EVIDENCE);

        assertThat(Report.of(result).toString())
                .containsIgnoringCase("what was measured")
                .containsIgnoringCase("high-cost users");
    }

    @Test
    void a_window_that_is_not_one_of_the_scenario_is_named_with_a_suggestion() {
        assertThat(ThreeCases.in(folder)
                        .refusal(ThreeCases.EVIDENCE.replace("before: before, after", "before: befor, after")))
                .contains("befor")
                .contains("before");
    }
}
