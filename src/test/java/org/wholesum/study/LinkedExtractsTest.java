package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.Main;
import org.wholesum.intake.Inspection;
import org.wholesum.internal.sheet.RawRow;
import org.wholesum.internal.sheet.RawTables;
import org.wholesum.ledger.Interaction;
import org.wholesum.ledger.Ledger;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.scenario.Scenario;

/** Four agencies' extracts and a lookup table in one scenario file. */
class LinkedExtractsTest {
    static final String EXTRACTS = """
        ledger:
          extracts:
            police: {file: police.csv, agency: police, columns: {case_id: URN, date: Incident Date, service: Offence, cost: Cost}}
            nhs: {file: nhs.csv, agency: nhs, columns: {case_id: Pseudo NHS No, date: Arrival, service: HRG, quantity: Activity, unit_cost: Tariff}}
            housing: {file: housing.csv, agency: housing, columns: {case_id: Tenant Ref, date: Date Raised, service: Action, cost: Cost (£)}, negatives: corrections}
            childrens: {file: childrens.csv, agency: childrens-services, columns: {case_id: Person ID, date: Start date, service: Service, cost: Amount}}
        """;
    static final String PEOPLE = """
          people:
            file: lookup.csv
            person: Family
            ids: {police: Police URN, nhs: NHS pseudo, housing: Tenant Ref, childrens: CS ID}
        """;
    private static final String REST = """
        windows:
          before: {from: 2021-05, months: 12}
          since: {from: 2022-05, months: 12}
        horizon: {from: 2024-01, months: 12}
        methods:
          old: {method: run_rate, window: before}
          pilot: {method: run_rate, window: since}
        comparison: {old: old, pilot: pilot}
        """;
    private static final List<String> FILES = List.of("police", "nhs", "housing", "childrens", "lookup");

    @TempDir
    private Path folder;

    private Path data = Path.of("data");

