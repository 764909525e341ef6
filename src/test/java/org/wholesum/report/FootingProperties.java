package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import net.jqwik.api.statistics.Statistics;
import org.wholesum.report.PrintedTables.Grid;
import org.wholesum.study.StudyResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Over random studies: every table of every format adds up as it is printed. */
class FootingProperties {
    private Path folder = Path.of("");

    @BeforeProperty
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("footing");
    }

    @AfterProperty
    void removeFolder() throws IOException {
        Files.deleteIfExists(folder.resolve("ledger.csv"));
        Files.delete(folder);
    }

    private static void assertAllFoot(List<Grid> grids, int least) {
        assertThat(grids).isNotEmpty();
        int sums = grids.stream().mapToInt(PrintedTables::assertFeet).sum();
        assertThat(sums).isGreaterThanOrEqualTo(least);
        Statistics.label("tables").collect(grids.size());
    }

    @Property(tries = 25)
    void every_table_of_the_text_and_of_markdown_adds_up(@ForAll long seed) {
        Optional<StudyResult> result = RandomStudy.of(seed).tried(folder);
        if (result.isPresent()) {
            Report report = Report.of(result.get());
            assertAllFoot(PrintedTables.ofText(TextFormat.of(report)), 6);
            assertAllFoot(PrintedTables.ofMarkdown(MarkdownFormat.of(report)), 6);
        }
    }

    @Property(tries = 3)
    void every_table_of_the_page_adds_up(@ForAll long seed) {
        RandomStudy.of(seed)
                .tried(folder)
                .ifPresent(result -> assertAllFoot(PrintedTables.ofHtml(HtmlFormat.of(Report.of(result))), 6));
    }

    @Property(tries = 8)
    void every_table_of_the_workbook_adds_up(@ForAll long seed) {
        RandomStudy.of(seed).tried(folder).ifPresent(result -> assertAllFoot(PrintedTables.ofWorkbook(result), 3));
    }

    @Property(tries = 15)
    void the_parts_of_the_json_add_up_to_the_penny(@ForAll long seed) {
        Optional<StudyResult> result = RandomStudy.of(seed).tried(folder);
        if (result.isEmpty()) {
            return;
        }
        JsonNode comparison =
                JsonMapper.shared().readTree(JsonFormat.of(result.get())).get("comparison");
        for (String side : List.of("old", "pilot", "saving")) {
            BigDecimal whole = amount(comparison.get(side));
            for (String parts : List.of("agencies", "financial_years")) {
                assertThat(comparison
                                .get(parts)
                                .valueStream()
                                .map(part -> amount(part.get(side)))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as("%s of %s", side, parts)
                        .isEqualByComparingTo(whole);
            }
        }
        assertThat(amount(comparison.get("old")).subtract(amount(comparison.get("pilot"))))
                .isEqualByComparingTo(amount(comparison.get("saving")));
    }

    @Example
    void a_month_in_which_failure_demand_has_only_a_correction_is_a_month_of_its_table() {
        RandomStudy study = new RandomStudy(
                List.of(
                        new RandomStudy.Row("A", "2012-01-10", "nhs", "visit", 5_000, "true"),
                        new RandomStudy.Row("B", "2012-01-20", "nhs", "visit", 3_000, "false"),
                        new RandomStudy.Row("A", "2012-02-10", "nhs", "visit", -1_000, "true"),
                        new RandomStudy.Row("B", "2012-03-10", "nhs", "visit", 2_000, "true")),
                """
                title: A correction
                ledger: ledger.csv
                windows: {all: {from: 2012-01, months: 3}}
                horizon: {from: 2012-04, months: 3}
                methods:
                  old: {method: run_rate, window: all}
                  pilot: {method: scaled, of: old, factor: 50%}
                comparison: {old: old, pilot: pilot}
                demand: {failure_demand: {repeat_within: 40 days}}
                """);
        StudyResult result = study.run(folder);
        Grid months = PrintedTables.ofText(TextFormat.of(Report.of(result))).stream()
                .filter(grid -> grid.headings().get(0).equals("month"))
                .findFirst()
                .orElseThrow();
        assertThat(months.parts().get(1).cells()).containsExactly("February 2012", "0", "0", "n/a", "n/a", "−10.00");
        assertThat(months.total().orElseThrow().cells()).endsWith("60.00");
        PrintedTables.assertFeet(months);
        assertThat(JsonMapper.shared()
                        .readTree(JsonFormat.of(result))
                        .at("/failure_demand/months")
                        .valueStream()
                        .map(month -> amount(month.get("cost")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("60.00");
    }

    private static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.get("amount").asString());
    }
}
