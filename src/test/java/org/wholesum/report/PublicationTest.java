package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.ExampleResults;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.text.Table;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.study.StudyResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a report for publication has, and what it never has. */
class PublicationTest {
    /** Each has a part that can be searched for, and would be markup, a pattern, a formula or another id if it could. */
    private static final List<String> NASTY = List.of(
            "zq1x",
            "ZQ1X",
            " zq1x'",
            "0zq2x",
            "zq2x\u001b[2J",
            "=zq3x",
            "<b>zq4x</b>",
            "zq5x|zq6x",
            "^zq7x.*$",
            "zq8x\nzq9x",
            "\u202ezq0x",
            "zq11x: {a: b}");

    @TempDir
    private Path folder;

    private static StudyResult example(String name) {
        return ExampleResults.study(Path.of("examples").resolve(name + ".yaml"));
    }

    private static Map<String, long[][]> even(int cases, String... agencies) {
        Map<String, long[][]> amounts = new LinkedHashMap<>();
        for (int agency = 0; agency < agencies.length; agency++) {
            long base = 1000L * (agency + 1);
            amounts.put(
                    agencies[agency],
                    IntStream.range(0, cases)
                            .mapToObj(i -> new long[] {base + 37 * i, base / 8 + 11 * i})
                            .toArray(long[][]::new));
        }
        return amounts;
    }

    private static List<String> ids(int cases) {
        return IntStream.rangeClosed(1, cases).mapToObj(i -> "P" + i).toList();
    }

    @Test
    void no_format_has_an_id() throws IOException {
        Map<String, long[][]> amounts = even(NASTY.size(), "police", "nhs", "council");
        amounts.put("fire", new long[NASTY.size()][2]);
        amounts.get("fire")[3] = new long[] {800, 0};
        amounts.get("police")[0] = new long[] {900_000, 10};
        StringBuilder cases = new StringBuilder("case_id,group\n");
        NASTY.forEach(id -> cases.append('"').append(id).append("\",").append(id.length() % 2 == 0 ? "a\n" : "b\n"));
        Files.writeString(folder.resolve("cases.csv"), cases);
        StringBuilder people = new StringBuilder("person_id,group\n");
        IntStream.range(0, 60).forEach(i -> people.append('Q').append(i).append(i % 3 == 0 ? ",a\n" : ",b\n"));
        Files.writeString(folder.resolve("people.csv"), people);
        String scenario =
                Pilots.RUN_RATES.replace("ledger: ledger.csv", "ledger: {file: ledger.csv, lenient: true}") + """
                population:
                  file: people.csv
                  similar: {group: b}
                  cases: cases.csv
                  next: 5
                waiting: {case_id: zq1x, unchanged: old, help: {police: 100.00}, until: 2016-01}
                sensitivity:
                  figure: "case.zq1x.saving"
                  inputs: {horizon.months: {low: 12, high: 36}}
                expect: {"case.zq1x.old": {value: 1.00, within: 0.00}}
                """;
        for (String text : List.of(scenario, scenario.replaceAll("(?s)sensitivity:.*expect", "expect"))) {
            StudyResult result;
            try {
                result = Pilots.study(folder, NASTY, amounts, text);
            } catch (InvalidInputException e) {
                assertThat(text).as(e.getMessage()).contains("sensitivity");
                continue;
            }
            Disclosure rules = Disclosure.standard().pPercent(BigDecimal.ZERO);
            assertThat(TextFormat.of(Report.of(result))).contains("zq1x");
            for (Disclosure some : List.of(rules, rules.pseudonyms(), rules.minimumCount(1))) {
                assertThat(Pilots.texts(result, some))
                        .allSatisfy((format, published) ->
                                assertThat(published).as(format).doesNotContainPattern("(?i)zq\\d"));
            }
            assertThat(Pilots.texts(result, rules.pseudonyms()).get("text")).containsPattern("Case \\d+ alone");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stoke/scenario", "stoke/appraisal", "stoke/failure-demand", "stoke/settlement"})
    void with_generous_rules_the_tables_are_those_of_the_report_for_working(String name) {
        StudyResult result = example(name);
        Disclosure generous = Disclosure.standard().minimumCount(1).pPercent(BigDecimal.ZERO);
        List<String> working = tables(Report.of(result));
        List<String> published = tables(Report.forPublication(result, generous));
        assertThat(working)
                .containsAll(published.stream()
                        .filter(table -> !table.startsWith("Saving of ") && !table.startsWith("Contacts by kind"))
                        .toList());
        assertThat(published).hasSizeGreaterThan(2).noneMatch(table -> table.matches("(?s).*  c( .*|\\n.*)?"));
        assertThat(Report.forPublication(result, generous).headline().get(0))
                .isEqualTo(Report.of(result).headline().get(0));
        JsonNode json = JsonMapper.shared().readTree(JsonFormat.forPublication(result, generous));
        assertThat(json.at("/comparison/saving/amount").asString())
                .isEqualTo(result.comparison().saving().getAmount().toPlainString());
    }

    private static List<String> tables(Report report) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.TableBlock.class::isInstance)
                .map(block -> ((Block.TableBlock) block).table())
                .map(Table::toString)
                .toList();
    }

