package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.intake.IdRule;
import org.wholesum.intake.Pseudonyms;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.report.ReportFiles;
import org.wholesum.scenario.Scenario;

/** A study whose cases have pseudonyms. */
class PseudonymsOfCasesTest {
    private static final String SECRET = "2b7e151628aed2a6abf7158809cf4f3c762e7160f38b4da56a784d9045190cfe";

    @TempDir
    private Path folder;

    private Path data = Path.of("data");
    private Path key = Path.of("key");

    @BeforeEach
    void files() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        key = Files.writeString(Files.createDirectory(folder.resolve("keys")).resolve("key"), SECRET);
        StringBuilder rows = new StringBuilder("case_id,date,agency,service,cost\n");
        for (String id : new String[] {"Alice-1", "Bob-2", "Carol-3"}) {
            rows.append(id).append(",2023-01-05,police,visit,100.00\n");
            rows.append(id).append(",2023-03-05,police,visit,40.00\n");
        }
        Files.writeString(data.resolve("interactions.csv"), rows);
    }

    private Scenario scenario(String ledger) {
        return Scenario.parse("""
                title: Visits
                ledger: {file: interactions.csv%s}
                windows:
                  before: {from: 2023-01, months: 1}
                  since: {from: 2023-03, months: 1}
                horizon: {from: 2023-04, months: 12}
                methods:
                  old: {method: run_rate, window: before}
                  pilot: {method: run_rate, window: since}
                comparison: {old: old, pilot: pilot}
                population: 30
                """.formatted(ledger), data);
    }

    private static String withKey(String key) {
        return ", pseudonyms: {key: " + key + "}";
    }

    private static Pseudonyms pseudonyms() {
        return Pseudonyms.ofVariable("K", name -> Optional.of(SECRET), IdRule.standard());
    }

    @Test
    void results_are_the_same_and_no_output_has_an_id_or_the_key() throws IOException {
        StudyResult plain = Study.of(scenario("")).run();
        StudyResult hidden = Study.of(scenario(withKey("{file: ../keys/key}"))).run();
        assertThat(hidden.comparison().saving()).isEqualTo(plain.comparison().saving());
        assertThat(hidden.loaded().orElseThrow().ledger().cases())
                .containsExactlyInAnyOrder(
                        pseudonyms().of("alice-1"),
                        pseudonyms().of("bob-2"),
                        pseudonyms().of("carol-3"));
        for (Path file : ReportFiles.write(hidden, folder.resolve("out"))) {
            assertThat(text(file)).isNotEmpty().doesNotContainIgnoringCase("Alice", "Carol", SECRET);
        }
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files).isNotEmpty();
        }
    }

    /** The text of a file, or of all parts of a workbook. */
    private static String text(Path file) throws IOException {
        if (!file.toString().endsWith(".xlsx")) {
            return Files.readString(file);
        }
        StringBuilder parts = new StringBuilder();
        try (ZipInputStream workbook = new ZipInputStream(Files.newInputStream(file))) {
            while (workbook.getNextEntry() != null) {
                parts.append(new String(workbook.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts.toString();
    }

    @Test
    void a_key_may_be_in_an_environment_variable() {
        Study study = Study.of(scenario(withKey("{environment: LINK_KEY}")));
        StudyResult result = study.environment(
                        name -> Optional.ofNullable(Map.of("LINK_KEY", SECRET).get(name)))
                .run();
        assertThat(result.loaded().orElseThrow().ledger().cases())
                .contains(pseudonyms().of("Bob-2"));
        assertThatThrownBy(() -> study.environment(name -> Optional.empty()).run())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("ledger.pseudonyms.key.environment")
                .hasMessageContaining("can't be used as a key");
        assertThatThrownBy(() ->
                        study.environment(name -> Optional.of("weak-" + name)).run())
                .hasMessageNotContaining("weak");
    }

    @Test
    void a_key_inside_the_scenarios_folder_is_refused() throws IOException {
        Files.writeString(Files.createDirectory(data.resolve("below")).resolve("key"), SECRET);
        for (String file : new String[] {"below/key", "../data/below/key", "none"}) {
            assertThatThrownBy(() ->
                            Study.of(scenario(withKey("{file: " + file + "}"))).run())
                    .hasMessageContaining("ledger.pseudonyms.key.file")
                    .hasMessageContaining("or below it, expected a key outside the folders of data and results");
        }
        assertThatThrownBy(() -> Study.of(scenario(withKey("{file: ../data/interactions.csv}")))
                        .run())
                .hasMessageNotContaining("Alice");
        Path other = Files.writeString(folder.resolve("passwords"), "root:secret");
        assertThatThrownBy(() -> Study.of(scenario(withKey("{file: ../" + other.getFileName() + "}")))
                        .run())
                .hasMessageContaining("can't be used as a key")
                .hasMessageNotContaining("root");
    }

    @Test
    void one_key_is_given_in_one_way() {
        assertThatThrownBy(() -> scenario(withKey("{}"))).hasMessageContaining("expected either file");
        assertThatThrownBy(() -> scenario(withKey("{file: a, environment: B}")))
                .hasMessageContaining("expected either file");
        assertThatThrownBy(() -> scenario(", unit: household")).hasMessageContaining("expected people");
    }

    @Test
    void ids_that_may_be_several_people_are_refused_before_they_are_hidden() throws IOException {
        Path file = data.resolve("interactions.csv");
        Files.writeString(file, Files.readString(file).replace("Bob-2", "Redacted"));
        assertThatThrownBy(
                        () -> Study.of(scenario(withKey("{file: ../keys/key}"))).run())
                .hasMessageContaining("An id may be that of several people: \"Redacted\"");
    }
}
