package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.wholesum.ledger.Written.HEADER;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.costs.Agency;
import org.wholesum.problem.InvalidInputException;

/** What a person reads who brings a file that can't be used. */
class BadLedgerTest {
    private static final String SHORT = "case_id,date,agency,service,cost\n";

    @TempDir
    private Path folder;

    private Written written;

    @BeforeEach
    void inThatFolder() {
        written = new Written(folder);
    }

    // the file

    @Test
    void a_missing_file() {
        assertThat(written.refusal(Ledger.reader(), folder.resolve("none.csv")))
                .isEqualTo("none.csv: there is no such file");
    }

    @Test
    void a_folder_given_for_a_file() {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> Ledger.read(folder));
        assertThat(refused).hasMessageStartingWith(folder + ": can't be read: ");
    }

    @ParameterizedTest
    @CsvSource({"''", "'\uFEFF'", "'\n\r\n\n'"})
    void an_empty_file(String text) {
        assertThat(written.refusal(text)).isEqualTo("rows.csv: empty, expected a header line");
    }

    @Test
    void a_header_without_rows() {
        assertThat(written.refusal(SHORT)).isEqualTo("rows.csv: there is no row below the header");
    }

    @Test
    void rows_without_a_header() {
        assertThat(written.refusal("S1,2011-04-03,police,arrest-detained,593.00\n"))
                .isEqualTo("""
                        rows.csv, line 1: columns agency, case_id, date, service are missing; \
                        the first line has: S1, 2011-04-03, police, arrest-detained, 593.00
                          Maybe the file has no header line""");
    }

    @ParameterizedTest
    @CsvSource({"';',semicolons", "'\t',tabs"})
    void another_separator_than_a_comma(String separator, String called) {
        assertThat(written.refusal(SHORT.replace(",", separator) + "S1" + separator + "2011-04-03\n"))
                .endsWith("\n  Maybe the fields are separated by " + called + ": save it with commas between them");
    }

    @Test
    void a_composite_service_that_falls_on_an_agency_that_is_not_allowed() {
        LedgerReader few =
                Ledger.reader().prices(UnitCosts.uk()).agencies(Set.of(Agency.of("police"), Agency.of("nhs")));
        assertThat(written.refusal(
                        few, "case_id,date,agency,service\nS1,2011-04-03,police,domestic-violence-incident\n"))
                .isEqualTo("rows.csv, line 2, column 4 (service) \"domestic-violence-incident\": is also borne by"
                        + " childrens-services; unknown agency, expected one of nhs, police");
    }

    @Test
    void a_column_that_is_missing() {
        assertThat(written.refusal("case id,day,agency,service,cost\nS1,2011-04-03,police,arrest,593.00\n"))
                .isEqualTo("""
                        rows.csv, line 1: column case_id is missing; the first line has: case id, day, agency, service, cost
                          Maybe case id should be case_id
                        rows.csv, line 1: column date is missing; the first line has: case id, day, agency, service, cost
                          Maybe day should be date""");
    }

    @Test
    void a_column_that_stands_twice() {
        assertThat(written.refusal("case_id,date,agency,service,cost,Cost\nS1,2011-04-03,police,arrest,1.00,2.00\n"))
                .isEqualTo("rows.csv, line 1, column 6 (cost) \"Cost\": this column occurs twice");
    }

    @Test
    void a_file_without_costs_and_no_catalogue() {
        assertThat(written.refusal("case_id,date,agency,service\nS1,2011-04-03,police,arrest\n"))
                .isEqualTo("rows.csv: column cost or unit_cost is missing, and there is no catalogue");
    }

    @Test
    void bytes_of_Windows_1252() {
        byte[] bytes = (SHORT + "S1,2011-04-03,police,arrest,1.00\nS1,2011-04-04,police,café,1.00\n")
                .getBytes(Charset.forName("windows-1252"));
        assertThat(written.refusal(Ledger.reader(), written.file(bytes)))
                .isEqualTo("rows.csv, line 3: not text in UTF-8\n"
                        + "  Maybe it was saved as Windows-1252: save it as CSV UTF-8");
    }

    @Test
    void a_file_in_UTF_16() {
        byte[] bytes = (SHORT + "S1,2011-04-03,police,arrest,1.00\n").getBytes(StandardCharsets.UTF_16);
        assertThat(written.refusal(Ledger.reader(), written.file(bytes)))
                .isEqualTo("rows.csv, line 1: not text in UTF-8\n"
                        + "  Maybe it was saved as UTF-16: save it as CSV UTF-8");
    }

    @Test
    void a_quote_that_never_closes_after_bad_rows_which_are_listed_first() {
        assertThat(written.refusal(SHORT + "S1,2011-04-31,police,arrest,1.00\nS1,2011-04-03,police,\"arrest,1.00\nS1,"))
                .isEqualTo("""
                        rows.csv, line 2, column 2 (date) "2011-04-31": there is no such day from 1900 to 2199, \
                        expected yyyy-MM-dd
                        rows.csv, line 3: not CSV as in RFC 4180: Unclosed quoted field at end of input
                          Maybe a quote (") is never closed, or occurs inside a field and is not doubled""");
    }

    // one field of the row S1,2011-04-03,police,arrest,1,,1.00,true,

    private String refusalOf(String row) {
        return written.refusal(HEADER + row + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
                    2012-02-30 | there is no such day from 1900 to 2199, expected yyyy-MM-dd | none
                    2011-02-29 | there is no such day from 1900 to 2199, expected yyyy-MM-dd | none
                    2012-13-01 | there is no such day from 1900 to 2199, expected yyyy-MM-dd | none
                    1900-02-29 | there is no such day from 1900 to 2199, expected yyyy-MM-dd | none
                    31/12/2012 | expected a date as yyyy-MM-dd                               | 2012-12-31
                    3.4.2011   | expected a date as yyyy-MM-dd                               | 2011-04-03
                    12/31/2012 | expected a date as yyyy-MM-dd                               | none
                    2012/12/31 | expected a date as yyyy-MM-dd                               | 2012-12-31
                    20121231   | expected a date as yyyy-MM-dd                               | 2012-12-31
                    2012-12-31 00:00:00 | expected a date as yyyy-MM-dd                      | 2012-12-31
                    2012-1-3   | expected a date as yyyy-MM-dd                               | 2012-01-03
                    31/12/12   | expected a date as yyyy-MM-dd                               | none
                    yesterday  | expected a date as yyyy-MM-dd                               | none
                    41000      | expected a date as yyyy-MM-dd                               | none
                    """)
    void a_date_that_is_none(String date, String expected, String maybe) {
        assertThat(refusalOf("S1," + date + ",police,arrest,,,1.00,,"))
                .isEqualTo("rows.csv, line 2, column 2 (date) \"" + date + "\": " + expected
                        + (maybe == null ? "" : "\n  Maybe " + maybe));
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31"})
    void a_date_of_another_age(String date) {
        assertThat(refusalOf("S1," + date + ",police,arrest,,,1.00,,"))
                .startsWith(
                        "rows.csv, line 2, column 2 (date) \"" + date + "\": there is no such day from 1900 to 2199");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
                    1e5              | expected a number such as 1000.00, without a currency sign, commas or an exponent | 100000.00
                    £1,000.00        | expected a number such as 1000.00, without a currency sign, commas or an exponent | 1000.00
                    GBP 12           | expected a number such as 1000.00, without a currency sign, commas or an exponent | 12.00
                    1.005            | expected at most 2 decimals                              | 1.01
                    12.999           | expected at most 2 decimals                              | 13.00
                    1.000,00         | expected a number such as 1000.00                        | none
                    n/a              | expected a number such as 1000.00                        | none
                    10000000000000000 | too large, expected at most 15 digits before the point  | none
                    """)
    void a_cost_that_is_no_plain_number(String cost, String expected, String maybe) {
        String guess = maybe == null ? "" : "\n  Maybe " + maybe;
        assertThat(refusalOf("S1,2011-04-03,police,arrest,,,\"" + cost + "\",,"))
                .isEqualTo("rows.csv, line 2, column 7 (cost) \"" + cost + "\": " + expected + guess);
        assertThat(refusalOf("S1,2011-04-03,police,arrest,,\"" + cost + "\",,,"))
                .isEqualTo("rows.csv, line 2, column 6 (unit_cost) \"" + cost + "\": " + expected + guess);
    }

    @Test
    void a_negative_cost_that_is_not_said_to_be_a_correction() {
        String expected = "negative, which only a correction may be\n"
                + "  Maybe the row corrects another: set a column correction to true";
        assertThat(refusalOf("S1,2011-04-03,police,arrest,,,-93.00,,"))
                .isEqualTo("rows.csv, line 2, column 7 (cost) \"-93.00\": " + expected);
        assertThat(refusalOf("S1,2011-04-03,police,arrest,2.5,-30,,,false"))
                .isEqualTo("rows.csv, line 2, column 6 (unit_cost) \"-30.00\": " + expected);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0.000000,0", "-1,-1", "-2.50,-2.5"})
    void a_quantity_of_nil_or_less(String quantity, String text) {
        String expected = "rows.csv, line 2, column 5 (quantity) \"" + text + "\": expected more than 0";
        assertThat(refusalOf("S1,2011-04-03,police,arrest," + quantity + ",30.00,,,"))
                .isEqualTo(expected);
        assertThat(refusalOf("S1,2011-04-03,police,arrest," + quantity + ",,30.00,,"))
                .isEqualTo(expected);
    }

    @Test
    void a_quantity_that_is_no_number() {
        assertThat(refusalOf("S1,2011-04-03,police,arrest,two,30.00,,,"))
                .isEqualTo("rows.csv, line 2, column 5 (quantity) \"two\": expected a number such as 1000.00");
        assertThat(refusalOf("S1,2011-04-03,police,arrest,0.3333333,30.00,,,"))
                .isEqualTo("rows.csv, line 2, column 5 (quantity) \"0.3333333\": expected at most 6 decimals\n"
                        + "  Maybe 0.333333");
    }

    @Test
    void two_costs_that_disagree() {
        assertThat(refusalOf("S1,2011-04-03,police,hour,2.5,30.00,74.99,,"))
                .isEqualTo("rows.csv, line 2, column 7 (cost) \"74.99\": quantity times unit_cost is 75.00, "
                        + "expected one of cost and unit_cost, or both to agree");
    }

    @ParameterizedTest
    @CsvSource({"yes,true", "Y,true", "1,true", "no,false", "N,false", "0,false"})
    void a_flag_that_is_said_otherwise(String text, String maybe) {
        assertThat(refusalOf("S1,2011-04-03,police,arrest,,,1.00," + text + ","))
                .isEqualTo("rows.csv, line 2, column 8 (failure_demand) \"" + text
                        + "\": expected true or false\n  Maybe " + maybe);
    }

    @Test
    void a_flag_that_is_none() {
        assertThat(refusalOf("S1,2011-04-03,police,arrest,,,1.00,,trye"))
                .isEqualTo("rows.csv, line 2, column 9 (correction) \"trye\": expected true or false");
    }

    @Test
    void fields_that_must_not_be_empty() {
        assertThat(refusalOf(", ,\"\",\t,,,1.00,,")).isEqualTo("""
                        rows.csv, line 2, column 1 (case_id): is empty, expected a value
                        rows.csv, line 2, column 2 (date): is empty, expected a value
                        rows.csv, line 2, column 3 (agency): is empty, expected a value
                        rows.csv, line 2, column 4 (service): is empty, expected a value""");
    }

    @Test
    void a_field_that_is_far_too_long() {
        assertThat(refusalOf("S1,2011-04-03,police," + "x".repeat(1001) + ",,,1.00,,"))
                .isEqualTo("rows.csv, line 2, column 4 (service) \"" + "x".repeat(120)
                        + "…\": longer than 1000 characters");
        assertThat(refusalOf("S1,2011-04-03," + "x".repeat(5000) + ",arrest,,,1.00,,"))
                .isEqualTo("rows.csv, line 2, column 3 (agency) \"" + "x".repeat(120)
                        + "…\": expected a name of 1 to 100 characters");
    }

    // rows

    @Test
    void a_row_with_too_many_or_too_few_fields_is_told_once_whatever_else_is_wrong_with_it() {
        assertThat(written.refusal(SHORT + "S1,2011-04-03,police,arrest,1,000.00\nS1,2011-04-03,police\nS1\n"))
                .isEqualTo("""
                        rows.csv, line 2: the row has 6 fields, the header 5
                          Maybe a field with a comma needs quotes around it
                        rows.csv, line 3: the row has 3 fields, the header 5
                        rows.csv, line 4: the row has 1 field, the header 5""");
    }

    @Test
    void a_row_without_a_price() {
        String header = "case_id,date,agency,service\n";
        LedgerReader uk = Ledger.reader().prices(UnitCosts.uk());
        assertThat(written.refusal(uk, header + "S1,2011-04-03,police,arrest-detaned\nS1,2011-04-03,fire,tea\n"))
                .isEqualTo("""
                        rows.csv, line 2, column 4 (service) "arrest-detaned": has no price: expected a cost, a unit_cost, \
                        or a unit cost of this service in the catalogue
                          Maybe arrest-detained
                        rows.csv, line 3, column 4 (service) "tea": has no price: expected a cost, a unit_cost, \
                        or a unit cost of this service in the catalogue""");
    }

    @Test
    void an_agency_that_is_not_among_those_that_may_occur() {
        LedgerReader two = Ledger.reader().agencies(Set.of(Agency.of("police"), Agency.of("nhs")));
        assertThat(written.refusal(
                        two,
                        SHORT + "S1,2011-04-03,Polcie,arrest,1.00\nS1,2011-04-03,Police,arrest,1.00\n"
                                + "S1,2011-04-03,Fire,call,1.00\nS1,2011-04-03,Polcie,arrest,1.00\n"))
                .isEqualTo("""
                        rows.csv, line 2, column 3 (agency) "Polcie": unknown agency, expected one of nhs, police
                          Maybe police
                        rows.csv, line 4, column 3 (agency) "Fire": unknown agency, expected one of nhs, police
                        rows.csv, line 5, column 3 (agency) "Polcie": unknown agency, expected one of nhs, police
                          Maybe police""");
    }

    @Test
    void amounts_that_are_too_large_to_multiply() {
        assertThat(refusalOf("S1,2011-04-03,police,arrest,99999999999,999999999999999.00,,,"))
                .isEqualTo("rows.csv, line 2, column 6 (unit_cost) \"999999999999999.00\": "
                        + "times the quantity is too large");
        LedgerReader uk = Ledger.reader().prices(UnitCosts.uk());
        assertThat(written.refusal(
                        uk,
                        "case_id,date,agency,service,quantity\nS1,2011-04-03,nhs,inpatient-non-elective,99999999999\n"))
                .as("99,999,999,999 × 1,542.00 fits")
                .isNull();
    }

    @Test
    void rows_whose_sum_is_too_large_to_count() {
        String row = "S1,2011-04-03,police,arrest,999999999999999.99\n";
        assertThat(written.refusal(SHORT + row.repeat(92)))
                .as("92 times 10^17 pence less a penny fit into a long")
                .isNull();
        assertThat(written.refusal(SHORT + row.repeat(94))).isEqualTo("""
                        rows.csv, line 94, column 5 (cost) "999999999999999.99": the sum of the rows is too large, \
                        expected at most 92233720368547758.07
                        rows.csv, line 95, column 5 (cost) "999999999999999.99": the sum of the rows is too large, \
                        expected at most 92233720368547758.07""");
    }

    // lines

    @Test
    void line_numbers_stay_right_after_quoted_line_ends_empty_lines_and_CRLF() {
        assertThat(written.refusal("\uFEFF" + SHORT.replace("\n", "\r\n")
                        + "S1,2011-04-03,police,\"one\ntwo\r\nthree\",1.00\r\n"
                        + "\r\n\n"
                        + "S1,2011-04-03,\"police\",\"bad\ntoo\",x\r\n"
                        + "S1,never,police,arrest,1.00"))
                .isEqualTo("""
                        rows.csv, line 7, column 5 (cost) "x": expected a number such as 1000.00
                        rows.csv, line 9, column 2 (date) "never": expected a date as yyyy-MM-dd""");
    }

    @Test
    void column_numbers_are_those_of_the_file() {
        assertThat(written.refusal("note,cost,service,agency,date,case_id\n,x,arrest,police,,S1\n"))
                .isEqualTo("""
                        rows.csv, line 2, column 2 (cost) "x": expected a number such as 1000.00
                        rows.csv, line 2, column 5 (date): is empty, expected a value""");
    }

    @Test
    void every_bad_row_of_the_file_is_listed_with_everything_that_is_wrong_with_it() {
        StringBuilder text = new StringBuilder(SHORT);
        for (int i = 0; i < 200; i++) {
            text.append(i % 2 == 0 ? "S1,2011-04-03,police,arrest,1.00\n" : "S1,nn,police,arrest,£1\n");
        }
        Path file = written.file(text.toString());
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> Ledger.read(file));
        assertThat(refused.problems()).hasSize(200);
        assertThat(refused.problems().get(199).line()).isEqualTo(201);
        assertThat(refused.problems().get(198).toString())
                .isEqualTo(file + ", line 201, column 2 (date) \"nn\": expected a date as yyyy-MM-dd");
        List<String> lines = refused.getMessage().lines().toList();
        assertThat(lines.get(lines.size() - 1)).isEqualTo("… and 150 more");
    }

    @Test
    void text_of_a_file_cannot_make_a_terminal_do_anything() {
        assertThat(refusalOf("S1,2011\u001B[2J,police,arrest,,,1.00,,")).contains("\"2011\\u001b[2J\"");
        assertThat(written.refusal("\u001B]0;x,b\n1,2\n")).doesNotContain("\u001B");
    }
}