    @Test
    void an_agency_of_few_cases_is_suppressed_in_every_table_with_another() {
        Map<String, long[][]> amounts = even(8, "police", "nhs", "council");
        amounts.put("fire", new long[8][2]);
        amounts.get("fire")[2] = new long[] {777, 333};
        StudyResult result = Pilots.study(
                folder, ids(8), amounts, Pilots.RUN_RATES + "population: {size: 100, selection: random}\n");
        Map<String, String> texts = Pilots.texts(result, Disclosure.standard());
        assertThat(texts.get("text"))
                .containsPattern("(?m)^fire +c +c +c +c +c +c$")
                .containsPattern("(?m)^police +c +c")
                .contains("2 of 4 agencies are suppressed");
        JsonNode json = JsonMapper.shared().readTree(texts.get("json"));
        assertThat(json.at("/disclosure/suppressed_agencies").asInt()).isEqualTo(2);
        assertThat(texts)
                .allSatisfy((format, text) -> assertThat(text).as(format).doesNotContain("777.00", "333.00", "1,332"));
    }

    @Test
    void one_who_is_suppressed_with_another_of_few_cases_needs_a_third() {
        Map<String, long[][]> amounts = even(8, "police", "nhs");
        amounts.put("fire", new long[8][2]);
        amounts.put("justice", new long[8][2]);
        amounts.get("fire")[2] = new long[] {700, 300};
        amounts.get("justice")[5] = new long[] {800, 400};
        String text = Pilots.texts(Pilots.study(folder, ids(8), amounts, Pilots.RUN_RATES), Disclosure.standard())
                .get("text");
        assertThat(text).contains("3 of 4 agencies are suppressed").containsPattern("(?m)^nhs +\\d");
    }

    @Test
    void two_agencies_are_not_enough_where_their_changes_are_known() {
        Map<String, long[][]> amounts = even(8, "police", "nhs", "council");
        amounts.put("fire", new long[8][2]);
        amounts.get("fire")[2] = new long[] {700, 300};
        String known = Pilots.RUN_RATES.replace(
                "  pilot: {method: run_rate, window: since}",
                "  pilot: {method: relative_change, of: old, changes: {fire: -50%, police: -10%, nhs: -20%}}");
        assertThat(Pilots.texts(Pilots.study(folder, ids(8), amounts, Pilots.RUN_RATES), Disclosure.standard())
                        .get("text"))
                .contains("2 of 4 agencies are suppressed");
        assertThat(Pilots.texts(Pilots.study(folder, ids(8), amounts, known), Disclosure.standard())
                        .get("text"))
                .contains("3 of 4 agencies are suppressed");
    }

