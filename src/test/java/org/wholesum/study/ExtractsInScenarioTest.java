package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.execution.Limit;
import org.wholesum.intake.DataQuality;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.scenario.Scenario;

class ExtractsInScenarioTest {
    private static final String SCENARIO = """
        title: Twelve families
        ledger:
          extracts:
            police: {file: police.csv, agency: police, columns: {case_id: URN, date: Incident Date, service: Offence, cost: Cost}, dates: dd/MM/yyyy}
            nhs: {file: nhs.csv, agency: nhs, columns: {case_id: Pseudo NHS No, date: Arrival, service: HRG, quantity: Activity, unit_cost: Tariff}}
            housing:
              file: housing.csv
              agency: housing
              columns: {case_id: Tenant Ref, date: Date Raised, service: Action, cost: Cost (£)}
              encoding: windows-1252
              delimiter: ";"
              negatives: corrections
            childrens:
              file: childrens.csv
              agency: childrens-services
              columns: {case_id: Person ID, date: Start date, service: Service, cost: Amount}
              header: 4
              rows: {leave_out: [{column: Person ID, equals: Total}]}
        windows:
          before: {from: 2021-05, months: 12}
          since: {from: 2022-05, months: 12}
        horizon: {from: 2024-01, months: 12}
        methods:
          old: {method: run_rate, window: before}
          pilot: {method: run_rate, window: since}
        comparison: {old: old, pilot: pilot}
        """;

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        ExtractFiles.copy(List.of("police", "nhs", "housing", "childrens"), folder);
    }

    private StudyResult run(String scenario) {
        return Study.of(Scenario.parse(scenario, folder)).run();
    }

    @Test
    void a_scenario_reads_extracts_as_they_come() {
        StudyResult result = run(SCENARIO);
        DataQuality quality = result.dataQuality().orElseThrow();
        assertThat(quality.accepted()).hasToString("399 rows, £349,126.35");
        assertThat(quality.corrections().rows()).isEqualTo(1);
        assertThat(quality.leftOut()).hasToString("1 row, £99,720.00");
        assertThat(result.loaded().orElseThrow().source()).isEqualTo("extracts childrens, housing, nhs, police");
        assertThat(result.loaded().orElseThrow().cost()).hasToString("GBP 349126.35");
    }

    /** Each has a record in the window before and one in the window since: £2.00 × 2,000 less £1.00 × 2,000. */
    @Test
    @Tag("slow")
    void as_many_extracts_as_a_scenario_may_have_are_read() throws IOException {
        Files.writeString(folder.resolve("small.csv"), """
                case_id,date,agency,service,cost
                A,2021-05-01,police,arrest,2.00
                A,2022-05-01,police,arrest,1.00
                """);
        int count = (int) Limit.ENTRIES.standard();
        String extracts = IntStream.range(0, count)
                .mapToObj(i -> "e" + i + ": {file: small.csv}")
                .collect(Collectors.joining(", ", "ledger: {extracts: {", "}}\n"));
        int from = SCENARIO.indexOf("ledger:");
        StudyResult result =
                run(SCENARIO.substring(0, from) + extracts + SCENARIO.substring(SCENARIO.indexOf("windows:")));
        assertThat(result.dataQuality().orElseThrow().accepted().rows()).isEqualTo(2L * count);
        assertThat(result.comparison().saving()).hasToString("GBP 2000.00");
    }

    @Test
    void problems_of_an_entry_are_located_in_the_scenario() {
        String wrong = SCENARIO.replace("agency: police,", "agency: police, dat: x,")
                .replace("dates: dd/MM/yyyy", "dates: dd/MM")
                .replace("encoding: windows-1252", "encoding: latin-99")
                .replace("delimiter: \";\"", "delimiter: semicolon")
                .replace("{column: Person ID, equals: Total}", "{column: Person ID}")
                .replace("columns: {case_id: Pseudo", "columns: {case: Pseudo");
        assertThatThrownBy(() -> Scenario.parse(wrong, folder))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.problems())
                        .extracting(problem -> problem.line() + " " + problem.path())
                        .contains(
                                "4 ledger.extracts.police.dat",
                                "5 ledger.extracts.nhs.columns.case",
                                "10 ledger.extracts.housing.encoding",
                                "11 ledger.extracts.housing.delimiter",
                                "18 ledger.extracts.childrens.rows.leave_out.0"));
    }

    @Test
    void an_extract_is_below_the_folder_of_the_scenario() {
        assertThatThrownBy(() -> run(SCENARIO.replace("file: nhs.csv", "file: ../nhs.csv")))
                .hasMessageContaining("expected a file below the scenario's own folder");
    }

    @Test
    void a_ledger_is_either_a_file_or_extracts() {
        assertThatThrownBy(() -> run(SCENARIO.replace("  extracts:", "  file: nhs.csv\n  extracts:")))
                .hasMessageContaining("expected either a file or extracts");
        assertThatThrownBy(() -> run(SCENARIO.replace("agency: nhs", "agency: nsh")
                        .replace(
                                "ledger:",
                                "agencies: {police: Police, nhs: NHS, housing: H, childrens-services: C}\nledger:")))
                .hasMessageContaining("unknown agency")
                .hasMessageContaining("Maybe nhs");
    }
}
