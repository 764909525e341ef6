package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholesum.ExampleResults;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.study.StudyResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tidy tables that are written beside a report. */
class DataFilesTest {
    @TempDir
    private Path folder;

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("examples"), 2)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    private static List<NamedCsvRecord> rows(Path file) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BigDecimal sum(List<NamedCsvRecord> rows) {
        return rows.stream()
                .map(row -> row.getField("amount"))
                .filter(amount -> !amount.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<NamedCsvRecord> where(List<NamedCsvRecord> rows, String column, String value) {
        return rows.stream().filter(row -> row.getField(column).equals(value)).toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void costs_add_up_to_each_methods_total_and_to_each_agencys(Path example) {
        StudyResult result = ExampleResults.study(example);
        ReportFiles.write(result, folder);
        List<NamedCsvRecord> rows = rows(folder.resolve("costs.csv"));
        Map<String, MonthlyCosts> methods = new LinkedHashMap<>();
        methods.put("old", result.comparison().old().costs());
        methods.put("pilot", result.comparison().pilot().costs());
        result.optionCosts().forEach((name, costs) -> methods.put("option." + name, costs));
        assertThat(rows.stream().map(row -> row.getField("method")).distinct())
                .containsExactlyElementsOf(result.comparison().agencies().isEmpty() ? List.of() : methods.keySet());
        methods.forEach((method, costs) -> {
            List<NamedCsvRecord> its = where(rows, "method", method);
            assertThat(sum(its)).isEqualByComparingTo(costs.total().getAmount());
            costs.agencies().forEach(agency -> assertThat(sum(where(its, "agency", agency.id())))
                    .as(agency.id())
                    .isEqualByComparingTo(costs.total(agency).getAmount()));
            assertThat(its).allSatisfy(row -> {
                assertThat(YearMonth.parse(row.getField("month"))).isIn(costs.window());
                assertThat(row.getField("currency")).isEqualTo(costs.currency().getCode());
                assertThat(row.getField("prices")).isEqualTo(costs.prices().toString());
            });
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void figures_are_those_of_the_result_with_their_unit_and_meaning(Path example) {
        StudyResult result = ExampleResults.study(example);
        ReportFiles.write(result, folder);
        Map<String, String> found = new LinkedHashMap<>();
        rows(folder.resolve("figures.csv")).forEach(row -> {
            found.put(row.getField("name"), row.getField("value") + " " + row.getField("unit"));
            assertThat(row.getField("description")).as(row.getField("name")).isNotBlank();
        });
        Map<String, String> expected = new LinkedHashMap<>();
        result.figures()
                .forEach((name, value) -> expected.put(
                        name,
                        value.number().toPlainString() + " "
                                + value.currency()
                                        .map(Object::toString)
                                        .orElse(value.unit().id())));
        assertThat(found).containsExactlyEntriesOf(expected);
    }

    @Test
    void a_figure_is_described_by_the_entry_that_is_closest_to_its_name() {
        assertThat(StudyResult.meaningOf("old")).contains("cost under the old method");
        assertThat(StudyResult.meaningOf("old.police")).contains("cost to an agency under the old method");
        assertThat(StudyResult.meaningOf("case.a.b.old")).contains("cost of a case under the old method");
        assertThat(StudyResult.meaningOf("strata.x.total")).contains("estimated saving of a stratum");
        assertThat(StudyResult.meaningOf("olld")).isEmpty();
    }

    @Test
    void cases_are_a_record_each_and_the_savings_add_up_to_the_saving() {
        StudyResult result = ExampleResults.study(Path.of("examples", "stoke", "scenario.yaml"));
        ReportFiles.write(result, folder);
        List<NamedCsvRecord> rows = rows(folder.resolve("cases.csv"));
        assertThat(rows.get(0).getHeader()).containsExactly("case_id", "old", "pilot", "saving");
        assertThat(rows).hasSize(result.sample().orElseThrow().n());
        assertThat(rows.stream()
                        .map(row -> new BigDecimal(row.getField("saving")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(result.comparison().saving().getAmount());
    }

    @Test
    void a_text_that_a_spreadsheet_would_calculate_is_text_and_a_negative_number_is_a_number() throws IOException {
        Map<String, long[][]> amounts = new LinkedHashMap<>();
        amounts.put("police", new long[][] {{100, 900}, {100, 900}});
        StudyResult result = Pilots.study(folder, List.of("=1+1", "-2"), amounts, Pilots.RUN_RATES);
        Path out = folder.resolve("out");
        ReportFiles.write(result, out);
        assertThat(Files.readString(out.resolve("cases.csv")))
                .contains("\r\n'=1+1,", "\r\n'-2,")
                .contains(",-");
        assertThat(Files.readString(out.resolve("figures.csv")))
                .contains("\r\nsaving,-", "\r\ncase.=1+1.old,")
                .doesNotContain("\r\n=", "\r\n@");
    }

    @Test
    void lines_end_as_rfc_4180_says_and_the_header_is_in_snake_case() throws IOException {
        StudyResult result = ExampleResults.study(Path.of("examples", "stoke", "scenario.yaml"));
        ReportFiles.write(result, folder);
        ReportFiles.writeForPublication(result, folder.resolve("out"), Disclosure.standard());
        for (Path in : List.of(folder, folder.resolve("out"))) {
            for (String file : List.of("costs.csv", "figures.csv")) {
                String text = Files.readString(in.resolve(file));
                assertThat(text).endsWith("\r\n").doesNotContainPattern("[^\r]\n");
                assertThat(text.lines().findFirst().orElseThrow()).matches("[a-z_]+(,[a-z_]+)*");
            }
        }
    }

    /** Few cases with fire, so that it and another agency are suppressed. */
    private StudyResult withFire() {
        Map<String, long[][]> amounts = new TreeMap<>();
        int factor = 1;
        for (String agency : List.of("police", "nhs", "council")) {
            long base = 1000L * factor++;
            amounts.put(
                    agency,
                    IntStream.range(0, 8)
                            .mapToObj(i -> new long[] {base + 37 * i, base / 8 + 11 * i})
                            .toArray(long[][]::new));
        }
        amounts.put("fire", new long[8][2]);
        amounts.get("fire")[2] = new long[] {777, 333};
        return Pilots.study(
                folder,
                IntStream.rangeClosed(1, 8).mapToObj(i -> "P" + i).toList(),
                amounts,
                Pilots.RUN_RATES + "population: {size: 100, selection: random}\n");
    }

    @Test
    void a_publication_marks_suppressed_amounts_and_each_breakdown_adds_up() throws IOException {
        StudyResult result = withFire();
        Path out = folder.resolve("out");
        assertThat(ReportFiles.writeForPublication(result, out, Disclosure.standard()))
                .extracting(file -> file.getFileName().toString())
                .contains("costs.csv", "figures.csv")
                .doesNotContain("cases.csv");
        List<NamedCsvRecord> rows = rows(out.resolve("costs.csv"));
        assertThat(where(rows, "status", "suppressed"))
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.getField("amount")).isEmpty())
                .extracting(row -> row.getField("agency"))
                .contains("fire");
        for (String method : List.of("old", "pilot")) {
            List<NamedCsvRecord> its = where(rows, "method", method);
            BigDecimal total = sum(where(its, "breakdown", "total"));
            assertThat(sum(where(its, "breakdown", "agency"))).isEqualByComparingTo(total);
            assertThat(sum(where(its, "breakdown", "financial_year"))).isEqualByComparingTo(total);
        }
        assertThat(where(rows(out.resolve("figures.csv")), "name", "old.fire"))
                .singleElement()
                .satisfies(row -> assertThat(row.getField("value") + row.getField("status"))
                        .isEqualTo("suppressed"));
        for (String file : List.of("costs.csv", "figures.csv")) {
            assertThat(Files.readString(out.resolve(file))).doesNotContainPattern("\\bP\\d\\b");
        }
    }

    @Test
    void a_publication_has_no_amount_that_its_json_does_not_show() throws IOException {
        for (StudyResult result : List.of(
                withFire(),
                ExampleResults.study(Path.of("examples", "stoke", "appraisal.yaml")),
                ExampleResults.study(Path.of("examples", "stoke", "settlement.yaml")))) {
            Path out = Files.createTempDirectory(folder, "out");
            ReportFiles.writeForPublication(result, out, Disclosure.standard());
            Set<String> shown = new TreeSet<>();
            texts(JsonMapper.shared().readTree(Files.readString(out.resolve("result.json"))), shown);
            List<String> amounts = new ArrayList<>();
            rows(out.resolve("costs.csv")).forEach(row -> amounts.add(row.getField("amount")));
            rows(out.resolve("figures.csv")).forEach(row -> amounts.add(row.getField("value")));
            assertThat(shown)
                    .containsAll(
                            amounts.stream().filter(text -> !text.isEmpty()).collect(Collectors.toSet()));
        }
    }

    private static void texts(JsonNode json, Set<String> to) {
        if (json.isContainer()) {
            json.forEach(part -> texts(part, to));
        } else {
            to.add(json.asString());
        }
    }

    @Test
    void the_amounts_of_costs_are_those_of_each_month() {
        StudyResult result = ExampleResults.study(Path.of("examples", "stoke", "scenario.yaml"));
        ReportFiles.write(result, folder);
        MonthlyCosts old = result.comparison().old().costs();
        List<NamedCsvRecord> rows = where(rows(folder.resolve("costs.csv")), "method", "old");
        assertThat(rows)
                .hasSize(result.comparison().agencies().size() * old.window().count());
        result.comparison().agencies().forEach(agency -> assertThat(where(rows, "agency", agency.id()))
                .extracting(row -> new BigDecimal(row.getField("amount")))
                .containsExactlyElementsOf(IntStream.range(0, old.window().count())
                        .mapToObj(i -> Money.ofMinor(old.currency(), old.penceByMonth(agency)[i])
                                .getAmount())
                        .toList()));
    }
}
