package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scripts of {@code examples/walkthroughs}, which a reader follows step by step. */
class WalkthroughTest {
    private static final Path FOLDER = Path.of("examples", "walkthroughs");
    private static final int FEWER_LINES_THAN = 30;
    private static final int SCRIPTS = 5;

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".jsh"))
                    .sorted()
                    .toList();
        }
    }

    private static String run(String name) {
        return CommandRun.of("script", "--echo", FOLDER.resolve(name + ".jsh").toString())
                .out();
    }

    @Test
    void there_are_five() throws IOException {
        assertThat(scripts()).hasSize(SCRIPTS);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void each_has_fewer_than_30_lines_and_a_comment_for_each_step(Path script) throws IOException {
        List<String> lines = Files.readAllLines(script);
        assertThat(lines).hasSizeLessThan(FEWER_LINES_THAN);
        List<String> paragraphs = List.of(String.join("\n", lines).split("\n\n"));
        assertThat(paragraphs).hasSizeGreaterThan(3).allSatisfy(step -> assertThat(step)
                .startsWith("// "));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void each_runs_and_prints_what_a_person_can_read(Path script) {
        CommandRun run = CommandRun.of("script", "--echo", script.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .doesNotContain("Lambda", "GBP -")
                .doesNotContainPattern("@[0-9a-f]{3,}\\b")
                .doesNotContainPattern("(?m)^    .*[\\s(\\[=]-[£\\d]");
    }

    @Test
    void they_come_out_as_published() {
        assertThat(run("1-first-look")).contains("    all                   177,596.88  159,403.12  337,000.00\n");
        assertThat(run("2-old-against-pilot"))
                .contains("the old method costs £337,000 and the pilot £233,000: the pilot saves £104,000 (30.9%).")
                .endsWith("\n    £303,300.00\n\n");
        assertThat(run("3-a-city")).contains("Saving, all agencies: £81,506,285.71, interval \u2212£40,189,780.04");
    }

    @Test
    void the_appraisals_bridge_adds_up_to_its_net_present_saving() {
        String out = run("4-an-appraisal");
        assertThat(out).contains("net present saving                                         £102,241.54\n");
        Matcher bridge = Pattern.compile("\\{(saving.*)\\}").matcher(out);
        assertThat(bridge.find()).isTrue();
        List<BigDecimal> amounts = Pattern.compile("=(\u2212?)\u00a3([\\d,.]+\\d)")
                .matcher(bridge.group(1))
                .results()
                .map(found -> new BigDecimal(
                        (found.group(1).isEmpty() ? "" : "-") + found.group(2).replace(",", "")))
                .toList();
        assertThat(amounts).hasSize(5);
        assertThat(amounts.subList(0, 4).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(amounts.get(4));
    }

    @Test
    void the_evidence_is_the_change_less_that_of_similar_wards() {
        assertThat(run("5-evidence")).contains("rent arrears: pilot \u221214%, control \u22124.5%");
    }
}