    @BeforeEach
    void copy() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        ExtractFiles.copy(FILES, data);
    }

    private static StudyResult run(String ledger, Path in) {
        return Study.of(Scenario.parse("title: Families\n" + ledger + REST, in)).run();
    }

    private static void areTwelveFamilies(StudyResult result) {
        Ledger ledger = result.loaded().orElseThrow().ledger();
        assertThat(ledger.size()).isEqualTo(399);
        assertThat(ledger.monthlyCosts().total()).hasToString("GBP 349126.35");
        assertThat(ledger.cases()).hasSize(12).contains("F01", "F12");
        assertThat(ledger.interactions().filter(Interaction::correction)).hasSize(1);
        assertThat(result.dataQuality().orElseThrow().linkage()).hasSize(4);
    }

    @Test
    void four_extracts_and_a_lookup_are_twelve_families() {
        areTwelveFamilies(run(EXTRACTS + PEOPLE, data));
    }

    @Test
    void so_are_the_same_as_workbooks() throws IOException {
        for (String name : FILES) {
            workbook(data.resolve(name + ".csv"), data.resolve(name + ".xlsx"));
        }
        areTwelveFamilies(run((EXTRACTS + PEOPLE).replace(".csv", ".xlsx"), data));
    }

    private static void workbook(Path csv, Path to) throws IOException {
        List<RawRow> rows = RawTables.found().open(csv, "csv").first(1000);
        try (OutputStream out = Files.newOutputStream(to)) {
            Workbook workbook = new Workbook(out, "test", "1.0");
            Worksheet sheet = workbook.newWorksheet("Extract");
            for (RawRow row : rows) {
                for (int column = 0; column < row.cells().size(); column++) {
                    write(sheet, row.number() - 1, column, row.cell(column));
                }
            }
            workbook.finish();
        }
    }

    /** Dates as dates and whole numbers as numbers, as a spreadsheet has them. */
    private static void write(Worksheet sheet, int row, int column, String text) {
        try {
            sheet.value(row, column, LocalDate.parse(text, DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT)));
            sheet.style(row, column).format("dd/MM/yyyy").set();
        } catch (DateTimeParseException e) {
            if (text.matches("\\d{1,10}")) {
                sheet.value(row, column, Long.parseLong(text));
            } else if (!text.isEmpty()) {
                sheet.value(row, column, text);
            }
        }
    }

    @Test
    void so_are_pseudonyms_that_each_agency_makes_with_one_key() throws IOException {
        Path keys = Files.createDirectory(folder.resolve("keys"));
        Path out = Files.createDirectory(folder.resolve("out"));
        pseudonymise("--new-key", keys.resolve("key").toString());
        hide("police", "URN", keys, out);
        hide("nhs", "Pseudo NHS No", keys, out);
        hide("housing", "Tenant Ref", keys, out);
        hide("childrens", "Person ID", keys, out);
        hide("lookup", "Police URN,NHS pseudo,Tenant Ref,CS ID", keys, out);
        StudyResult result = run(EXTRACTS + PEOPLE, out);
        areTwelveFamilies(result);
        StudyResult plain = run(EXTRACTS + PEOPLE, data);
        assertThat(result.comparison().saving()).isEqualTo(plain.comparison().saving());
        assertThat(result.loaded().orElseThrow().ledger().costByCase())
                .isEqualTo(plain.loaded().orElseThrow().ledger().costByCase());
        // the ids themselves, and a lookup of pseudonyms: hidden as they are read
        Files.copy(out.resolve("lookup.csv"), data.resolve("hidden.csv"));
        StudyResult read = run(
                EXTRACTS + PEOPLE.replace("lookup.csv", "hidden.csv") + "  pseudonyms: {key: {file: ../keys/key}}\n",
                data);
        assertThat(read.loaded().orElseThrow().ledger().cases()).hasSize(12).allMatch(id -> id.startsWith("p-"));
        // the ids themselves on both sides: linked first, then the families get pseudonyms
        StudyResult after = run(EXTRACTS + PEOPLE + "  pseudonyms: {key: {file: ../keys/key}}\n", data);
        assertThat(after.loaded().orElseThrow().ledger().costByCase())
                .isEqualTo(read.loaded().orElseThrow().ledger().costByCase());
    }

    private void hide(String name, String columns, Path keys, Path out) {
        pseudonymise(
                data.resolve(name + ".csv").toString(),
                "--columns",
                columns,
                "--key",
                keys.resolve("key").toString(),
                "--out",
                out.resolve(name + ".csv").toString());
    }

    private static void pseudonymise(String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        String[] all =
                Stream.concat(Stream.of("pseudonymise"), Stream.of(arguments)).toArray(String[]::new);
        assertThat(Main.run(all, out, out))
                .as(printed.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    @Test
    void the_draft_of_an_inspection_reads_the_files() {
        List<Inspection> all = Stream.of("police", "nhs", "housing", "childrens")
                .map(name -> Inspection.of(data.resolve(name + ".csv")))
                .toList();
        areTwelveFamilies(run(Inspection.draft(all) + PEOPLE, data));
    }

    @Test
    void ids_without_a_match_need_a_word_of_the_author() throws IOException {
        Path lookup = data.resolve("lookup.csv");
        Files.writeString(
                lookup, Files.readString(lookup).replace("3282037872", "").replace("T-749078", "t749078"));
        assertThatThrownBy(() -> run(EXTRACTS + PEOPLE, data))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(
                        "lookup.csv: has no match of some ids of extract housing: 9 of 10 ids have a match")
                .hasMessageContaining("extract nhs: 9 of 10 ids have a match; 1 doesn't (")
                .hasMessageContaining("unmatched: own_cases");
        StudyResult own = run(EXTRACTS + PEOPLE + "    unmatched: own_cases\n", data);
        assertThat(own.loaded().orElseThrow().ledger().cases()).contains("nhs: 3282037872", "housing: T-749078");
        assertThat(own.loaded().orElseThrow().accepted()).isEqualTo(399);
        StudyResult left = run(EXTRACTS + PEOPLE + "    unmatched: left_out\n", data);
        assertThat(left.loaded().orElseThrow().ledger().cases()).hasSize(12);
        assertThat(left.loaded().orElseThrow().accepted())
                .isEqualTo(left.loaded().orElseThrow().ledger().size());
        assertThat(left.dataQuality().orElseThrow().read()).hasToString("400 rows, £448,846.35");
        assertThat(left.dataQuality().orElseThrow().linkage().get("housing").unmatched())
                .isEqualTo(1);
    }

    @Test
    void a_case_may_be_a_household() throws IOException {
        Path lookup = data.resolve("lookup.csv");
        Files.writeString(
                lookup,
                Files.readString(lookup)
                        .replace("Family,", "Household,Family,")
                        .replaceAll("(?m)^F0([1-4])", "H1,F0$1")
                        .replaceAll("(?m)^F", ",F"));
        String people = PEOPLE + "    household: Household\n  unit: household\n";
        assertThat(run(EXTRACTS + people, data).loaded().orElseThrow().ledger().cases())
                .hasSize(9)
                .contains("H1", "F05");
        assertThatThrownBy(() -> run(EXTRACTS + PEOPLE + "  unit: household\n", data))
                .hasMessageContaining("expected household, the column of households");
    }

    @Test
    void a_lookup_needs_extracts() {
        assertThatThrownBy(() -> run("ledger:\n  file: police.csv\n" + PEOPLE, data))
                .hasMessageContaining("expected extracts with it");
        assertThatThrownBy(() -> run(EXTRACTS + PEOPLE.replace("ids: {police: Police URN, ", "ids: {"), data))
                .hasMessageContaining("has no ids of extract \"police\"");
    }
}
