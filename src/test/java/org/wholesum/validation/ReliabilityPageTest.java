package org.wholesum.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholesum.Golden;

/** The page on what a user can rely on. */
class ReliabilityPageTest {
    private static final Path TESTS = Path.of("src", "test", "java", "org", "wholesum");

    @Test
    void every_promise_has_tests_that_exist() {
        assertThat(Promises.all()).hasSize(10).allSatisfy(promise -> {
            assertThat(promise.checks()).as(promise.title()).isNotEmpty();
            List<String> tests = promise.checks().stream()
                    .flatMap(check -> check.tests().stream())
                    .toList();
            assertThat(tests).doesNotHaveDuplicates().allSatisfy(name -> assertThat(
                            TESTS.resolve(name.replace('.', '/') + ".java"))
                    .exists());
        });
    }

    @Test
    void every_measured_run_has_a_figure_a_way_to_repeat_it_and_a_month() {
        assertThat(MeasuredRuns.read()).isNotEmpty().allSatisfy(run -> {
            assertThat(List.of(run.what(), run.figure(), run.how())).noneMatch(String::isBlank);
            assertThat(run.month()).matches("[A-Z][a-z]+ 20\\d\\d");
        });
    }

    @Test
    void the_page_is_written_from_the_promises_and_the_worked_examples() {
        Golden.check(
                ScenarioFigures.FOLDER.resolve("reliability.md"),
                ReliabilityPage.of(Promises.all(), MeasuredRuns.read(), ValidationCases.all()));
    }
}
