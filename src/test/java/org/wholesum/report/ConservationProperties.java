package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.intake.DataQuality;
import org.wholesum.ledger.Ledger;
import org.wholesum.report.PrintedTables.Grid;
import org.wholesum.report.PrintedTables.Line;
import org.wholesum.scenario.Scenario;
import org.wholesum.study.Study;
import org.wholesum.study.StudyResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every penny of an agency's extract is in the report: the money of all rows is that of those accepted, rejected and left out;
 * what is accepted is the ledger's; and where the months to come are as many as those observed, it is the cost of the old
 * method in every table.
 */
class ConservationProperties {
    private static final String SCENARIO = """
        title: Every penny
        ledger:
          lenient: true
          extracts:
            a: {file: a.csv, negatives: corrections, rows: {leave_out: [{column: service, equals: not ours}]}}
            b: {file: b.csv, negatives: corrections}
        windows: {all: {from: 2014-01, months: 12}}
        horizon: {from: 2015-01, months: 12}
        methods:
          old: {method: run_rate, window: all}
          pilot: {method: scaled, of: old, factor: 30%}
        comparison: {old: old, pilot: pilot}
        report: {pence: true}
        """;

    private Path folder = Path.of("");

    @BeforeProperty
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("conservation");
    }

    @AfterProperty
    void removeFolder() throws IOException {
        Files.deleteIfExists(folder.resolve("a.csv"));
        Files.deleteIfExists(folder.resolve("b.csv"));
        Files.delete(folder);
    }

    /** A row, whose amount can be read whatever else is wrong with it. */
    private record Row(boolean first, String id, String date, String agency, String service, long pence) {
        boolean leftOut() {
            return first && service.equals("not ours");
        }

        boolean accepted() {
            return !leftOut() && !id.isEmpty() && date.startsWith("2014") && !agency.isEmpty();
        }

        String line() {
            return String.join(
                    ",", id, date, agency, service, BigDecimal.valueOf(pence, 2).toPlainString());
        }
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of("A", "B", "C", "D", "E", ""),
                        Arbitraries.of("2014-01-21", "2014-06-30", "2014-12-31", "2014-07-01", "soon"),
                        Arbitraries.of("police", "nhs", "council", ""),
                        Arbitraries.of("visit", "call", "not ours"),
                        Arbitraries.longs().between(-50_000, 9_000_000))
                .as(Row::new)
                .list()
                .ofMaxSize(40)
                .map(drawn -> {
                    List<Row> all = new ArrayList<>(drawn);
                    all.add(new Row(true, "A", "2014-01-01", "police", "visit", 9_999_999));
                    all.add(new Row(false, "B", "2014-12-31", "nhs", "visit", 9_999_999));
                    return all;
                });
    }

    private StudyResult run(List<Row> rows) throws IOException {
        for (boolean first : new boolean[] {true, false}) {
            Files.writeString(
                    folder.resolve(first ? "a.csv" : "b.csv"),
                    rows.stream()
                            .filter(row -> row.first() == first)
                            .map(Row::line)
                            .collect(Collectors.joining("\n", "case_id,date,agency,service,cost\n", "\n")));
        }
        return Study.of(Scenario.parse(SCENARIO, folder)).run();
    }

    private static Money sum(List<Row> rows, java.util.function.Predicate<Row> some) {
        return Money.ofMinor(
                CurrencyUnit.GBP,
                rows.stream().filter(some).mapToLong(Row::pence).sum());
    }

    @Property(tries = 20)
    void every_penny_of_the_extracts_is_in_the_report(@ForAll("rows") List<Row> rows) throws IOException {
        StudyResult result = run(rows);
        Money accepted = sum(rows, Row::accepted);
        DataQuality quality = result.dataQuality().orElseThrow();
        assertThat(quality.read().cost()).isEqualTo(sum(rows, row -> true));
        assertThat(quality.accepted().cost()).isEqualTo(accepted);
        assertThat(quality.leftOut().cost()).isEqualTo(sum(rows, Row::leftOut));
        assertThat(quality.rejected().cost()).isEqualTo(sum(rows, row -> !row.leftOut() && !row.accepted()));
        Ledger ledger = result.loaded().orElseThrow().ledger();
        assertThat(ledger.monthlyCosts().total()).isEqualTo(accepted);
        assertThat(result.comparison().oldCost()).isEqualTo(accepted);
        Report report = Report.of(result);
        inEveryTable(PrintedTables.ofText(TextFormat.of(report)), accepted);
        inEveryTable(PrintedTables.ofMarkdown(MarkdownFormat.of(report)), accepted);
        JsonNode agencies = JsonMapper.shared().readTree(JsonFormat.of(result)).at("/comparison/agencies");
        assertThat(agencies.valueStream()
                        .map(agency -> new BigDecimal(agency.at("/old/amount").asString()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(accepted.getAmount());
    }

    /** By agency, by financial year and by case: the parts and the total of the old method's cost. */
    private static void inEveryTable(List<Grid> grids, Money accepted) {
        List<Grid> costs = grids.stream()
                .filter(grid -> grid.headings().subList(1, 3).equals(List.of("old", "pilot")))
                .toList();
        assertThat(costs).hasSize(3);
        for (Grid grid : costs) {
            assertThat(PrintedTables.number(grid.total().orElseThrow().cells().get(1))
                            .orElseThrow())
                    .isEqualByComparingTo(accepted.getAmount());
            assertThat(grid.parts().stream()
                            .map(Line::cells)
                            .map(cells -> PrintedTables.number(cells.get(1)).orElseThrow())
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(accepted.getAmount());
        }
    }
}
