package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.intake.Pseudonyms;
import org.wholesum.ledger.Interaction;
import org.wholesum.ledger.Ledger;
import org.wholesum.ledger.ReadResult;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.report.Disclosure;
import org.wholesum.report.JsonFormat;
import org.wholesum.report.Report;
import org.wholesum.report.TextFormat;
import org.wholesum.scenario.Scenario;

/** A study whose ledger a program gives, and a scenario without a folder. */
class GivenLedgerTest {
    private static final String WITHOUT = ThreeCases.with("ledger: interactions.csv\n", "");
    private static final String GIVEN = "The records were given by the program that ran the study";

    @TempDir
    private Path folder;

    private ThreeCases cases;

    @BeforeEach
    void folder() {
        cases = ThreeCases.in(folder);
    }

    private Ledger ledger() {
        return Ledger.read(folder.resolve("interactions.csv"));
    }

    private static Interaction visit(String caseId, String agency, int month) {
        return Interaction.of(
                caseId, LocalDate.of(2012, month, 5), Agency.of(agency), "visit", Money.parse("GBP 100.00"));
    }

    private static StudyResult run(String scenario, Ledger ledger) {
        return Study.of(Scenario.parse(scenario)).ledger(ledger).run();
    }

    private static String report(StudyResult result) {
        return TextFormat.of(Report.of(result)).replaceAll("\\s+", " ");
    }

    @Test
    void a_scenario_without_a_ledger_runs_on_one_made_in_code() {
        StudyResult read = Study.of(Scenario.parse(ThreeCases.SCENARIO, folder)).run();
        StudyResult given = run(WITHOUT, ledger());

        assertThat(given.figures()).isEqualTo(read.figures());
        assertThat(given.asExpected()).isTrue();
        assertThat(given.cautions()).isEqualTo(read.cautions());
        assertThat(given.sample()).isPresent();
    }

    @Test
    void the_report_says_that_the_records_were_given() {
        StudyResult given = run(WITHOUT, ledger());

        assertThat(report(given))
                .contains(GIVEN + ".")
                .contains("Read a ledger given by the program")
                .contains("Records: a ledger given by the program, 8 rows accepted, £750.00; 0 rejected");
        assertThat(JsonFormat.of(given)).contains(GIVEN + ".");
        assertThat(report(Study.of(Scenario.parse(ThreeCases.SCENARIO, folder)).run()))
                .doesNotContain(GIVEN);
    }

    @Test
    void a_published_report_says_so_too() {
        List<Interaction> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            for (int month = 1; month <= 3; month++) {
                many.add(visit("P" + i, "nhs", month));
            }
        }
        String uncounted = WITHOUT.substring(0, WITHOUT.indexOf("population"));
        StudyResult given = run(uncounted, Ledger.of(many));
        Report published = Report.forPublication(given, Disclosure.standard());

