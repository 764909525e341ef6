package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.report.JsonFormat;
import org.wholesum.report.Report;
import org.wholesum.report.TextFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a study says of its records, and what it does with cases that have none. */
class RecordCautionsTest {
    private static final String FILE = "ledger: interactions.csv";
    private static final String WITHOUT =
            "1 of 4 cases has no record in the window before, January 2012 to February 2012";

    /** A fourth case that has records in no window, and one of a mistyped year. */
    private static final String FOURTH = """
        D,2011-12-20,nhs,visit,9000.00,false
        A,1912-01-10,police,arrest,5000.00,false
        """;

    @TempDir
    private Path folder;

    private ThreeCases cases;

    @BeforeEach
    void a_ledger() {
        cases = ThreeCases.in(folder);
    }

    private void ledger(String more) {
        try {
            Files.writeString(folder.resolve("interactions.csv"), ThreeCases.LEDGER + more);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String with(String instead) {
        return ThreeCases.with(FILE, instead);
    }

    private static List<String> about(StudyResult result, String word) {
        return result.cautions().stream()
                .filter(caution -> caution.contains(word))
                .toList();
    }

    @Test
    void complete_records_have_no_caution() {
        StudyResult result = cases.run(ThreeCases.SCENARIO);
        assertThat(about(result, "record")).isEmpty();
        assertThat(about(result, "rows")).isEmpty();
    }

    @Test
    void cases_without_records_count_as_zero_and_a_caution_says_what_that_does_to_the_total() {
        ledger(FOURTH);
        StudyResult result = cases.run(ThreeCases.SCENARIO);
        assertThat(result.cautions())
                .contains(
                        WITHOUT + "; 1 of 4 cases has no record in the window since, March 2012. Each"
                                + " counts as a case without cost in those months. With them as zero the saving over"
                                + " 10 similar cases is £600; without them, from n = 3, it is £800. The scenario does"
                                + " not state whether they had no contact or were not observed (ledger.no_records).",
                        "1 of 4 cases has records in no window that a method uses (1 row, £9,000), and counts as a case"
                                + " without cost.",
                        "2 of 10 rows are in no window that a method uses: £14,000 of £14,750.",
                        "1 row is of January 1912, more than two years from the other records: the year may be mistyped.");
        assertThat(FigureNumbers.of(result))
                .containsEntry("cases", BigDecimal.valueOf(4))
                .containsEntry("total", new BigDecimal("600.00"))
                .containsEntry("cases_without_records.before", BigDecimal.ONE)
                .containsEntry("cases_in_no_window", BigDecimal.ONE)
                .containsEntry("rows_in_no_window", BigDecimal.valueOf(2))
                .containsEntry("cost_in_no_window", new BigDecimal("14000.00"));
    }

    @Test
    void cases_without_records_that_the_scenario_states_as_zero_are_a_statement_of_the_report() {
        ledger(FOURTH);
        StudyResult result = cases.run(with("ledger: {file: interactions.csv, no_records: zero}"));
        assertThat(about(result, "no record in")).isEmpty();
        assertThat(result.checked().orElseThrow().statements())
                .contains(WITHOUT + ". It counts as a case without cost in those months, as the scenario states.");
        assertThat(TextFormat.of(Report.of(result))).contains("as the scenario states");
        assertThat(FigureNumbers.of(result)).containsEntry("total", new BigDecimal("600.00"));
    }

    @Test
    void cases_that_were_not_observed_are_left_out_and_their_money_is_stated() {
        ledger(FOURTH);
        StudyResult result = cases.run(with("ledger: {file: interactions.csv, no_records: not_observed}"));
        assertThat(result.cautions())
                .contains(
                        "1 of 4 cases is left out, with 1 row, £9,000: not observed in each of the windows before,"
                                + " since, as the scenario states.",
                        "1 of 4 cases has records in no window that a method uses (1 row, £9,000), and is left out.");
        assertThat(FigureNumbers.of(result))
                .containsEntry("cases", BigDecimal.valueOf(3))
                .containsEntry("total", new BigDecimal("800.00"))
                .containsEntry("cases_left_out", BigDecimal.ONE);
        assertThat(result.sample().orElseThrow().byCase()).containsOnlyKeys("A", "B", "C");
    }

    @Test
    void cases_without_records_may_be_refused_by_name() {
        ledger(FOURTH);
        assertThat(cases.refusal(with("ledger: {file: interactions.csv, no_records: refuse}")))
                .contains(
                        "(ledger.no_records) \"refuse\": " + WITHOUT + ": D; expected records of every case",
                        "in the window since, March 2012: D; expected");
    }

    @Test
    void a_scenario_that_leaves_every_case_out_is_refused() {
        String rows = "A,2012-01-10,police,arrest,1.00\nB,2012-03-10,police,arrest,1.00\n";
        cases.write("interactions.csv", "case_id,date,agency,service,cost\n" + rows);
        assertThat(cases.refusal(with("ledger: {file: interactions.csv, no_records: not_observed}")))
                .contains("leaves out every case, as none has records in each of the windows before, since");
    }

    @Test
    void ids_of_several_people_are_refused_unless_they_are_allowed() {
        ledger("5.66E+11,2012-01-10,police,arrest,7.00,false\n5.66E+11,2012-03-10,police,arrest,7.00,false\n");
        String found = "n id may be that of several people: \"5.66E+11\" (2 rows, £14.00). It counts as one case of n ="
                + " 4, so that n may be too low and the saving of a case too high.";
        assertThat(cases.refusal(ThreeCases.SCENARIO)).contains(found, "allow: [merged_ids]");
        StudyResult result = cases.run(with("ledger: {file: interactions.csv, allow: [merged_ids]}"));
        assertThat(result.cautions()).contains("A" + found);
    }

    @Test
    void ids_that_look_alike_have_a_caution_with_the_other_n() {
        ledger("a\u00a0,2012-01-10,police,arrest,7.00,false\na\u00a0,2012-03-10,police,arrest,7.00,false\n");
        assertThat(cases.run(ThreeCases.SCENARIO).cautions())
                .contains(
                        "Ids of cases differ only by letter case, blanks or leading zeros: \"A\", \"a\\u00a0\" (5 rows,"
                                + " £514). Each counts as a case of its own; if those are the same people, n is 3 and not 4.");
    }

    @Test
    void repeated_rows_have_a_caution_with_their_money() {
        ledger("A,2012-01-10,police,arrest,300.00,true\n");
        StudyResult result = cases.run(ThreeCases.SCENARIO);
        assertThat(result.cautions())
                .contains("1 of 9 rows is the same as another in every column that is read: £300 of £1,050. Such rows"
                        + " count as contacts of their own; if they are copies, costs are too high.");
        assertThat(FigureNumbers.of(result))
                .containsEntry("rows_repeated", BigDecimal.ONE)
                .containsEntry("cost_repeated", new BigDecimal("300.00"));
    }

    @Test
    void a_total_row_has_a_caution_of_its_own() {
        ledger("Total,,,,750.00,\n");
        StudyResult result = cases.run(with("ledger: {file: interactions.csv, lenient: true}"));
        assertThat(result.cautions())
                .contains("1 total row of £750.00, equal to the rows above it, was left out.")
                .noneMatch(caution -> caution.contains("rejected"));
        assertThat(FigureNumbers.of(result)).containsEntry("rows_total", BigDecimal.ONE);
    }

    @Test
    void the_checks_are_in_the_json() {
        ledger(FOURTH);
        JsonNode checks = new JsonMapper()
                .readTree(JsonFormat.of(cases.run(ThreeCases.SCENARIO)))
                .at("/records/checks");
        assertThat(checks.at("/in_no_window/rows").asInt()).isEqualTo(2);
        assertThat(checks.at("/in_no_window/cost/amount").asString()).isEqualTo("14000.00");
        assertThat(checks.at("/cases_without_records/before").asInt()).isEqualTo(1);
        assertThat(checks.at("/cases_in_no_window/cases").asInt()).isEqualTo(1);
    }
}
