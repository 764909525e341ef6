package org.wholesum.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.execution.Execution;
import org.wholesum.ledger.Ledger;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** Extracts with one peculiarity each, which have the columns of a ledger. */
class PeculiarFilesTest {
    private static Extract extract(String name) {
        return Extract.of(Resources.file("files/" + name + ".csv"));
    }

    private static Intake read(String name) {
        return read(name, its -> its);
    }

    private static Intake read(String name, UnaryOperator<Extract> stated) {
        return Intake.of(Map.of(name, stated.apply(extract(name))), Ledger.reader());
    }

    private static ExtractQuality lenient(String name, UnaryOperator<Extract> stated) {
        return Intake.of(
                        Map.of(name, stated.apply(extract(name))),
                        Ledger.reader().lenient())
                .quality()
                .extracts()
                .get(0);
    }

    private static List<String> problems(String name, UnaryOperator<Extract> stated) {
        try {
            throw new AssertionError(read(name, stated));
        } catch (InvalidInputException e) {
            return e.problems().stream()
                    .map(Problem::toString)
                    .map(text -> text.substring(text.indexOf(name + ".csv")))
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "blankrows, 2, 1234.50",
        "trailing, 2, 2749.93",
        "ukdates, 2, 1234.50",
        "preamble, 2, 1200.00",
        "semi, 1, 500.00",
        "cp1252, 1, 500.00",
        "dupother, 1, 500.00",
        "crcrlf, 2, 1107.20"
    })
    void a_file_is_read_as_it_is(String name, long rows, String cost) {
        Intake intake = read(name);
        assertThat(intake.ledger().size()).isEqualTo(rows);
        assertThat(intake.ledger().monthlyCosts().total()).hasToString("GBP " + cost);
    }

    @Test
    void rows_without_a_value_are_skipped_and_counted() {
        assertThat(read("blankrows").quality().extracts().get(0).leftOut())
                .hasToString("{rows without a value=3 rows, £0.00}");
    }

    @Test
    void a_footer_is_one_problem() {
        assertThat(problems("footerxxx", its -> its))
                .containsExactly("footerxxx.csv, line 4: has a text and no record\n"
                        + "  Maybe it is below the table: leave such rows out by a rule under the key rows");
        ExtractQuality quality = lenient("footerxxx", its -> its);
        assertThat(quality.accepted()).hasToString("2 rows, £1,234.50");
        assertThat(quality.rejectedUncosted()).isZero();
        assertThat(read("footerxxx", its -> its.leaveOut("Agency", "XXX"))
                        .quality()
                        .leftOut())
                .hasToString("1 row, £0.00");
    }

    @Test
    void negatives_are_read_as_accounts_write_them() {
        ExtractQuality quality = lenient("parens", Extract::negativesAreCorrections);
        assertThat(quality.accepted()).hasToString("8 rows, £9,629.63"); // 12,500 − 6 × 250 − 1,370.37
        assertThat(quality.corrections()).hasToString("7 rows, -£2,870.37");
    }

    @Test
    void texts_without_a_value_have_one_hint_together() {
        assertThat(problems("parens", Extract::negativesAreCorrections))
                .containsExactly(
                        "parens.csv, line 10, column 5 (cost) \"Nil\": not an amount (the first of 5 such rows)\n"
                                + "  Maybe it means that there is no value: name it under the key missing of the layout");
        UnaryOperator<Extract> stated =
                its -> its.negativesAreCorrections().missing(List.of("nil", "-", "n/a", "null", "#N/A"));
        assertThat(lenient("parens", stated).reasons())
                .singleElement()
                .asString()
                .startsWith("5 rows: has no price: expected a cost, a unit_cost, or a unit cost of this service");
    }

    @Test
    void a_refund_is_accepted_if_the_layout_says_so() {
        assertThat(problems("refund", its -> its))
                .containsExactly(
                        "refund.csv, line 3, column 5 (cost) \"-120.75\": negative, which only a correction may be\n"
                                + "  Maybe the rows correct others: state negatives: corrections");
        for (String name : List.of("refund", "utf16")) {
            Intake accepted = read(name, Extract::negativesAreCorrections);
            assertThat(accepted.quality().accepted()).hasToString("3 rows, £1,200.00");
            assertThat(accepted.quality().corrections()).hasToString("1 row, -£120.75");
        }
    }

    @Test
    void dates_of_several_forms_are_read_and_a_month_is_no_day() {
        assertThat(problems("dates", its -> its))
                .containsExactly("dates.csv, line 8, column 2 (date) \"201401\": a month, not a day: expected a date");
        ExtractQuality quality = lenient("dates", its -> its);
        assertThat(quality.accepted()).hasToString("6 rows, £884.83");
        assertThat(quality.rejected()).hasToString("1 row, £1.00");
    }

    @Test
    void an_ambiguous_order_of_day_and_month_is_refused() {
        assertThat(problems("ukdates", its -> its.leaveOut("case_id", "P1")))
                .containsExactly(
                        "ukdates.csv, line 1, column 2 (date): the order of day and month is not shown by any value"
                                + " of the column: 05/02/2014 is 5 February 2014 or 2 May 2014\n"
                                + "  Maybe state the order: dates: dd/MM/yyyy, or dates: MM/dd/yyyy");
    }

    @Test
    void a_column_that_occurs_twice_is_refused_if_it_is_read() {
        assertThat(problems("dupcost", its -> its))
                .containsExactly("dupcost.csv, line 1, column 6 (cost) \"Cost\": this column occurs twice");
    }

    @Test
    void ids_that_differ_by_case_or_blanks_are_reported_and_merged_ids_are_found() {
        Execution execution = Execution.onAllProcessors();
        LedgerChecks alike = LedgerChecks.of(read("ids").ledger(), Map.of(), execution);
        assertThat(alike.alike()).singleElement().asString().isEqualTo("\"S 1\", \"S1\", \"s1\"");
        LedgerChecks merged = LedgerChecks.of(read("sciids").ledger(), Map.of(), execution);
        assertThat(merged.merged()).singleElement().asString().contains("5.66E+11");
    }

    @Test
    void a_header_without_the_columns_names_them() {
        assertThat(problems("preamble", its -> its.column("cost", "Amount").column("date", "Dat")))
                .containsExactly(
                        "preamble.csv, line 7: column Dat is missing; the header has: case_id, date, agency, service, cost\n"
                                + "  Maybe date",
                        "preamble.csv, line 7: column Amount is missing; the header has: case_id, date, agency, service,"
                                + " cost");
        assertThat(read("preamble", its -> its.header(7)).ledger().size()).isEqualTo(2);
        assertThatThrownBy(() -> read("preamble", its -> its.header(70)))
                .hasMessageEndingWith("has no row 70, which is stated as the header");
    }
}
