package org.wholesum.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.wholesum.ExampleResults;
import org.wholesum.Golden;
import org.wholesum.study.Outcome;
import org.wholesum.study.StudyResult;

/** The page and the scenarios of {@code examples/validation}. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ValidationPageTest {
    @Test
    @Order(1)
    void figures_of_data_sets_are_those_last_measured() {
        assumeThat(ValidationData.isGiven())
                .as("published data sets: skipped, as -Dvalidation.data=FOLDER is not given")
                .isTrue();
        Golden.check(MeasuredFigures.FILE, MeasuredFigures.measure(ValidationCases.all()));
    }

    @Test
    @Order(2)
    void the_page_has_every_case_with_its_figures() {
        MeasuredFigures measured = MeasuredFigures.read();
        List<ValidationCase> cases =
                ValidationCases.all().stream().map(measured::of).toList();
        Golden.check(
                ScenarioFigures.FOLDER.resolve("README.md"), ValidationPage.of(cases, ValidationCases.notExpressed()));
    }

    @Test
    void every_scenario_of_the_folder_is_of_a_case_and_has_its_figures_as_expected() throws IOException {
        List<String> folders;
        try (Stream<Path> files = Files.list(ScenarioFigures.FOLDER)) {
            folders = files.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
        assertThat(ValidationCases.all().stream().flatMap(example -> example.scenario().stream()))
                .containsExactlyInAnyOrderElementsOf(folders);
        for (String folder : folders) {
            StudyResult result =
                    ExampleResults.study(ScenarioFigures.FOLDER.resolve(folder).resolve("scenario.yaml"));
            assertThat(result.outcomes()).as(folder).isNotEmpty().allMatch(Outcome::met);
        }
    }
}
