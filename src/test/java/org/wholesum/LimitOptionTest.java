package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.study.ThreeCases;

/** The option --limit: its errors are in the words of its users. */
class LimitOptionTest {
    @TempDir
    private Path folder;

    private String scenario = "";

    @BeforeEach
    void write() throws Exception {
        ThreeCases.in(folder);
        scenario =
                Files.writeString(folder.resolve("s.yaml"), ThreeCases.SCENARIO).toString();
    }

    private String error(int code, String command, String limit) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        int ended = Main.run(
                new String[] {command, scenario, "--limit", limit},
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(ended).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(code);
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_name_that_is_nearly_one_is_suggested() {
        for (String command : new String[] {"run", "check"}) {
            assertThat(error(2, command, "projectd_cells=5"))
                    .contains("'projectd_cells': expected projected_cells, case_agencies, case_cells,")
                    .contains(" or agencies. Maybe projected_cells")
                    .doesNotContain("PROJECTED_CELLS")
                    .doesNotContain("[projected");
        }
    }

    @Test
    void a_number_is_a_whole_one_from_1() {
        assertThat(error(2, "run", "runs=0")).contains("'0': expected a whole number from 1");
        assertThat(error(2, "run", "runs=many")).contains("'many': expected a whole number from 1");
    }

    @Test
    void a_limit_is_set_by_its_name_in_any_letter_case_and_a_number_as_messages_have_it() {
        assertThat(error(2, "run", "Projected_Cells=11")).contains("expected at most 11");
        assertThat(error(0, "run", "projected_cells=1,200")).isEmpty();
    }
}