    @Test
    void a_total_that_breaks_a_rule_is_refused_with_the_table_and_what_to_do() {
        Map<String, long[][]> amounts = even(8, "police", "nhs");
        amounts.get("police")[0] = new long[] {90_000_000, 10};
        StudyResult result = Pilots.study(folder, ids(8), amounts, Pilots.RUN_RATES + "publication: {ids: left_out}\n");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Report.forPublication(
                        result, Disclosure.of(result.scenario()).orElseThrow()))
                .withMessageContaining(
                        "scenario.yaml, line 11, column 14 (publication): can't be published: in the table of"
                                + " costs by agency, the total breaks a rule")
                .withMessageContaining("Maybe ");
        StudyResult few = Pilots.study(folder, ids(4), even(4, "police"), Pilots.RUN_RATES);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Report.forPublication(few, Disclosure.standard()))
                .withMessageContaining("the records are of fewer than 5 cases");
    }

    @Test
    void a_text_of_the_author_that_names_a_case_is_refused() {
        StudyResult result = Pilots.study(
                folder,
                ids(8),
                even(8, "police", "nhs"),
                Pilots.RUN_RATES + "assumptions: [\"P3 moved away, and P33 too.\"]\n");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Report.forPublication(result, Disclosure.standard()))
                .withMessageContaining("names the case \"P3\"");
    }

    @Test
    void amounts_are_rounded_and_still_add_up() {
        StudyResult result = example("stoke/scenario");
        JsonNode json = JsonMapper.shared()
                .readTree(JsonFormat.forPublication(
                        result, Disclosure.standard().roundingAmounts(new BigDecimal("1000"))));
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode agency : json.at("/comparison/agencies")) {
            if (!agency.has("suppressed")) {
                BigDecimal saving = new BigDecimal(agency.at("/saving/amount").asString());
                assertThat(saving.remainder(new BigDecimal("1000"))).isEqualByComparingTo("0");
                sum = sum.add(saving);
            }
        }
        assertThat(sum)
                .isEqualByComparingTo(json.at("/comparison/saving/amount").asString());
        assertThat(sum).isEqualByComparingTo("104000");
    }

    @Test
    void a_report_for_working_says_first_that_it_is_not_for_publication() {
        StudyResult result = example("stoke/scenario");
        String notice = "This report shows single people's costs. It is not for publication.";
        assertThat(TextFormat.of(Report.of(result)).lines()).first().isEqualTo(notice);
        assertThat(MarkdownFormat.of(Report.brief(result)).lines()).first().isEqualTo(notice);
        assertThat(HtmlFormat.of(Report.of(result))).contains("<p class=\"notice\" role=\"note\">This report shows");
        assertThat(JsonFormat.of(result)).contains("\"notice\" : \"" + notice);
        assertThat(TextFormat.of(Report.of(example("stoke/published-changes")))).doesNotContain("not for publication");
    }

    @Test
    void files_for_publication_are_never_beside_the_costs_of_each_case() throws IOException {
        StudyResult result = example("stoke/scenario");
        assertThat(ReportFiles.writeForPublication(result, folder, Disclosure.standard()))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("report.html", "report.md", "report.txt", "result.json", "costs.csv", "figures.csv");
        for (String file : List.of("cases.csv", "report.xlsx")) {
            Files.writeString(folder.resolve(file), "case_id\n");
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> ReportFiles.writeForPublication(result, folder, Disclosure.standard()))
                    .withMessageContaining(file)
                    .withMessageContaining("another folder");
            Files.delete(folder.resolve(file));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{minimum_count: 0}, (publication.minimum_count)",
                "{dominance: {n: 0, k: 85%}}, (publication.dominance.n)",
                "{dominance: {n: 2, k: 120%}}, (publication.dominance.k)",
                "{p_percent: 150%}, (publication.p_percent)",
                "{rounding: 0}, (publication.rounding)",
                "{ids: hashed}, (publication.ids)",
                "{minimum: 5}, (publication.minimum)"
            })
    void rules_that_make_no_sense_are_refused_in_their_place(String both) {
        int comma = both.lastIndexOf(", ");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Pilots.study(
                        folder,
                        ids(8),
                        even(8, "police"),
                        Pilots.RUN_RATES + "publication: " + both.substring(0, comma) + "\n"))
                .withMessageContaining("line 11")
                .withMessageContaining(both.substring(comma + 2));
    }

    @Test
    void rules_of_a_scenario_are_those_of_the_same_methods() {
        StudyResult result = Pilots.study(folder, ids(8), even(8, "police"), Pilots.RUN_RATES + """
                publication: {ids: pseudonyms, minimum_count: 4, dominance: {n: 2, k: 80%}, p_percent: 15%, rounding: {amounts: 100, counts: 5}}
                """);
        assertThat(Disclosure.of(result.scenario()).orElseThrow().rules())
                .isEqualTo(Disclosure.standard()
                        .pseudonyms()
                        .minimumCount(4)
                        .dominance(2, new BigDecimal("0.8"))
                        .pPercent(new BigDecimal("0.15"))
                        .roundingAmounts(new BigDecimal("100"))
                        .roundingCounts(5)
                        .rules());
    }
}
