package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.costs.Agency;
import org.wholesum.costs.BadInput;

/** What a person is told of a file that can't be used, and what is lost: nothing. */
class BadLedgerTest {
    private static final String HEADER =
            "case_id,date,agency,service,quantity,unit_cost,cost,failure_demand,correction\n";
    private static final String GOOD = "S1,2012-12-31,police,arrest,,,593.00,true,\n";

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("ledger.csv"), bytes);
    }

    /** What is said of a file, without the folder that it is in. */
    private String said(LedgerReader reader, Path file) {
        try {
            reader.read(file);
        } catch (BadInput e) {
            return e.getMessage().replace(folder + file.getFileSystem().getSeparator(), "");
        }
        return "accepted";
    }

    private String said(String text) throws IOException {
        return said(Ledger.reader(), file(text));
    }

    @Test
    void a_missing_file_is_named() {
        assertThat(said(Ledger.reader(), folder.resolve("none.csv"))).isEqualTo("none.csv: there is no such file");
    }

    @Test
    void a_folder_is_no_file() {
        assertThat(said(Ledger.reader(), folder)).contains("can't be read");
    }

    @Test
    void an_empty_file_lacks_its_header() throws IOException {
        assertThat(said("")).isEqualTo("ledger.csv: empty, expected a header line");
    }

    @Test
    void a_header_alone_is_no_ledger() throws IOException {
        assertThat(said(HEADER)).isEqualTo("ledger.csv: there is no row below the header");
    }

    @Test
    void a_file_without_a_header_is_told_so() throws IOException {
        assertThat(said(GOOD))
                .startsWith(
                        "ledger.csv, line 1: columns agency, case_id, date, service are missing; the first line has: S1,")
                .contains("Maybe the file has no header line");
    }

    @Test
    void a_missing_column_is_named_with_the_one_that_was_perhaps_meant() throws IOException {
        assertThat(said("case_id,date,agncy,service,cost\nS1,2012-12-31,police,arrest,1.00\n"))
                .isEqualTo("ledger.csv, line 1: column agency is missing; the first line has: case_id, date, agncy,"
                        + " service, cost\n  Maybe agncy is meant to be agency");
    }

    @Test
    void a_duplicate_column_is_named() throws IOException {
        assertThat(said("case_id,date,agency,service,cost,Cost\nS1,2012-12-31,police,arrest,1.00,1.00\n"))
                .isEqualTo("ledger.csv, line 1, column 6 (cost) \"Cost\": this column stands twice");
    }

    @Test
    void without_any_cost_column_or_catalogue_nothing_can_be_costed() throws IOException {
        assertThat(said("case_id,date,agency,service\nS1,2012-12-31,police,arrest\n"))
                .contains("cost or unit_cost is missing");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused_with_their_line() throws IOException {
        String text = HEADER + GOOD + "S2,2012-12-31,police,café,,,1.00,,\n";
        assertThat(said(Ledger.reader(), file(text.getBytes(Charset.forName("windows-1252")))))
                .startsWith("ledger.csv, line 3: ")
                .contains("UTF-8", "Maybe it was saved as Windows-1252");
    }

    @Test
    void utf_16_is_recognised() throws IOException {
        assertThat(said(Ledger.reader(), file((HEADER + GOOD).getBytes(StandardCharsets.UTF_16))))
                .contains("UTF-16");
    }

    @Test
    void a_byte_order_mark_crlf_and_a_quoted_newline_are_accepted() throws IOException {
        Loaded loaded = Ledger.reader()
                .read(file("\uFEFF" + HEADER.replace("\n", "\r\n")
                        + "S1,2012-12-31,police,\"arrest,\r\nby night\",,,593.00,true,\r\n"
                        + GOOD.replace("\n", "\r\n")));
        assertThat(loaded.accepted()).isEqualTo(2);
        assertThat(loaded.cost()).isEqualTo(Money.parse("GBP 1186.00"));
    }

    @Test
    void lines_are_counted_past_a_quoted_newline() throws IOException {
        assertThat(said(HEADER + "S1,2012-12-31,police,\"by\nnight\",,,593.00,true,\nS1,never,police,x,,,1.00,,\n"))
                .startsWith("ledger.csv, line 4, column 2 (date) \"never\"");
    }

    @Test
    void a_quote_that_never_closes_is_refused() throws IOException {
        assertThat(said(HEADER + "S1,2012-12-31,police,\"arrest,,,593.00,true,\n" + GOOD))
                .contains("quote");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S1,2013-02-30,police,x,,,1.00,,|column 2 (date) \"2013-02-30\": there is no such day|",
                "S1,31/12/2012,police,x,,,1.00,,|column 2 (date) \"31/12/2012\": expected a date as yyyy-MM-dd|2012-12-31",
                "S1,2012-1-5,police,x,,,1.00,,|column 2 (date) \"2012-1-5\"|2012-01-05",
                "S1,2012-12-31,police,x,,,1e5,,|column 7 (cost) \"1e5\"|100000.00",
                "S1,2012-12-31,police,x,,,\"£1,000.00\",,|column 7 (cost) \"£1,000.00\"|1000.00",
                "S1,2012-12-31,police,x,,,1.234,,|column 7 (cost) \"1.234\": expected at most 2 decimals|1.23",
                "S1,2012-12-31,police,x,,,-5.00,,|negative, which only a correction may be|the row corrects another",
                "S1,2012-12-31,police,x,,,99999999999999999999,,|too large|",
                "S1,2012-12-31,police,x,0,1.00,,,|column 5 (quantity) \"0\": expected more than 0|",
                "S1,2012-12-31,police,x,,,1.00,perhaps,|column 8 (failure_demand) \"perhaps\": expected true or false|",
                "S1,2012-12-31,police,x,2,1.00,3.00,,|quantity times unit_cost is 2.00|",
                ",2012-12-31,police,x,,,1.00,,|case_id|",
                "S1,2012-12-31,police,x,,,1.00|the row has 7 fields, the header 9|",
                "S1,2012-12-31,police,x,,,1.00,,,,|the row has 11 fields, the header 9|",
                "S1,2012-12-31,police,x,,,,,|has no price|",
            })
    void a_bad_row_is_told_with_its_place_and_a_guess(String row, String expected, String maybe) throws IOException {
        String said = said(HEADER + GOOD + row.replace("'", "\"") + "\n");
        assertThat(said).startsWith("ledger.csv, line 3").contains(expected);
        if (maybe != null) {
            assertThat(said).contains("\n  Maybe " + maybe);
        }
    }

    @Test
    void every_bad_row_is_listed_and_not_the_first_alone() throws IOException {
        String bad = "S1,never,police,x,,,1e5,,\n";
        assertThatThrownBy(() -> Ledger.read(file(HEADER + bad + GOOD + bad)))
                .isInstanceOfSatisfying(BadInput.class, e -> assertThat(e.problems())
                        .extracting(p -> p.line() + " " + p.field())
                        .containsExactly("2 date", "2 cost", "4 date", "4 cost"));
    }

    @Test
    void an_agency_that_is_not_among_those_allowed_is_refused_with_the_nearest() throws IOException {
        LedgerReader few = Ledger.reader().agencies(Set.of(Agency.of("police"), Agency.of("nhs")));
        assertThat(said(few, file(HEADER + GOOD.replace("police", "polcie"))))
                .isEqualTo(
                        "ledger.csv, line 2, column 3 (agency) \"polcie\": unknown agency, expected one of nhs, police\n"
                                + "  Maybe police");
    }

    @Test
    void a_service_that_the_catalogue_lacks_is_refused_with_the_nearest() throws IOException {
        assertThat(said(Ledger.reader().prices(UnitCosts.uk()), file(HEADER + "S1,2012-12-31,nhs,ae-atendance,,,,,\n")))
                .contains("\"ae-atendance\"", "has no price", "Maybe ae-attendance");
    }

    @Test
    void a_sum_past_what_can_be_held_is_an_error_and_never_a_wrap() throws IOException {
        String huge = "S1,2012-12-31,police,x,,,999999999999999.99,,\n";
        Path file = file(HEADER + huge.repeat(93));
        assertThatThrownBy(() -> Ledger.read(file).monthlyCosts())
                .hasMessageEndingWith(
                        "ledger.csv, line 94, column 7 (cost) \"999999999999999.99\": the sum of the rows is too"
                                + " large, expected at most 92233720368547758.07");
    }

    @Test
    void lenient_reading_counts_rows_and_money_on_both_sides() throws IOException {
        Loaded loaded = Ledger.reader()
                .lenient()
                .read(file(HEADER + GOOD + "S2,never,police,x,,,7.00,,\n" + "S3,2012-12-31,police,x,,,1e5,,\n" + GOOD));
        assertThat(loaded.read()).isEqualTo(4);
        assertThat(loaded.accepted()).isEqualTo(2);
        assertThat(loaded.cost()).isEqualTo(Money.parse("GBP 1186.00"));
        assertThat(loaded.rejected()).isEqualTo(2);
        assertThat(loaded.rejectedCost()).isEqualTo(Money.parse("GBP 7.00"));
        assertThat(loaded.rejectedUncosted()).isEqualTo(1);
        assertThat(loaded.rejects()).extracting(Reject::line).containsExactly(3L, 4L);
        assertThat(loaded.ledger().cases()).containsExactly("S1");
    }

    @Test
    void of_a_file_whose_every_row_is_bad_lenient_reading_makes_no_ledger() throws IOException {
        assertThat(said(Ledger.reader().lenient(), file(HEADER + "S2,never,police,x,,,7.00,,\n")))
                .contains("every row was rejected");
    }
}
