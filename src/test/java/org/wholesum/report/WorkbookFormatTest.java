package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.data.Offset;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.ExampleResults;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.scenario.Scenario;
import org.wholesum.study.Study;
import org.wholesum.study.StudyResult;

class WorkbookFormatTest {
    private static final String TWO_AGENCIES = """
            title: "=1+1"
            agencies: {police: "=HYPERLINK(1)", nhs: "@SUM(1)"}
            ledger: records.csv
            windows: {before: {from: 2024-01, months: 7}}
            horizon: {from: 2024-08, months: 12}
            methods:
              old: {method: run_rate, window: before}
              less: {method: relative_change, of: old, changes: {police: -33.3%}}
              team: {method: ongoing_support, a_year: {nhs: 100.00}}
              start: {method: one_off, amounts: {police: 10.00}, from: 2024-09, months: 3}
              pilot: {method: plus, of: [less, team, start]}
            comparison: {old: old, pilot: pilot}
            """;

    /** What LibreOffice writes when it is first started. */
    @TempDir
    private static Path profile;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"stoke/scenario", "stoke/appraisal", "stoke/published-changes", "strata/scenario"})
    void readers_that_do_not_calculate_find_the_librarys_pennies(String name) throws IOException {
        StudyResult result = example(name);
        Map<String, Cell> comparison = cells(bytes(result), "Comparison");
        int total = 3 + result.comparison().agencies().size() + 1;
        assertThat(new BigDecimal(comparison.get("B" + total).getRawValue()))
                .isEqualByComparingTo(result.comparison().oldCost().getAmount());
        assertThat(new BigDecimal(comparison.get("C" + total).getRawValue()))
                .isEqualByComparingTo(result.comparison().pilotCost().getAmount());
        assertThat(new BigDecimal(comparison.get("D" + total).getRawValue()))
                .isEqualByComparingTo(result.comparison().saving().getAmount());
        assertThat(comparison.get("D" + total).getFormula()).startsWith("ROUND(B");
        assertThat(cells(bytes(result), "Old").get("C6").getFormula()).contains("Records!");
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"stoke/scenario", "stoke/appraisal", "stoke/published-changes", "strata/scenario"})
    void a_spreadsheet_calculates_the_librarys_pennies(String name) throws Exception {
        byte[] written = bytes(example(name));
        assertSame(recalculated(written), written);
    }

    @Tag("slow")
    @Test
    void a_spreadsheet_calculates_one_off_costs_and_support() throws Exception {
        byte[] written = bytes(twoAgencies("1000.01"));
        assertThat(cells(written, "Pilot").get("C6").getFormula()).contains("Inputs!");
        assertSame(recalculated(written), written);
    }

    @Tag("slow")
    @Test
    void the_cost_of_a_month_that_is_changed_changes_the_saving_as_in_the_library() throws Exception {
        byte[] changed = replaced(bytes(twoAgencies("1000.01")), 3, ">1000.01<", ">2345.67<");
        assertSame(recalculated(changed), bytes(twoAgencies("2345.67")));
    }

    @Tag("slow")
    @Test
    void a_relative_change_that_is_changed_changes_the_saving_as_in_the_library() throws Exception {
        Scenario scenario = Scenario.read(Path.of("examples/stoke/published-changes.yaml"));
        Scenario other = scenario.with("methods.pilot.changes.police", new BigDecimal("-0.123"));
        byte[] changed = replaced(bytes(Study.of(scenario).run()), 2, ">-0.95<", ">-0.123<");
        assertSame(recalculated(changed), bytes(Study.of(other).run()));
    }

    @Test
    void a_method_without_formulas_has_values_and_says_so() throws IOException {
        byte[] written = bytes(example("calibration/scenario"));
        assertThat(cells(written, "Old").get("A2").asString()).contains("The months are values");
    }

    @Test
    void text_that_starts_like_a_formula_remains_text() throws IOException {
        byte[] written = bytes(twoAgencies("1.00"));
        assertThat(cells(written, "Summary").get("A1").getType()).isEqualTo(CellType.STRING);
        assertThat(cells(written, "Summary").get("A1").asString()).isEqualTo("=1+1");
        assertThat(cells(written, "Old").get("A6").asString()).isEqualTo("@SUM(1)");
        assertThat(cells(written, "Old").get("A7").asString()).isEqualTo("=HYPERLINK(1)");
        assertThat(part(written, "xl/worksheets/sheet4.xml")).doesNotContain("HYPERLINK");
    }

    @Test
    void cells_have_names_that_formulas_of_every_sheet_can_use() throws IOException {
        assertThat(part(bytes(example("stoke/scenario")), "xl/workbook.xml"))
                .contains("name=\"saving\"", "name=\"old_cost\"", "name=\"pilot_cost\"", "name=\"scaled_saving\"")
                .containsPattern("hidden=\"false\" name=\"saving\"")
                .contains("_xlnm.Print_Area", "_xlnm.Print_Titles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stoke/scenario", "stoke/appraisal", "strata/scenario"})
    void every_part_is_well_formed_xml(String name) throws Exception {
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        parser.setErrorHandler(null);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes(example(name))))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                assertThatNoException()
                        .as(entry.getName())
                        .isThrownBy(() -> parser.parse(new ByteArrayInputStream(part)));
            }
        }
    }

    @Test
    void money_shares_and_headings_have_formats() throws Exception {
        byte[] written = bytes(example("stoke/scenario"));
        assertThat(part(written, "xl/styles.xml"))
                .contains("formatCode=\"\\£#,##0.00;[Red]\\−\\£#,##0.00\"", "formatCode=\"0.0%;")
                .doesNotContainPattern("rgb=\"[0-9A-F]{6}\"");
        assertThat(part(written, "xl/worksheets/sheet1.xml"))
                .contains("showGridLines=\"false\"", "&amp;P of &amp;N")
                .doesNotContain("&amp;amp;");
    }

    @Test
    void the_summary_has_the_interval_of_the_population_and_who_saves() throws IOException {
        StudyResult result = example("stoke/scenario");
        Map<String, Cell> summary = cells(bytes(result), "Summary");
        assertThat(summary.get("A9").asString()).isEqualTo("Saving of the population");
        assertThat(new BigDecimal(summary.get("C9").getRawValue()))
                .isEqualByComparingTo(result.city()
                        .orElseThrow()
                        .total()
                        .interval()
                        .lowerMoney()
                        .getAmount());
        assertThat(summary.get("E9").asString()).contains("Student's t", "n = 7");
        assertThat(summary.get("A12").asString()).isEqualTo("Council, commissioned");
        assertThat(summary.get("B12").getRawValue()).isEqualTo("-100227.16");
    }

    @Test
    void the_same_result_gives_the_same_bytes() throws IOException {
        assertThat(bytes(example("stoke/scenario"))).isEqualTo(bytes(example("stoke/scenario")));
    }

    @Test
    void a_publication_has_no_workbook() throws IOException {
        StudyResult result =
                Study.of(scenario("1.00", TWO_AGENCIES + "publication: {}\n")).run();
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> bytes(result))
                .withMessageContaining("can't be published");
    }

    private static StudyResult example(String name) {
        return ExampleResults.study(Path.of("examples").resolve(name + ".yaml"));
    }

    private StudyResult twoAgencies(String cost) throws IOException {
        return Study.of(scenario(cost, TWO_AGENCIES)).run();
    }

    private Scenario scenario(String cost, String text) throws IOException {
        Files.writeString(
                folder.resolve("records.csv"),
                "case_id,agency,service,date,quantity,unit_cost\nA,police,patrol,2024-02-03,1," + cost
                        + "\nA,nhs,visit,2024-03-04,1,77.77\n");
        return Scenario.parse(text, folder);
    }

    private static byte[] bytes(StudyResult result) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookFormat.write(result, out);
        return out.toByteArray();
    }

    private static Map<String, Cell> cells(byte[] workbook, String sheet) throws IOException {
        Map<String, Cell> cells = new LinkedHashMap<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            book.findSheet(sheet).orElseThrow().read().forEach(row -> row.stream()
                    .filter(cell -> cell != null)
                    .forEach(cell -> cells.put(cell.getAddress().toString(), cell)));
        }
        return cells;
    }

    /** The result of every formula is the same, to a tenth of a penny. */
    private static void assertSame(byte[] calculated, byte[] expected) throws IOException {
        for (String sheet : sheets(expected)) {
            Map<String, Cell> found = cells(calculated, sheet);
            cells(expected, sheet).forEach((address, cell) -> {
                if (cell.getFormula() != null) {
                    assertThat(new BigDecimal(found.get(address).getRawValue()))
                            .as(sheet + "!" + address + " =" + cell.getFormula())
                            .isCloseTo(new BigDecimal(cell.getRawValue()), within());
                }
            });
        }
    }

    private static List<String> sheets(byte[] workbook) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getSheets().map(Sheet::getName).toList();
        }
    }

    private static Offset<BigDecimal> within() {
        return Offset.offset(new BigDecimal("0.001"));
    }

    /** The workbook opened, calculated and saved by LibreOffice, where it is installed. */
    private byte[] recalculated(byte[] workbook) throws Exception {
        String path = String.valueOf(System.getenv("PATH"));
        assumeTrue(
                Arrays.stream(path.split(File.pathSeparator))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "soffice"))),
                "LibreOffice is not installed: no spreadsheet calculates the formulas");
        Path file = Files.write(folder.resolve("report.xlsx"), workbook);
        Path out = Files.createDirectories(folder.resolve("calculated"));
        Process office = new ProcessBuilder(
                        "soffice",
                        "--headless",
                        "-env:UserInstallation=" + profile.toUri(),
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        out.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readAllBytes(out.resolve("report.xlsx"));
    }

    /** The workbook with a number of a sheet changed as a reader would, and without the results of formulas. */
    private static byte[] replaced(byte[] workbook, int sheet, String from, String to) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text =
                        new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("</f><v>[^<]*</v>", "</f>");
                if (entry.getName().endsWith("/sheet" + sheet + ".xml")) {
                    assertThat(text).containsOnlyOnce(from);
                    text = text.replace(from, to);
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(text.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private String part(byte[] workbook, String name) throws IOException {
        Path file = Files.write(folder.resolve("read.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
