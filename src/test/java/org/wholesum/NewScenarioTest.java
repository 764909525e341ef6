package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholesum.internal.cli.Purpose;

/** The scenarios that the command line writes for a start. */
class NewScenarioTest {
    @TempDir
    private Path folder;

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void each_starter_runs_and_its_expectations_are_met(Purpose purpose) {
        CommandRun made = CommandRun.of("new", purpose.word(), "--out", file("it's mine # 1.yaml"));
        assertThat(made.err()).isEmpty();
        assertThat(made.code()).isZero();
        CommandRun checked = CommandRun.of("check", file("it's mine # 1.yaml"));
        assertThat(checked.err()).isEmpty();
        assertThat(checked.code()).as(checked.out()).isZero();
        assertThat(checked.out()).contains("met");
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void each_starter_says_that_it_is_invented_in_the_report_and_in_every_row(Purpose purpose) throws IOException {
        CommandRun.of("new", purpose.word(), "--out", file("first.yaml"));
        assertThat(CommandRun.of("run", file("first.yaml")).out())
                .contains("! Every record and every number of this scenario is invented.");
        try (var files = Files.list(folder)) {
            for (Path table :
                    files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                assertThat(Files.readAllLines(table).stream().skip(1)).allMatch(row -> row.endsWith(",invented"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void each_starter_has_a_comment_for_what_an_author_changes(Purpose purpose) throws IOException {
        CommandRun.of("new", purpose.word(), "--out", file("first.yaml"));
        List<String> lines = Files.readAllLines(folder.resolve("first.yaml"));
        assertThat(lines.stream().filter(line -> line.contains("# "))).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void help_says_what_each_purpose_is(Purpose purpose) {
        assertThat(CommandRun.of("new", "--help").out().replaceAll("\\s+", " "))
                .contains(purpose.word() + ": " + purpose.meaning());
    }

    @Test
    void the_files_are_named_and_lie_beside_each_other() throws IOException {
        CommandRun made = CommandRun.of("new", "evaluate", "--out", file("a/b/mine.yml"));
        assertThat(made.out())
                .contains(
                        "Written: " + file("a/b/mine.yml"),
                        "Written: " + file("a/b/mine-interactions.csv"),
                        "Written: " + file("a/b/mine-control.csv"),
                        "Written: " + file("a/b/mine-measures.csv"),
                        "run " + file("a/b/mine.yml"));
        assertThat(Files.readString(folder.resolve("a/b/mine.yml"))).contains("ledger: 'mine-interactions.csv'");
    }

    @Test
    void no_file_is_overwritten_and_none_is_left() throws IOException {
        Files.writeString(folder.resolve("mine-control.csv"), "mine");
        CommandRun made = CommandRun.of("new", "evaluate", "--out", file("mine.yaml"));
        assertThat(made.code()).isEqualTo(2);
        assertThat(made.err()).contains("mine-control.csv", "exists already").doesNotContain("\tat ");
        assertThat(folder.resolve("mine-control.csv")).hasContent("mine");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void every_file_that_is_in_the_way_is_named_at_once() {
        CommandRun.of("new", "evaluate", "--out", file("mine.yaml"));
        assertThat(CommandRun.of("new", "evaluate", "--out", file("mine.yaml")).err())
                .contains("mine.yaml", "mine-interactions.csv", "mine-control.csv", "mine-measures.csv");
    }

    @Test
    void an_unknown_purpose_is_met_with_those_there_are_and_the_nearest() {
        CommandRun made = CommandRun.of("new", "comparre", "--out", file("mine.yaml"));
        assertThat(made.code()).isEqualTo(2);
        assertThat(made.err()).contains("comparre", Purpose.words(), "Maybe compare");
        assertThat(folder.resolve("mine.yaml")).doesNotExist();
    }

    @Test
    void a_name_that_is_not_of_a_scenario_is_refused() {
        CommandRun made = CommandRun.of("new", "compare", "--out", file("mine.json"));
        assertThat(made.code()).isEqualTo(2);
        assertThat(made.err()).contains("mine.json", "ends in .yaml");
    }
}
