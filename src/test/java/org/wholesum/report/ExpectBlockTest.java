package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.scenario.Scenario;
import org.wholesum.study.FigureValue;
import org.wholesum.study.Study;
import org.wholesum.study.StudyResult;

/** The figures of a study as expectations to paste into its scenario. */
class ExpectBlockTest {
    @TempDir
    private Path folder;

    private static StudyResult run(Path file, String text) {
        return Study.of(Scenario.parse(text, file.getParent())).run();
    }

    private static String withoutExpectations(Path file) throws IOException {
        return Files.readString(file).replaceAll("(?ms)^expect:.*?(?=^\\S|\\z)", "");
    }

    private static List<String> expected(String block) {
        return block.lines().skip(1).filter(line -> !line.startsWith("  #")).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"stoke/scenario.yaml", "strata/scenario.yaml", "city/scenario.yaml", "stoke/settlement.yaml"})
    void the_block_is_met_and_no_other_seed_changes_what_is_in_it(String name) throws IOException {
        Path file = Path.of("examples").resolve(name);
        String text = withoutExpectations(file);
        StudyResult result = run(file, text);
        String block = Expectations.block(result);
        StudyResult pasted = run(file, text + "\n" + block);
        assertThat(pasted.outcomes()).hasSameSizeAs(expected(block)).isNotEmpty();
        assertThat(pasted.asExpected()).isTrue();
        Map<String, FigureValue> others = run(file, reseeded(text)).figures();
        assertThat(pasted.outcomes())
                .filteredOn(outcome -> others.get(outcome.figure()).number().compareTo(outcome.actual()) != 0)
                .isEmpty();
    }

    private static String reseeded(String text) {
        String other = text.replaceAll("(?m)^( *)seed: \\d+", "$1seed: 77");
        return other.equals(text) ? text + "\nseed: 77\n" : other;
    }

    @Test
    void figures_of_random_numbers_are_comments_and_those_of_a_case_are_left_out() throws IOException {
        Path file = Path.of("examples", "city", "scenario.yaml");
        assertThat(Expectations.block(run(file, withoutExpectations(file))))
                .contains(
                        "  # These depend on random numbers",
                        "  # saving: ",
                        "  # city_saving: ",
                        "  city_saving_expected: ");
        Path stoke = Path.of("examples", "stoke", "scenario.yaml");
        assertThat(Expectations.block(run(stoke, withoutExpectations(stoke))))
                .startsWith("expect:\n  old: 337000.00\n  pilot: 233000.00\n  saving: 104000.00\n"
                        + "  change: {value: -30.86%, within: 0.005%}\n")
                .doesNotContain("case.", "without_most_influential", "  # ");
    }

    @Test
    void a_p_value_by_a_bootstrap_is_a_comment_and_another_is_not() throws IOException {
        assertThat(block("wild_bootstrap"))
                .contains("\n  design.panel: ", "\n  # design.panel.p: ")
                .doesNotContain("\n  design.panel.p");
        assertThat(block("cluster")).contains("\n  design.panel.p: ").doesNotContain("# design.panel.p");
    }

    private String block(String errors) throws IOException {
        Files.writeString(folder.resolve("units.csv"), units(13));
        return Expectations.block(run(folder.resolve("a.yaml"), """
                title: A panel
                windows: {before: {from: 2023-04, months: 12}}
                baseline: {window: before, total: 1800.00, shares: {nhs: 100%%}}
                horizon: {from: 2024-04, months: 12}
                methods:
                  old: {method: run_rate, window: before}
                  pilot: {method: relative_change, of: old, changes: {nhs: -10%%}}
                comparison: {old: old, pilot: pilot}
                evaluation:
                  designs:
                    difference_in_differences: {panel: {panel: units.csv, errors: %s}}
                """.formatted(errors)));
    }

    private static String units(int count) {
        StringBuilder csv = new StringBuilder("unit,period,outcome,start\n");
        for (int unit = 0; unit < count; unit++) {
            boolean pilot = unit % 2 == 0;
            for (int period = 1; period <= 4; period++) {
                int outcome = 100 + unit * unit % 7 + unit * period % 5 - (pilot && period > 2 ? 3 : 0);
                csv.append("u%d,%d,%d,%s\n".formatted(unit, period, outcome, pilot ? "3" : ""));
            }
        }
        return csv.toString();
    }

    @Test
    void a_scenario_for_publication_is_warned() throws IOException {
        Path file = Path.of("examples", "stoke", "scenario.yaml");
        assertThat(Expectations.block(run(file, withoutExpectations(file) + "\npublication: {}\n")))
                .startsWith("expect:  # these figures are not suppressed: they are not for publication\n");
    }

    @Test
    void the_block_of_a_scenario_in_json_is_json() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), """
                {"title": "A year",
                 "windows": {"before": {"from": "2023-04", "months": 12}},
                 "baseline": {"window": "before", "total": 1800.00, "shares": {"nhs": "60%", "police": "40%"}},
                 "horizon": {"from": "2024-04", "months": 12},
                 "methods": {"old": {"method": "run_rate", "window": "before"},
                   "pilot": {"method": "relative_change", "of": "old", "changes": {"police": "-33%", "nhs": "0%"}}},
                 "comparison": {"old": "old", "pilot": "pilot"}}
                """);
        String block = Expectations.block(Study.of(Scenario.read(file)).run());
        assertThat(block)
                .startsWith("\"expect\": {\n  \"old\": 1800.00,\n  \"pilot\": 1562.40,\n")
                .contains("  \"share_old.nhs\": \"60%\",\n", "{\"value\": \"69.12%\", \"within\": \"0.005%\"}");
        Files.writeString(file, Files.readString(file).strip().replaceAll("}$", ",\n") + block + "}");
        assertThat(Study.of(Scenario.read(file)).run().asExpected()).isTrue();
    }

    @Test
    void a_number_near_zero_is_not_rounded_away() {
        FigureValue small = new FigureValue(new BigDecimal("0.000012345"), FigureValue.Unit.SHARE, Optional.empty());
        assertThat(ExpectedText.of(small).yaml("p: of a design"))
                .isEqualTo("'p: of a design': {value: 0.00123%, within: 0.000005%}");
    }
}