        assertThat(TextFormat.of(published).replaceAll("\\s+", " ")).contains(GIVEN + ".");
    }

    @Test
    void a_ledger_replaces_the_file_of_the_scenario_and_what_else_it_says_of_records_applies() {
        String scenario = ThreeCases.with(
                "ledger: interactions.csv",
                "ledger: {file: interactions.csv, no_records: not_observed, lenient: true}");
        Ledger other = Ledger.of(List.of(
                visit("A", "nhs", 1),
                visit("A", "nhs", 3),
                visit("B", "nhs", 1),
                visit("C", "nhs", 1),
                visit("C", "nhs", 3)));
        StudyResult result = Study.of(Scenario.parse(scenario.replace("population: 10\n", ""), folder))
                .ledger(other)
                .run();

        assertThat(result.comparison().oldCost()).isEqualTo(Money.parse("GBP 200.00"));
        assertThat(result.checked().orElseThrow().leftOut()).containsOnlyKeys("B");
        assertThat(report(result))
                .contains(GIVEN + ", in place of interactions.csv of the scenario."
                        + " ledger.lenient has no effect on them.");
    }

    @Test
    void extracts_are_replaced_without_being_read() {
        String scenario = ThreeCases.with(
                "ledger: interactions.csv",
                "ledger: {extracts: {police: {file: interactions.csv, agency: police}, nhs: {file: interactions.csv, agency: nhs}}}");
        StudyResult result =
                Study.of(Scenario.parse(scenario, folder)).ledger(ledger()).run();

        assertThat(result.asExpected()).isTrue();
        assertThat(report(result)).contains(GIVEN + ", in place of the scenario's extracts (police, nhs).");
    }

    @Test
    void a_scenario_may_say_that_its_records_are_given_and_how_to_take_them() {
        assertThat(run(ThreeCases.GIVEN, ledger()).asExpected()).isTrue();
        assertThatThrownBy(() -> Study.of(Scenario.parse(ThreeCases.GIVEN)).run())
                .hasMessage(
                        "scenario, line 2, column 17 (ledger.given) \"true\": the records of this scenario are given by a"
                                + " program, with Study.of(scenario).ledger(ledger), expected one, or a file or extracts instead");
        assertThat(cases.refusal(ThreeCases.with("interactions.csv", "{file: interactions.csv, given: true}")))
                .isEqualTo(
                        "scenario.yaml, line 2, column 41 (ledger.given) \"true\": a program gives the records, expected"
                                + " neither a file nor extracts");
        assertThat(cases.refusal(ThreeCases.with("interactions.csv", "{given: true, lenient: true}")))
                .contains("(ledger.lenient)")
                .contains("has no effect");
        assertThat(cases.refusal(ThreeCases.with("interactions.csv", "{given: false}")))
                .contains("expected either a file or extracts");
    }

    @Test
    void neither_a_ledger_nor_a_baseline_is_an_error_that_names_the_method() {
        String scenario = WITHOUT.replace("population: 10\n", "");
        assertThatThrownBy(() -> Study.of(Scenario.parse(scenario)).run())
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("scenario, line 1, column 1: a method needs observed costs, expected either a ledger or a"
                        + " baseline\n  Maybe Study.of(scenario).ledger(ledger)");
    }

    @Test
    void a_ledger_beside_a_baseline_or_in_another_currency_or_of_other_agencies_is_refused_all_at_once() {
        String scenario = WITHOUT.replace("population: 10\n", """
                baseline: {window: before, total: 1.00, shares: {police: 100%}}
                currency: EUR
                agencies: {police: Police, nhs: NHS, house: Housing}
                """);
        assertThatThrownBy(() -> run(scenario, ledger()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(
                        "(baseline): expected either a baseline or a ledger given by the program, not both")
                .hasMessageContaining(
                        "(currency) \"EUR\": the ledger given by the program is in GBP, but the scenario is in EUR")
                .hasMessageContaining(
                        "(agencies): the ledger given by the program has the agency housing, expected one" + " of ");
    }

    @Test
    void a_city_is_simulated_without_records() {
        assertThatThrownBy(() -> Study.of(Scenario.parse(ThreeCases.CITY))
                        .ledger(ledger())
                        .run())
                .hasMessageContaining("(city)")
                .hasMessageContaining("expected no ledger given by the program with it");
    }

    @Test
    void a_nominal_ledger_takes_the_price_base_of_the_scenario_and_another_one_is_refused() {
        String priced = WITHOUT.replace(
                "windows:", "prices: {base: 2014/15, records: 2012/13, deflator: uk-gdp-2015}\nwindows:");
        StudyResult read = Study.of(
                        Scenario.parse(priced.replace("prices:", "ledger: interactions.csv\nprices:"), folder))
                .run();
        StudyResult given = run(priced, ledger());

        assertThat(given.figures()).isEqualTo(read.figures());
        assertThat(given.explain().steps()).anyMatch(step -> step.startsWith("Prices: costs of records are "));
        Ledger real = ledger().pricedIn(PriceBase.parse("2013/14"));
        assertThatThrownBy(() -> run(priced, real))
                .hasMessageContaining("(prices)")
                .hasMessageContaining("2013/14");
        assertThatThrownBy(() -> run(WITHOUT, real))
                .hasMessageContaining("(prices)")
                .hasMessageContaining("2013/14");
    }

    @Test
    void ids_of_a_given_ledger_are_replaced_by_pseudonyms_where_the_scenario_has_a_key() {
        String scenario =
                ThreeCases.with("interactions.csv", "{given: true, pseudonyms: {key: {environment: LINK_KEY}}}");
        Study study = Study.of(Scenario.parse(scenario))
                .environment(name -> Optional.of("2b7e151628aed2a6abf7158809cf4f3c762e7160f38b4da56a784d9045190cfe"));
        StudyResult result = study.ledger(ledger()).run();

        assertThat(result.loaded().orElseThrow().ledger().cases()).hasSize(3).allMatch(Pseudonyms::isPseudonym);
        assertThat(result.asExpected()).isTrue();
        Ledger observed = ledger().observed(Map.of("A", List.of(Months.of("2012-01", 3))));
        assertThatThrownBy(() -> study.ledger(observed).run())
                .hasMessageContaining("(ledger.pseudonyms)")
                .hasMessageContaining("states observed months by id");
    }

    @Test
    void observed_months_of_the_scenario_apply_to_a_given_ledger() {
        cases.write("observed.csv", "case_id,from,months\nC,2012-02,2\n");
        String scenario = ThreeCases.with("interactions.csv", "{given: true, observed: observed.csv}");
        StudyResult result = Study.of(
                        Scenario.parse(scenario.replace("saving: {value: 240.00", "saving: {value: 300.00"), folder))
                .ledger(ledger())
                .run();

        assertThat(result.loaded().orElseThrow().ledger().casesWithObservedMonths())
                .containsExactly("C");
        assertThat(result.asExpected()).isTrue();
    }

    @Test
    void ids_that_several_people_may_have_are_refused_with_what_to_write() {
        Ledger redacted = Ledger.of(List.of(visit("Redacted", "nhs", 1), visit("Redacted", "nhs", 3)));
        assertThatThrownBy(() -> run(WITHOUT.replace("population: 10\n", ""), redacted))
                .hasMessageContaining("An id may be that of several people")
                .hasMessageContaining("Maybe ledger: {given: true, allow: [merged_ids]}");
    }

    @Test
    void a_query_result_keeps_the_counts_of_its_rejected_rows() throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:h2:mem:")) {
            database.createStatement()
                    .execute("create table visits as select * from csvread('" + folder.resolve("interactions.csv")
                            + "') union all select 'D', 'soon', 'nhs', 'visit', '12.00', 'true'");
            ResultSet rows = database.createStatement().executeQuery("select * from visits");
            ReadResult read = Ledger.reader().lenient().read(rows);
            StudyResult result = Study.of(Scenario.parse(WITHOUT)).ledger(read).run();

            assertThat(result.asExpected()).isTrue();
            assertThat(report(result))
                    .contains("Read query result, given by the program")
                    .contains("1 of 9 rows were rejected");
        }
    }

    @Test
    void a_given_ledger_is_used_by_runs_with_other_numbers_too() {
        String scenario = WITHOUT.replace(
                "population: 10\n",
                "sensitivity: {figure: saving, vary: {months: {key: horizon.months, low: 1, high: 3}}}\n");
        StudyResult result = run(scenario, ledger());

        assertThat(result.sensitivity().orElseThrow().tornado().base()).isEqualByComparingTo("240.00");
    }

    @Test
    void a_scenario_without_a_folder_reads_no_files() {
        assertThatThrownBy(() -> Scenario.parse(ThreeCases.SCENARIO))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "scenario, line 2, column 9 (ledger) \"interactions.csv\": this scenario was made without a folder"
                                + " and reads no files\n  Maybe Scenario.parse(text, folder), with the folder that holds its files");
        assertThatThrownBy(() -> Scenario.of(Map.of("title", "X", "ledger", "interactions.csv")))
                .hasMessageContaining("reads no files");
        String key = ThreeCases.with("interactions.csv", "{given: true, pseudonyms: {key: {file: ../key}}}");
        assertThatThrownBy(() -> run(key, ledger()))
                .hasMessageContaining("(ledger.pseudonyms.key.file)")
                .hasMessageContaining("expected environment");
    }

    @Test
    void a_scenario_of_maps_needs_no_folder() {
        Scenario scenario = Scenario.of(Map.of(
                "title", "Three cases",
                "windows",
                        Map.of(
                                "before",
                                Map.of("from", "2012-01", "months", 2),
                                "since",
                                Map.of("from", "2012-03", "months", 1)),
                "horizon", Map.of("from", "2012-04", "months", 2),
                "methods",
                        Map.of(
                                "old", Map.of("method", "run_rate", "window", "before"),
                                "pilot", Map.of("method", "run_rate", "window", "since")),
                "comparison", Map.of("old", "old", "pilot", "pilot")));

        StudyResult result = Study.of(scenario).ledger(ledger()).run();
        assertThat(result.comparison().saving()).isEqualTo(Money.of(CurrencyUnit.GBP, 240));
    }
}
