package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code check} on a scenario that expects nothing yet. */
class CheckTest {
    @TempDir
    private Path folder;

    private Path withoutExpectations() throws IOException {
        Path stoke = Path.of("examples", "stoke");
        Files.copy(stoke.resolve("interactions.csv"), folder.resolve("interactions.csv"));
        String text = Files.readString(stoke.resolve("scenario.yaml"));
        return Files.writeString(folder.resolve("a.yaml"), text.replaceAll("(?ms)^expect:.*?(?=^\\S|\\z)", ""));
    }

    @Test
    void a_scenario_without_expectations_has_its_figures_printed_as_a_block_that_is_met() throws IOException {
        Path file = withoutExpectations();
        CommandRun run = CommandRun.of("check", file.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith(file + ": The scenario has no expectations.\n"
                        + "Its figures, to check and to paste into it:\n\nexpect:\n  old: 337000.00\n");
        Files.writeString(
                file,
                Files.readString(file) + "\n" + run.out().substring(run.out().indexOf("expect:\n")));
        CommandRun again = CommandRun.of("check", file.toString());
        assertThat(again.code()).isZero();
        assertThat(again.out()).startsWith(file + ": All ").endsWith(" expectations are met.\n");
    }

    @Test
    void the_help_says_what_becomes_of_a_scenario_without_expectations() {
        assertThat(CommandRun.of("check", "--help").out().replaceAll("\\s+", " "))
                .contains(
                        "A scenario without expectations has its figures printed as a block to paste into it; its exit"
                                + " code is 0.");
    }
}
