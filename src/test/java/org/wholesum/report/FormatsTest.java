package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.ExampleResults;
import org.wholesum.Golden;
import org.wholesum.Wholesum;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Table;
import org.wholesum.study.FigureValue;
import org.wholesum.study.StudyResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Text, Markdown and JSON say the same, the headline first, and nothing that an input contains becomes markup. */
class FormatsTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "org", "wholesum", "report");

    private static StudyResult stoke;
    private static JsonNode json;

    @BeforeAll
    static void run() {
        stoke = ExampleResults.study(Path.of("examples", "stoke", "scenario.yaml"));
        json = JsonMapper.shared().readTree(JsonFormat.of(stoke));
    }

    @Test
    void the_text_report_is_as_it_was() {
        Golden.check(GOLDEN.resolve("stoke.txt"), TextFormat.of(Report.of(stoke)));
    }

    @Test
    void the_markdown_report_is_as_it_was() {
        Golden.check(GOLDEN.resolve("stoke.md"), MarkdownFormat.of(Report.of(stoke)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stoke/scenario", "stoke/appraisal", "case-a/scenario", "strata/scenario"})
    void no_format_drops_a_caution(String scenario) {
        StudyResult result = ExampleResults.study(Path.of("examples").resolve(scenario + ".yaml"));
        assertThat(result.cautions()).hasSizeGreaterThan(1);
        assertInEveryFormat(result);
    }

    @Test
    void no_format_drops_what_few_cases_cannot_say(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("interactions.csv"), """
            case_id,date,agency,service,cost
            A,2012-01-10,police,arrest,900.00
            B,2012-01-20,nhs,visit,80.00
            """);
        String alone = """
            title: Two
            ledger: interactions.csv
            windows: {all: {from: 2012-01, months: 1}}
            horizon: {from: 2012-04, months: 2}
            methods:
              old: {method: run_rate, window: all}
              pilot: {method: scaled, of: old, factor: 50%}
            comparison: {old: old, pilot: pilot}
            """;
        Path scenario = folder.resolve("scenario.yaml");
        StudyResult scaled = Wholesum.study(Files.writeString(scenario, alone + "population: 10\n"));
        assertThat(scaled.cautions())
                .anyMatch(said ->
                        said.startsWith("The sample has 2 cases; how they were chosen is not stated. Each represents"))
                .anyMatch(said -> said.startsWith("How the cases were chosen is not stated"))
                .anyMatch(said -> said.startsWith("Case A alone accounts for 91.8% of all"))
                .anyMatch(
                        said -> said.startsWith("The intervals cover the random variation of 2 cases drawn at random"))
                .hasSize(5);
        assertInEveryFormat(scaled);
        StudyResult unscaled = Wholesum.study(Files.writeString(scenario, alone));
        assertThat(unscaled.cautions())
                .anyMatch(said -> said.startsWith("The number of similar cases (N) is not stated"))
                .anyMatch(said -> said.startsWith("Case A alone accounts for 91.8% of all"))
                .hasSize(2);
        assertInEveryFormat(unscaled);
        Files.writeString(folder.resolve("interactions.csv"), """
            case_id,date,agency,service,cost
            A,2012-01-10,police,arrest,900.00
            """);
        StudyResult one = Wholesum.study(scenario);
        assertThat(one.cautions())
                .anyMatch(said -> said.startsWith("n = 1: at least 2 cases are needed"))
                .hasSize(2);
        assertInEveryFormat(one);
    }

    private static void assertInEveryFormat(StudyResult result) {
        String brief = TextFormat.of(Report.brief(result)).replaceAll("\\s+", " ");
        String text = TextFormat.of(Report.of(result)).replaceAll("\\s+", " ");
        String markdown = MarkdownFormat.of(Report.of(result)).replace("\\", "");
        String html = HtmlFormat.of(Report.of(result))
                .replaceAll("</?span[^>]*>", "")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&#x3D;", "=")
                .replaceAll("\\s+", " ");
        List<String> inJson = JsonMapper.shared()
                .readTree(JsonFormat.of(result))
                .get("cautions")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        assertThat(inJson).isEqualTo(result.cautions());
        assertThat(result.cautions()).allSatisfy(caution -> {
            assertThat(brief).contains(caution);
            assertThat(text).contains(caution);
            assertThat(markdown).contains(caution);
            assertThat(html).contains(caution);
        });
    }

    @Test
    void the_headline_comes_first_below_the_title_in_every_format() {
        String first = Report.of(stoke).headline().get(0);
        assertThat(MarkdownFormat.of(Report.of(stoke)).replace("\\", "").lines().skip(4))
                .first()
                .isEqualTo("**" + first + "**");
        assertThat(json.get("headline").get(0).asString()).isEqualTo(first);
        String body = HtmlFormat.of(Report.of(stoke))
                .replaceAll("(?s)^.*<body[^>]*>", "")
                .replaceAll("<[^>]*>", " ");
        assertThat(body.strip().replaceAll("\\s+", " "))
                .startsWith(Report.of(stoke).notice().orElseThrow().replace("'", "&#39;") + " "
                        + stoke.scenario().title() + " " + first);
    }

    /** The sections of a report, and the figures that each must have. */
    static Stream<Arguments> sections() {
        return Stream.of(
                Arguments.of(
                        "stoke/scenario",
                        List.of(
                                section("Before you rely on this"),
                                section("Who saves, who pays", "old", "pilot", "saving", "saving.police", "saving.nhs"),
                                section("Year by year", "old", "pilot", "saving"),
                                section("Case by case", "case.S1.saving", "case.S7.old", "saving"),
                                section(
                                        "The whole population",
                                        "total",
                                        "total_t_lower",
                                        "total_t_upper",
                                        "total_bootstrap_lower",
                                        "total_bootstrap_upper",
                                        "without_most_influential"),
                                section("Failure demand"),
                                section("Data quality"),
                                section("Expectations", "total"),
                                section("How the figures were calculated", "old", "pilot", "saving", "total"))),
                Arguments.of(
                        "stoke/appraisal",
                        List.of(
                                section("Before you rely on this"),
                                section("Who saves, who pays", "old", "pilot", "saving", "saving.council-commissioned"),
                                section("Year by year", "old", "pilot", "saving"),
                                section(
                                        "Appraisal",
                                        "net_present_saving",
                                        "present_benefits",
                                        "present_costs",
                                        "equivalent_annual_saving",
                                        "cashable",
                                        "capacity_only",
                                        "value_economic",
                                        "net_present_saving.police",
                                        "cashable.police"),
                                section(
                                        "Sensitivity",
                                        "net_present_saving",
                                        "low.deadweight",
                                        "high.deadweight",
                                        "in_case.hopeful",
                                        "in_case.doubtful"),
                                section("Case by case", "case.S1.saving", "saving"),
                                section("Guidance"),
                                section("Failure demand"),
                                section("Data quality"),
                                section("Expectations", "old"),
                                section("How the figures were calculated", "net_present_saving"))),
                Arguments.of(
                        "case-a/scenario",
                        List.of(
                                section("Before you rely on this"),
                                section("Who saves, who pays", "old", "pilot"),
                                section("Year by year", "old", "pilot", "saving"),
                                section(
                                        "The cost of waiting",
                                        "waiting_recorded",
                                        "waiting_unchanged",
                                        "waiting_best",
                                        "waiting_now"),
                                section("Failure demand"),
                                section("Data quality"),
                                section("Expectations"),
                                section("How the figures were calculated", "old", "pilot"))),
                Arguments.of(
                        "needs-groups/scenario",
                        List.of(
                                section("Before you rely on this"),
                                section("Who saves, who pays", "old", "pilot", "saving"),
                                section("Year by year", "old", "pilot", "saving"),
                                section("Needs groups"),
                                section("Appraisal", "net_present_saving", "present_benefits", "present_costs"),
                                section("Sensitivity", "net_present_saving"),
                                section(
                                        "Uncertainty",
                                        "drawn_mean",
                                        "drawn_lower",
                                        "drawn_upper",
                                        "perfect_information"),
                                section("Guidance"),
                                section("What to learn next", "perfect_information"),
                                section("Expectations"),
                                section("How the figures were calculated", "saving"))),
                Arguments.of(
                        "strata/scenario",
                        List.of(
                                section("Before you rely on this"),
                                section("Who saves, who pays", "old", "pilot", "saving"),
                                section("Year by year", "old", "pilot", "saving"),
                                section("Case by case", "saving"),
                                section(
                                        "The whole population",
                                        "total",
                                        "total_t_lower",
                                        "total_t_upper",
                                        "next",
                                        "next_lower",
                                        "next_upper"),
                                section("Data quality"),
                                section("Expectations"),
                                section("How the figures were calculated", "total"))));
    }

    private static Map.Entry<String, List<String>> section(String heading, String... figures) {
        return Map.entry(heading, List.of(figures));
    }

    @ParameterizedTest
    @MethodSource("sections")
    void every_report_has_its_sections_with_their_figures(
            String scenario, List<Map.Entry<String, List<String>>> expected) {
        StudyResult result = ExampleResults.study(Path.of("examples").resolve(scenario + ".yaml"));
        Report report = Report.of(result);
        assertThat(report.sections().stream().map(Section::heading))
                .containsExactlyElementsOf(
                        expected.stream().map(Map.Entry::getKey).toList());
        for (int i = 0; i < expected.size(); i++) {
            Section section = report.sections().get(i);
            String text = TextFormat.of(new Report("", List.of(), List.of(), List.of(section)));
            assertThat(section.blocks()).as(section.heading()).isNotEmpty();
            assertThat(expected.get(i).getValue()).as(section.heading()).allSatisfy(figure -> assertThat(text)
                    .containsAnyOf(forms(result.figures().get(figure))));
        }
        assertThat(HtmlFormat.of(report))
                .contains(report.sections().stream().map(Section::heading).toArray(String[]::new));
    }

    /** An amount as in tables and sentences, without its sign and symbol; in tables, one of the two pounds beside it. */
    private static String[] forms(FigureValue value) {
        Money amount = Money.of(value.currency().orElseThrow(), value.number().abs(), RoundingMode.HALF_UP);
        return new String[] {
            MoneyText.plain(amount),
            MoneyText.whole(amount.rounded(0, RoundingMode.FLOOR)).substring(1),
            MoneyText.whole(amount.rounded(0, RoundingMode.CEILING)).substring(1),
            MoneyText.round(amount),
            MoneyText.brief(amount),
            amount.getAmount().toPlainString()
        };
    }

    @ParameterizedTest
    @MethodSource("sections")
    void json_has_every_figure_with_its_unit_and_every_part(
            String scenario, List<Map.Entry<String, List<String>>> unused) {
        StudyResult result = ExampleResults.study(Path.of("examples").resolve(scenario + ".yaml"));
        JsonNode all = JsonMapper.shared().readTree(JsonFormat.of(result));
        assertThat(all.get("figures").propertyNames())
                .containsExactlyElementsOf(result.figures().keySet());
        assertThat(all.get("figure_units").propertyNames())
                .containsExactlyElementsOf(result.figures().keySet());
        result.figures().forEach((figure, value) -> {
            assertThat(all.get("figures").get(figure).asString())
                    .isEqualTo(value.number().toPlainString());
            assertThat(all.get("figure_units").get(figure).asString())
                    .isEqualTo(
                            value.unit() == FigureValue.Unit.MONEY
                                    ? "GBP"
                                    : value.unit().id());
        });
        assertThat(all.has("appraisal")).isEqualTo(result.appraisal().isPresent());
        assertThat(all.has("sensitivity")).isEqualTo(result.sensitivity().isPresent());
        assertThat(all.has("waiting")).isEqualTo(result.waiting().isPresent());
        assertThat(all.has("needs_groups")).isEqualTo(!result.cohorts().isEmpty());
    }

    @Test
    void json_has_an_appraisal_with_its_discounting_and_a_curve_of_waiting() {
        JsonNode appraisal = JsonMapper.shared()
                .readTree(JsonFormat.of(ExampleResults.study(Path.of("examples", "stoke", "appraisal.yaml"))))
                .get("appraisal");
        assertThat(appraisal.get("discount").asString()).isEqualTo("green-book (Green Book 2022, annex 6)");
        assertThat(appraisal.get("timing").asString()).isEqualTo("mid_year");
        assertThat(appraisal.get("prices").asString()).isEqualTo("2013/14");
        assertThat(appraisal.get("additionality").asString()).isEqualTo("0.76");
        assertThat(appraisal.get("agencies")).hasSize(6);
        for (String column : List.of(
                "present_old",
                "present_pilot",
                "present_benefits",
                "present_costs",
                "net_present_saving",
                "cashable",
                "capacity_only")) {
            BigDecimal sum = appraisal
                    .get("agencies")
                    .valueStream()
                    .map(agency ->
                            new BigDecimal(agency.at("/" + column + "/amount").asString()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum)
                    .as(column)
                    .isEqualByComparingTo(appraisal.at("/" + column + "/amount").asString());
        }
        assertThat(appraisal.get("financial_years")).hasSize(6);
        JsonNode waiting = JsonMapper.shared()
                .readTree(JsonFormat.of(ExampleResults.study(Path.of("examples", "case-a", "scenario.yaml"))))
                .get("waiting");
        assertThat(waiting.get("curve")).hasSize(133);
        assertThat(waiting.at("/first/total/amount").asString()).isEqualTo("61000.00");
    }

    @Test
    void json_amounts_are_decimal_text_with_a_currency() {
        assertThat(json.at("/comparison/old").toString()).isEqualTo("{\"currency\":\"GBP\",\"amount\":\"337000.00\"}");
        assertThat(json.at("/comparison/saving/amount").asString()).isEqualTo("104000.00");
        assertThat(json.at("/comparison/break_even").asString()).isEqualTo("2013-10");
    }

    @Test
    void every_json_interval_has_its_method_and_n() {
        List<JsonNode> intervals = json.findValues("intervals");
        assertThat(intervals)
                .hasSize(8)
                .allSatisfy(list -> assertThat(list).hasSize(3).allSatisfy(interval -> {
                    assertThat(interval.get("method").asString()).isNotBlank();
                    assertThat(interval.get("n").asInt()).isEqualTo(7);
                    assertThat(interval.get("confidence").asString()).isEqualTo("0.95");
                }));
    }

    @Test
    void every_json_estimate_has_intervals_n_and_the_population() {
        assertThat(json.findParents("point")).hasSize(8).allSatisfy(estimate -> {
            assertThat(estimate.has("intervals")).isTrue();
            assertThat(estimate.get("n").asInt()).isEqualTo(7);
            assertThat(estimate.get("population").asLong()).isEqualTo(5486);
        });
    }

    /** The number of tables with a total, so that none of them can lose it. */
    @ParameterizedTest
    @CsvSource({
        "stoke/scenario, 7",
        "stoke/appraisal, 10",
        "case-a/scenario, 4",
        "needs-groups/scenario, 7",
        "city/scenario, 7",
        "strata/scenario, 7"
    })
    void tables_add_up_as_printed(String scenario, int withTotals) {
        List<Table> tables =
                Report.of(ExampleResults.study(Path.of("examples").resolve(scenario + ".yaml"))).sections().stream()
                        .flatMap(section -> section.blocks().stream())
                        .filter(Block.TableBlock.class::isInstance)
                        .map(block -> ((Block.TableBlock) block).table())
                        .filter(table -> table.rows().stream().anyMatch(Table.Row::total))
                        .filter(table -> !table.caption().startsWith("People"))
                        .toList();
        assertThat(tables).hasSize(withTotals);
        assertThat(tables)
                .allSatisfy(table ->
                        assertThat(columnsThatAddUp(table)).as(table.caption()).isPositive());
    }

    /** Sums every column of amounts, counts or shares of a whole above each total, as a reader with a calculator would. */
    private static int columnsThatAddUp(Table table) {
        int checked = 0;
        for (int column = 0; column < table.columns().size(); column++) {
            String name = table.columns().get(column).name();
            if (List.of("from", "to", "change", "share", "mean", "saves in").contains(name)) {
                continue; // ends of intervals, changes, means, and shares of each agency's own contacts aren't parts of
                // a sum
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (Table.Row row : table.rows()) {
                String cell = row.cells().get(column).replaceAll("[£,%]", "");
                if (!table.columns().get(column).figures() || !cell.matches("-?[\\d.]+")) {
                    continue;
                }
                if (row.total()) {
                    assertThat(sum).as("%s, %s", table.caption(), name).isEqualByComparingTo(cell);
                    checked++;
                }
                sum = sum.add(new BigDecimal(cell));
            }
        }
        return checked;
    }

    @Test
    void markdown_escapes_markup() {
        Report report = new Report(
                "A <script>alert(1)</script> *title*",
                List.of("# not a heading"),
                List.of(),
                List.of(new Section(
                        "[link](javascript:x)",
                        List.of(
                                new Block.Prose("- no list\n1. nor here"),
                                new Block.Caution("`code` | pipe"),
                                new Block.TableBlock(Table.titled("a_b_c")
                                        .words("x|y")
                                        .row("<b>")
                                        .build())))));
        assertThat(MarkdownFormat.of(report)).isEqualTo("""
            # A \\<script\\>alert(1)\\</script\\> \\*title\\*

            **\\# not a heading**

            ## \\[link\\](javascript:x)

            \\- no list\\\\u000a1. nor here

            > **Caution.** \\`code\\` \\| pipe

            a\\_b\\_c

            | x\\|y |
            | --- |
            | \\<b\\> |
            """);
    }

    @Test
    void text_folds_prose_at_100_columns_and_leaves_tables_alone() {
        String word = "abcdefghi ";
        Report report = new Report("t", List.of(word.repeat(15).strip()), List.of(), List.of());
        assertThat(TextFormat.of(report).lines().skip(3))
                .containsExactly(word.repeat(10).strip(), word.repeat(5).strip());
    }

    @Test
    void charts_are_left_to_formats_that_can_draw() {
        Report report = new Report(
                "t",
                List.of("h"),
                List.of(),
                List.of(new Section("s", List.of(new Block.Chart("c", "a", Map.of("kind", "plot"))))));
        assertThat(TextFormat.of(report)).isEqualTo("t\n═\n\nh\n\ns\n─\n");
        assertThat(MarkdownFormat.of(report)).isEqualTo("# t\n\n**h**\n\n## s\n");
    }
}
