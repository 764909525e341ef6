package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.scenario.Scenario;

/** The files that a scenario names: which it may reach, and what is made of them. */
class ScenarioFilesTest {
    private static final String LEDGER = "ledger: interactions.csv";

    @TempDir
    private Path outside;

    private Path folder;
    private ThreeCases cases;

    @BeforeEach
    void a_ledger_in_a_folder_of_its_own() throws IOException {
        folder = Files.createDirectory(outside.resolve("study"));
        cases = ThreeCases.in(folder);
        Files.writeString(outside.resolve("secret.csv"), ThreeCases.LEDGER);
    }

    private String refused(String ledger) {
        return cases.refusal(ThreeCases.with(LEDGER, ledger));
    }

    private BigDecimal figure(String scenario, String name) {
        return FigureNumbers.of(cases.run(scenario)).get(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.csv", "sub/../../secret.csv", "..", ".", "", "../study/interactions.csv"})
    void a_file_outside_the_folder_of_the_scenario_is_refused(String file) {
        assertThat(refused("ledger: '" + file + "'"))
                .startsWith("scenario.yaml, line 2, column 9 (ledger)")
                .endsWith(": expected a file below the scenario's own folder");
        assertThat(refused("ledger: {file: '" + file + "'}"))
                .startsWith("scenario.yaml, line 2, column 16 (ledger.file)")
                .endsWith(": expected a file below the scenario's own folder");
        assertThat(refused("ledger: {file: interactions.csv, prices: '" + file + "'}"))
                .startsWith("scenario.yaml, line 2, column 42 (ledger.prices)")
                .endsWith(": expected a file below the scenario's own folder");
        assertThat(refused("ledger: {file: interactions.csv, observed: '" + file + "'}"))
                .startsWith("scenario.yaml, line 2, column 44 (ledger.observed)")
                .endsWith(": expected a file below the scenario's own folder");
    }

    @Test
    void an_absolute_path_is_refused_even_of_a_file_in_the_folder() {
        String file = folder.resolve("interactions.csv").toAbsolutePath().toString();
        assertThat(refused("ledger: '" + file + "'")).endsWith(": expected a file below the scenario's own folder");
    }

    @Test
    void a_link_that_leads_out_of_the_folder_is_refused() throws IOException {
        link("link.csv", outside.resolve("secret.csv"));
        link("out", outside);
        assertThat(refused("ledger: link.csv"))
                .isEqualTo("scenario.yaml, line 2, column 9 (ledger) \"link.csv\": expected a file below the scenario's"
                        + " own folder");
        assertThat(refused("ledger: out/secret.csv")).endsWith(": expected a file below the scenario's own folder");
        assertThat(refused("ledger: out/no-such.csv"))
                .as("the message does not show whether there is such a file outside")
                .endsWith(": expected a file below the scenario's own folder");
    }

    @Test
    void a_link_within_the_folder_is_followed() throws IOException {
        link("link.csv", folder.resolve("interactions.csv"));
        assertThat(refused("ledger: link.csv")).isEqualTo("not refused");
    }

    private void link(String name, Path to) throws IOException {
        try {
            Files.createSymbolicLink(folder.resolve(name), to);
        } catch (UnsupportedOperationException e) {
            assumeTrue(false, "no links here");
        }
    }

    @Test
    void a_file_in_a_folder_below_is_read() throws IOException {
        Files.createDirectory(folder.resolve("data"));
        Files.move(folder.resolve("interactions.csv"), folder.resolve("data/records.csv"));
        assertThat(refused("ledger: data/records.csv")).isEqualTo("not refused");
        assertThat(refused("ledger: ./data/../data/records.csv")).isEqualTo("not refused");
    }

    @Test
    void a_file_that_is_not_there_is_named_with_the_nearest_that_is() throws IOException {
        assertThat(refused("ledger: interaction.csv"))
                .isEqualTo("scenario.yaml, line 2, column 9 (ledger) \"interaction.csv\": there is no such file\n"
                        + "  Maybe interactions.csv");
        assertThat(refused("ledger: {file: records.csv}"))
                .isEqualTo("scenario.yaml, line 2, column 16 (ledger.file) \"records.csv\": there is no such file");
        assertThat(refused("ledger: {file: interactions.csv, prices: ukk}"))
                .isEqualTo("scenario.yaml, line 2, column 42 (ledger.prices) \"ukk\": there is no such file");
        assertThat(refused("ledger: {file: interactions.csv, observed: months.csv}"))
                .isEqualTo("scenario.yaml, line 2, column 44 (ledger.observed) \"months.csv\": there is no such file");
    }

    @Test
    void a_folder_is_not_a_file() throws IOException {
        Files.createDirectory(folder.resolve("data"));
        assertThat(refused("ledger: data"))
                .isEqualTo("scenario.yaml, line 2, column 9 (ledger) \"data\": is not a file, expected one");
    }

    @Test
    void messages_name_the_ledger_as_they_name_the_scenario() {
        cases.write("interactions.csv", ThreeCases.LEDGER.replace("2012-02-10", "10/02/2012"));
        Path scenario = cases.write("scenario.yaml", ThreeCases.SCENARIO);
        assertThatThrownBy(() -> Study.of(Scenario.read(scenario)).run())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(
                        folder.resolve("interactions.csv") + ", line 3, column 2 (date) \"10/02/2012\": ");
    }

    @Test
    void an_unknown_agency_in_the_ledger_is_refused_with_the_nearest_one() {
        assertThat(refused(LEDGER + "\nagencies: {polic: Police, nhs: NHS, housing: Housing}")
                        .lines())
                .hasSize(6)
                .startsWith(
                        "interactions.csv, line 2, column 3 (agency) \"police\": unknown agency, expected one of"
                                + " housing, nhs, polic",
                        "  Maybe polic");
    }

    @Test
    void a_strict_reading_names_every_bad_row() {
        cases.write(
                "interactions.csv",
                ThreeCases.LEDGER.replace("2012-02-10", "2012-02-30").replace("60.00", "£60"));
        assertThat(refused(LEDGER).lines().filter(line -> !line.startsWith("  Maybe")))
                .hasSize(2)
                .allMatch(line -> line.startsWith("interactions.csv, line "));
    }

    @Test
    void a_lenient_reading_sets_bad_rows_aside_and_a_caution_reports_rows_and_money() {
        cases.write(
                "interactions.csv",
                ThreeCases.LEDGER
                        .replace("2012-02-10,nhs,visit,100.00", "2012-02-30,nhs,visit,100.00")
                        .replace("60.00", "£60"));
        String scenario = ThreeCases.with(LEDGER, "ledger: {file: interactions.csv, lenient: true}")
                .replace("240.00", "80.00");
        StudyResult result = cases.run(scenario);
        assertThat(result.cautions())
                .contains("2 of 8 rows were rejected and are not in any figure: £100 of £690, not counting 1 row"
                        + " without a readable amount.");
        assertThat(FigureNumbers.of(result))
                .containsEntry("rows_accepted", new BigDecimal(6))
                .containsEntry("rows_rejected", new BigDecimal(2))
                .containsEntry("old", new BigDecimal("420.00"));
        assertThat(result.asExpected()).isTrue();
    }

    @Test
    void a_reading_without_bad_rows_has_no_caution_of_them() {
        StudyResult result = cases.run(ThreeCases.with(LEDGER, "ledger: {file: interactions.csv, lenient: true}"));
        assertThat(result.cautions()).noneMatch(caution -> caution.contains("rejected"));
    }

    @Test
    void rows_without_a_cost_take_their_price_from_the_catalogue_that_is_shipped() {
        cases.write("interactions.csv", """
            case_id,date,agency,service,quantity
            A,2012-01-10,police,arrest-detained,1
            A,2012-03-10,nhs,outpatient-attendance,2
            B,2012-02-10,nhs,outpatient-attendance,3
            """);
        String scenario = ThreeCases.with(LEDGER, "ledger: {file: interactions.csv, prices: uk}\nprices: 2013/14");
        BigDecimal visit = figure(scenario, "pilot.nhs").divide(new BigDecimal(4));
        assertThat(visit).isPositive();
        assertThat(figure(scenario, "old.nhs")).isEqualByComparingTo(visit.multiply(new BigDecimal(3)));
        assertThat(figure(scenario, "old.police")).isPositive();
        assertThat(refused("ledger: {file: interactions.csv, prices: uk}"))
                .contains("has costs in prices of 2006/07 and in prices of 2013/14, which cannot be added");
        assertThat(refused(LEDGER)).contains("column cost or unit_cost is missing, and there is no catalogue");
    }

    @Test
    void a_catalogue_that_the_scenario_names_gives_the_prices() {
        cases.write(
                "prices.csv",
                "service,name,agency,unit,cost,price_year,source\n"
                        + "visit,A visit,nhs,visit,10.00,2012/13,made up\n");
        cases.write(
                "interactions.csv",
                "case_id,date,agency,service,quantity\nA,2012-01-10,nhs,visit,4\nB,2012-03-10,nhs,visit,1\n");
        String scenario = ThreeCases.with(LEDGER, "ledger: {file: interactions.csv, prices: prices.csv}");
        assertThat(figure(scenario, "old")).isEqualByComparingTo("40.00");
        assertThat(figure(scenario, "pilot")).isEqualByComparingTo("20.00");
    }

    @Test
    void a_case_that_was_observed_for_a_shorter_time_is_weighted_by_it_and_the_whole_is_the_sum_of_the_cases() {
        cases.write("observed.csv", "case_id,from,months\nB,2012-02,2\n");
        String scenario = ThreeCases.with(LEDGER, "ledger: {file: interactions.csv, observed: observed.csv}");
        cases.write(
                "interactions.csv",
                ThreeCases.LEDGER.replace("B,2012-01-20,nhs,visit,80.00", "B,2012-02-20,nhs,visit,80.00"));
        StudyResult result = cases.run(scenario);
        Map<String, BigDecimal> figures = FigureNumbers.of(result);
        assertThat(figures.get("case.B.old"))
                .as("120.00 in the one month of the window that it was observed in, held for two")
                .isEqualByComparingTo("240.00");
        assertThat(figures.get("old"))
                .isEqualByComparingTo(
                        figures.get("case.A.old").add(figures.get("case.B.old")).add(figures.get("case.C.old")))
                .isEqualByComparingTo("700.00");
        assertThat(figures.get("saving")).isEqualByComparingTo("360.00");
    }

    @Test
    void a_case_may_have_been_observed_in_several_runs_of_months_that_cover_its_rows() {
        cases.write("observed.csv", "case_id,from,months\nC,2012-02,1\nC,2012-03,1\n");
        String scenario = ThreeCases.with(LEDGER, "ledger: {file: interactions.csv, observed: observed.csv}")
                .replace("240.00", "300.00");
        assertThat(cases.run(scenario).asExpected()).isTrue();
        cases.write("observed.csv", "case_id,from,months\nC,2012-03,1\n");
        assertThat(cases.refusal(scenario))
                .startsWith("observed.csv")
                .contains("case C has a row of 2012-02-01, when it was not observed");
    }

    @Test
    void the_file_of_the_time_observed_is_checked_row_by_row() {
        String scenario = ThreeCases.with(LEDGER, "ledger: {file: interactions.csv, observed: observed.csv}");
        cases.write("observed.csv", "case_id,from,months\nD,2012-02,2\nB,02/2012,2\nB,2012-02,two\nC,2012-01,0\n");
        assertThat(cases.refusal(scenario).lines())
                .containsExactly(
                        "observed.csv, line 2, column 1 (case_id) \"D\": is not in the ledger",
                        "observed.csv, line 3, column 2 (from) \"02/2012\": expected yyyy-MM, as 2011-04",
                        "observed.csv, line 4, column 3 (months) \"two\": expected a whole number of months",
                        "observed.csv, line 5, column 2 (from) \"2012-01\": months from 2012-01: count is 0, expected a"
                                + " whole number from 1 to 12000");
    }

    @Test
    void a_scenario_made_in_code_reaches_files_below_its_folder() {
        StudyResult read = cases.run(ThreeCases.SCENARIO);
        assertThat(FigureNumbers.of(
                        Study.of(Scenario.parse(ThreeCases.SCENARIO, folder)).run()))
                .isEqualTo(FigureNumbers.of(read));
        assertThat(FigureNumbers.of(Study.of(Scenario.of(inCode("interactions.csv"), folder))
                        .run()))
                .isEqualTo(FigureNumbers.of(read));
        assertThatThrownBy(() -> Scenario.of(inCode("../secret.csv"), folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("scenario, ledger \"../secret.csv\": expected a file below the scenario's own folder");
    }

    private static Map<String, Object> inCode(String ledger) {
        return Map.of(
                "title",
                "Three cases",
                "ledger",
                ledger,
                "windows",
                Map.of(
                        "before", Map.of("from", "2012-01", "months", 2),
                        "since", Map.of("from", "2012-03", "months", 1)),
                "horizon",
                Map.of("from", "2012-04", "months", 2),
                "methods",
                Map.of(
                        "old", Map.of("method", "run_rate", "window", "before"),
                        "pilot", Map.of("method", "run_rate", "window", "since")),
                "comparison",
                Map.of("old", "old", "pilot", "pilot"),
                "population",
                10);
    }
}
