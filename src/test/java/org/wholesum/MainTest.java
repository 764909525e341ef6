package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line, as a person at a terminal meets it. */
class MainTest {
    private static final String STOKE = "examples/stoke/scenario.yaml";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Main.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static Path scenario(Path folder, String from, String to) throws IOException {
        Files.copy(Path.of("examples/stoke/interactions.csv"), folder.resolve("interactions.csv"));
        String text = Files.readString(Path.of(STOKE));
        assertThat(text).contains(from);
        return Files.writeString(folder.resolve("scenario.yaml"), text.replace(from, to));
    }

    @Test
    void run_prints_what_both_methods_cost_the_saving_and_the_city_with_its_interval() {
        assertThat(run("run", STOKE)).isZero();
        assertThat(printed()).contains("£337,000", "£233,000", "£104,000", "£81.5 million", "95% intervals", "n = 7");
        assertThat(complained()).isEmpty();
    }

    @Test
    void the_first_thing_below_the_title_is_the_headline() {
        run("run", STOKE);
        assertThat(printed().split("\n\n")[2])
                .isEqualTo(
                        "From October 2013 to September 2015 (24 months), the old method costs £337,000 and the pilot\n"
                                + "£233,000: the pilot saves £104,000 (30.9%).");
    }

    @Test
    void run_writes_every_file_and_leaves_no_draft_behind(@TempDir Path folder) throws IOException {
        Path to = folder.resolve("new/folder");
        assertThat(run("run", STOKE, "--out", to.toString())).isZero();
        try (var files = Files.list(to)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "cases.csv",
                            "costs.csv",
                            "figures.csv",
                            "report.html",
                            "report.md",
                            "report.txt",
                            "report.xlsx",
                            "result.json");
        }
        assertThat(printed()).contains("Written: " + to.resolve("report.html"));
    }

    @Test
    void check_is_good_when_every_expectation_is_met() {
        assertThat(run("check", STOKE, "examples/stoke/published-changes.yaml")).isZero();
        assertThat(printed())
                .contains(STOKE + ": All 14 expectations are met.")
                .contains("published-changes.yaml: All 2 expectations are met.");
    }

    @Test
    void check_exits_with_1_and_a_table_of_what_differs(@TempDir Path folder) throws IOException {
        Path scenario = scenario(folder, "saving: 104000.00", "saving: {value: 100000.00, within: 10.00}");
        assertThat(run("check", scenario.toString())).isEqualTo(1);
        assertThat(printed()).isEqualTo("""
            %s: 1 of 14 expectations are not met.
            Figures that differ from what is expected
            figure   expected  within  calculated  difference
            ──────  ─────────  ──────  ──────────  ──────────
            saving  100000.00   10.00   104000.00     4000.00
            """.formatted(scenario));
    }

    @Test
    void run_exits_with_1_too_when_an_expectation_is_not_met(@TempDir Path folder) throws IOException {
        assertThat(run(
                        "run",
                        scenario(folder, "old: 337000.00", "old: 337000.01").toString()))
                .isEqualTo(1);
        assertThat(printed()).contains("1 of 14 expectations are not met.");
    }

    @Test
    void bad_input_exits_with_2_and_a_message_without_a_stack_trace(@TempDir Path folder) throws IOException {
        Path scenario = scenario(folder, "horizon:", "horizont:");
        assertThat(run("run", scenario.toString())).isEqualTo(2);
        assertThat(complained())
                .contains(scenario + ", line ")
                .contains("Maybe")
                .doesNotContain("\tat ");
        assertThat(printed()).isEmpty();
    }

    @Test
    void a_missing_scenario_is_named() {
        assertThat(run("run", "no-such.yaml")).isEqualTo(2);
        assertThat(complained()).isEqualTo("no-such.yaml: there is no such file\n");
    }

    @Test
    void check_goes_on_after_a_bad_scenario_and_exits_with_2() {
        assertThat(run("check", "no-such.yaml", STOKE)).isEqualTo(2);
        assertThat(complained()).contains("no-such.yaml: there is no such file");
        assertThat(printed()).contains("All 14 expectations are met.");
    }

    @Test
    void a_folder_that_cannot_be_written_is_named(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertThat(run("run", STOKE, "--out", file.toString())).isEqualTo(3);
        assertThat(complained()).contains("can't write to " + file).doesNotContain("\tat ");
    }

    @Test
    void help_lists_the_commands_and_the_exit_codes() {
        assertThat(run("--help")).isZero();
        assertThat(printed()).contains("run", "check", "an expectation is not met");
    }

    @Test
    void an_unknown_command_exits_with_2_and_says_what_there_is() {
        assertThat(run("chekc", STOKE)).isEqualTo(2);
        assertThat(complained()).contains("chekc").doesNotContain("\tat ");
    }
}
