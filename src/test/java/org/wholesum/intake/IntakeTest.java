package org.wholesum.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.costs.Agency;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.csv.UnchangedFile;
import org.wholesum.internal.layout.Ours;
import org.wholesum.ledger.Ledger;
import org.wholesum.ledger.LedgerRows;
import org.wholesum.ledger.UnitCosts;
import org.wholesum.problem.InvalidInputException;

class IntakeTest {
    private static final String HEADER = "case_id,date,agency,service,cost\n";

    @TempDir
    private Path folder;

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Intake read(Extract extract) {
        return Intake.of(Map.of("a", extract), Ledger.reader());
    }

    private ExtractQuality lenient(Extract extract) {
        return Intake.of(Map.of("a", extract), Ledger.reader().lenient())
                .quality()
                .extracts()
                .get(0);
    }

    @Test
    void the_fields_are_those_of_a_ledger() {
        assertThat(Arrays.stream(Ours.values()).map(Ours::key)).isEqualTo(LedgerRows.columns());
        assertThatThrownBy(() -> Extract.of(folder).column("case", "URN"))
                .hasMessageStartingWith("there is no field case, expected one of case_id, date");
    }

    @Test
    void sixty_rows_with_one_problem_are_one_reason() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 60; i++) {
            text.append("P").append(i).append(",").append(10 + i % 12).append(":15,council,grant,1.00\n");
        }
        text.append("P1,2014-01-21,council,grant,1.00\n");
        Extract extract = Extract.of(file("a.csv", text.toString()));
        assertThat(lenient(extract).reasons())
                .singleElement()
                .hasToString("60 rows: a time of day instead of a date (date), first line 2, column 2 \"10:15\"");
        assertThatThrownBy(() -> read(extract))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.problems())
                        .hasSize(1));
    }

    @Test
    void all_problems_of_all_extracts_are_reported_at_once() {
        Extract missing = Extract.of(folder.resolve("none.csv"));
        Extract twice =
                Extract.of(file("b.csv", HEADER + "P1,2014-13-21,council,grant,x\n,2014-01-21,council,grant,1\n"));
        assertThatThrownBy(() -> Intake.of(Map.of("a", missing, "b", twice), Ledger.reader()))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.problems())
                        .extracting(problem -> problem.line() + " " + problem.path() + ": " + problem.expected())
                        .containsExactly(
                                "0 : there is no such file",
                                "2 date: there is no such day from 1900 to 2199",
                                "2 cost: expected an amount such as 1234.50",
                                "3 case_id: is empty, expected a value",
                                "0 : every row was rejected or left out"));
    }

    @Test
    void codes_become_services_and_those_without_one_are_grouped() {
        Path mapping = file("codes.csv", "code;service;note\nWF01A;ae-attendance;\nVB08Z;ae-treatment;x\n");
        String rows = "P1,2014-01-21,nhs,WF01A,1.00\nP1,2014-01-22,nhs,WF01B,2.00\nP1,2014-01-23,nhs,WF01B,3.00\n"
                + "P1,2014-01-24,nhs,ZZ,4.00\n";
        Extract extract = Extract.of(file("a.csv", HEADER + rows)).services(mapping);
        ExtractQuality quality = lenient(extract);
        assertThat(quality.withoutService()).hasToString("{WF01B=2 rows, £5.00, ZZ=1 row, £4.00}");
        assertThat(quality.reasons())
                .extracting(RejectReason::toString)
                .containsExactly(
                        "2 rows: has no service in " + mapping + " (service), first line 3, column 4 \"WF01B\"",
                        "1 row: has no service in " + mapping + " (service), line 5, column 4 \"ZZ\"");
        assertThat(quality.reasons().get(0).first().suggestion()).contains("WF01A");
    }

    @Test
    void a_catalogue_prices_rows_without_a_cost() {
        Extract extract = Extract.of(
                        file("a.csv", "id,day,what,units\nP1,2014-01-21,ae-attendance,2\nP1,2014-01-22,unknown,1\n"))
                .agency(Agency.of("nhs"))
                .columns(Map.of("case_id", "id", "date", "day", "service", "what", "quantity", "units"));
        assertThatThrownBy(() -> read(extract))
                .hasMessageEndingWith("there is no column of cost or unit_cost, and no catalogue of prices");
        ExtractQuality quality = lenient(extract.prices(UnitCosts.uk()));
        assertThat(quality.accepted().rows()).isEqualTo(1);
        assertThat(quality.withoutPrice()).hasToString("{unknown=1 row, £0.00}");
        assertThat(quality.rejectedUncosted()).isEqualTo(1);
    }

    @Test
    void extracts_of_several_price_bases_are_not_added() {
        Path a = file("a.csv", HEADER + "P1,2014-01-21,nhs,x,1.00\n");
        Map<String, Extract> extracts = Map.of("a", Extract.of(a).pricedIn(PriceBase.ofYear(2012)), "b", Extract.of(a));
        assertThatThrownBy(() -> Intake.of(extracts, Ledger.reader())).hasMessageContaining("expected one price base");
    }

    @Test
    void rows_that_a_rule_leaves_out_are_counted_with_their_money() {
        String rows = "P1,21/01/2014,council,grant,500.00\nTotal for P1,,,,500.00\nP2,22/01/2014,council,grant,7.00\n"
                + "Grand total,,,,507.00\n";
        Extract extract = Extract.of(file("a.csv", HEADER + rows));
        ExtractQuality stated = lenient(extract.leaveOutStartingWith("case_id", "total for"));
        assertThat(stated.leftOut())
                .hasToString("{rows whose case_id starts with total for=1 row, £500.00,"
                        + " total rows, equal to the rows above them=1 row, £507.00}");
        assertThat(lenient(extract).leftOut())
                .hasToString("{total rows, equal to the rows above them=2 rows, £1,007.00}");
        assertThat(stated.read()).hasToString("4 rows, £1,514.00");
        assertThatThrownBy(() -> read(extract.leaveOut("Person", "Total")))
                .hasMessageContaining("column Person is missing");
    }

    @Test
    void a_row_of_another_length_is_rejected_but_for_empty_fields() {
        ExtractQuality quality = lenient(
                Extract.of(
                        file(
                                "a.csv",
                                HEADER
                                        + "P1,2014-01-21,council,grant,1.00,,\nP1,2014-01-21,council,a, b,1.00\nP1,2014-01-21,council\n")));
        assertThat(quality.accepted().rows()).isEqualTo(1);
        assertThat(quality.reasons())
                .extracting(reason -> reason.first().expected())
                .containsExactly("the row has 6 fields, the header 5", "the row has 3 fields, the header 5");
    }

    @Test
    void an_amount_that_is_too_large_is_refused() {
        ExtractQuality quality = lenient(Extract.of(file(
                "a.csv",
                HEADER
                        + "P1,2014-01-21,council,grant,1.00\nP1,2014-01-21,council,grant,\"£99,999,999,999,999,999,999\"\n"
                        + "P1,2014-01-21,council,grant,45.678\n")));
        assertThat(quality.reasons())
                .extracting(reason -> reason.first().toString())
                .satisfiesExactly(
                        large -> assertThat(large).contains("\"£99,999,999,999,999,999,999\": too large"),
                        exact -> assertThat(exact).contains("\"45.678\": expected at most 2 decimals"));
    }

    @Test
    void negative_units_are_a_correction_too() {
        Extract extract = Extract.of(
                        file(
                                "a.csv",
                                "case_id,date,agency,service,quantity,unit_cost\nP1,2014-01-21,nhs,x,3,10.00\nP1,2014-01-22,nhs,x,-1,10.00\n"))
                .negativesAreCorrections();
        assertThat(read(extract).quality().corrections()).hasToString("1 row, -£10.00");
    }

    @Test
    void rows_that_occur_twice_are_counted() {
        String row = "P1,2014-01-21,council,grant,5.00\n";
        assertThat(read(Extract.of(file("a.csv", HEADER + row + row + row)))
                        .quality()
                        .repeated())
                .hasToString("2 rows, £10.00");
    }

    @Test
    void names_of_columns_are_compared_without_case_and_blanks() {
        Extract extract = Extract.of(file("a.csv", "URN ,Incident  Date,Offence,COST\nP1,2014-01-21,theft,1.00\n"))
                .agency(Agency.of("police"))
                .columns(Map.of("case_id", "urn", "date", "incident date", "service", " Offence", "cost", "Cost"));
        assertThat(read(extract).ledgers().get("a").cases()).containsExactly("P1");
        assertThat(List.copyOf(read(extract).quality().extracts())).hasSize(1);
    }

    @Test
    void a_file_that_is_changed_while_it_is_read_is_an_error() throws IOException {
        Path file = file("a.csv", HEADER + "P1,2014-01-21,council,grant,5.00\n");
        UnchangedFile before = UnchangedFile.of(file);
        before.check();
        Files.writeString(file, HEADER);
        assertThatThrownBy(before::check).hasMessageContaining("was replaced or written to while it was read");
    }

    @Test
    void reading_stops_when_the_thread_is_interrupted() {
        Extract extract = Extract.of(file("a.csv", HEADER + "P1,2014-01-21,council,grant,5.00\n"));
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> read(extract)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void the_decimal_mark_of_texts_is_not_that_of_stored_numbers() {
        Extract extract = Extract.of(file(
                        "a.csv",
                        HEADER.replace(',', ';')
                                + "P1;2014-01-21;council;grant;1.234,50\nP1;2014-01-21;council;grant;7\n"))
                .decimal(',');
        assertThat(read(extract).quality().accepted()).hasToString("2 rows, £1,241.50");
        assertThatThrownBy(() -> read(extract.decimal('.'))).hasMessageContaining("state decimal: comma");
    }

    @Test
    void a_database_that_several_catalogues_are_of_is_named_once() {
        String header = "case_id,date,agency,service\n";
        Extract one = Extract.of(file("one.csv", header + "A,2014-01-21,police,CR2.0\n"))
                .prices(UnitCosts.gmca14());
        Extract other = Extract.of(file("other.csv", header + "B,2014-01-21,police,CR2.0.3\n"))
                .prices(UnitCosts.gmca14());
        Intake both = Intake.of(Map.of("one", one, "other", other), Ledger.reader());
        List<String> cautions = both.read("both", both.ledger()).priced();
        assertThat(cautions).doesNotHaveDuplicates();
        assertThat(cautions.get(0)).startsWith("The prices of 2 services without a cost in the records");
        assertThat(cautions)
                .filteredOn(caution -> caution.contains("CC BY 4.0"))
                .hasSize(1);
        assertThat(cautions)
                .filteredOn(caution -> caution.contains("counted twice"))
                .hasSize(1);
    }
}
