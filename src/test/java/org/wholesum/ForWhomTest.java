package org.wholesum;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The option --for: a report for publication or for working. */
class ForWhomTest {
    private static final String STOKE =
            Path.of("examples", "stoke", "scenario.yaml").toString();
    private static final String WORKING = "This report shows single people's costs. It is not for publication.";
    private static final String PUBLICATION = "Made for publication: ";

    @TempDir
    private Path folder;

    private record Run(int code, String out, String err) {}

    private static Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(arguments, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        return new Run(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    private String withRules(String rules) throws IOException {
        Path stoke = Path.of("examples", "stoke");
        Files.copy(stoke.resolve("interactions.csv"), folder.resolve("interactions.csv"));
        return Files.writeString(
                        folder.resolve("scenario.yaml"),
                        Files.readString(stoke.resolve("scenario.yaml")) + "\npublication: " + rules + "\n")
                .toString();
    }

    @Test
    void a_scenario_without_rules_is_for_working_unless_it_is_said() {
        assertThat(run("run", STOKE).out()).contains(WORKING).doesNotContain(PUBLICATION);
        Run published = run("run", STOKE, "--for", "publication");
        assertThat(published.out()).contains(PUBLICATION, "Disclosure control").doesNotContain(WORKING);
        assertThat(published.code()).isZero();
    }

    @Test
    void a_scenario_with_rules_is_for_publication_unless_it_is_said() throws IOException {
        String scenario = withRules("{minimum_count: 6}");
        assertThat(run("run", scenario).out()).contains(PUBLICATION, "No sum of fewer than 6 cases");
        assertThat(run("run", scenario, "--for", "WORKING").out()).contains(WORKING);
    }

    @Test
    void the_files_are_for_the_same_readers_and_cases_are_not_among_them() {
        Run published = run("run", STOKE, "--for", "publication", "--out", folder.toString());
        assertThat(published.out()).contains("result.json").doesNotContain("cases.csv");
        assertThat(folder.resolve("report.html"))
                .content()
                .contains(PUBLICATION)
                .doesNotContain("Case by case");
        assertThat(folder.resolve("result.json")).content().doesNotContain("\"cases\" : [", "\"influences\"");
        assertThat(run("run", STOKE, "--for", "publication", "--cases", "csv"))
                .satisfies(run -> assertThat(run.code()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("--cases lists single cases", "Maybe --for working"));
    }

    @Test
    void what_can_not_be_published_is_refused_and_nothing_is_written() throws IOException {
        String scenario = withRules("{minimum_count: 8}");
        Path out = folder.resolve("out");
        Run refused = run("run", scenario, "--out", out.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("(publication): can't be published: the records are of fewer than 8 cases");
        assertThat(refused.out()).isEmpty();
        assertThat(out).doesNotExist();
    }

    @Test
    void another_purpose_is_refused() {
        assertThat(run("run", STOKE, "--for", "me").err()).contains("'me': expected publication or working");
        assertThat(List.of(run("run", "--help").out())).allMatch(help -> help.contains("--for=PURPOSE"));
    }
}
