package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.wholesum.ledger.Written.HEADER;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is lost: what became of every row, and of its money. */
class ReadResultTest {
    @TempDir
    private Path folder;

    private Written written;

    @BeforeEach
    void inThatFolder() {
        written = new Written(folder);
    }

    private ReadResult lenient(String rows) {
        return Ledger.reader().prices(UnitCosts.uk()).lenient().read(written.file(HEADER + rows));
    }

    @Test
    void rows_read_are_rows_accepted_and_rows_rejected_with_the_money_of_both() {
        ReadResult loaded = lenient("""
                S1,2011-04-03,police,arrest,1,,593.00,,
                S1,31/12/2012,police,arrest,1,,100.00,,
                S2,2011-04-04,police,hour,2.5,30.00,,,
                S2,2011-04-04,,hour,2.5,10.00,,,
                S2,2011-04-04,police,hour,1,,£5,,
                S2,2011-04-04,police,asb-report,1,,,maybe,
                """);

        assertThat(loaded.accepted()).isEqualTo(2);
        assertThat(loaded.rejected()).isEqualTo(4);
        assertThat(loaded.read()).isEqualTo(6);
        assertThat(loaded.cost()).isEqualTo(Money.parse("GBP 668.00"));
        assertThat(loaded.ledger().monthlyCosts().total()).isEqualTo(loaded.cost());
        assertThat(loaded.rejectedCost()).isEqualTo(Money.parse("GBP 160.00")); // 100 + 25 + 35
        assertThat(loaded.rejectedUncosted()).isEqualTo(1);
        assertThat(loaded.rejects())
                .extracting(RejectedRow::line, RejectedRow::pence)
                .containsExactly(
                        tuple(3L, OptionalLong.of(100_00)),
                        tuple(5L, OptionalLong.of(25_00)),
                        tuple(6L, OptionalLong.empty()),
                        tuple(7L, OptionalLong.of(35_00)));
        assertThat(loaded.rejects().get(1))
                .hasToString(folder.resolve("rows.csv") + ", line 5, column 3 (agency): is empty, expected a value");
    }

    @Test
    void it_prints_as_a_table_that_foots_and_says_what_is_in_neither_sum() {
        ReadResult loaded = lenient("""
                S1,2011-04-03,police,arrest,1,,593.00,,
                S1,31/12/2012,police,arrest,1,,1000.00,,
                S2,2011-04-04,police,hour,1,,£5,,
                """);
        assertThat(loaded.as("rows.csv", loaded.ledger())).hasToString("""
                Read rows.csv
                rows      count       cost
                ────────  ─────  ─────────
                accepted      1    £593.00
                rejected      2  £1,000.00
                ────────  ─────  ─────────
                read          3  £1,593.00
                1 of the rejected rows have no amount that could be read.""");
    }

    @Test
    void the_amount_of_a_rejected_row_is_what_it_would_have_cost() {
        ReadResult loaded = lenient("""
                S1,2011-04-03,police,arrest,1,,1.00,,
                S1,x,police,arrest,two,,2.00,,
                S1,x,police,arrest,two,2.00,,,
                S1,x,police,arrest,0,,3.00,,
                S1,x,police,arrest,0,3.00,,,
                S1,2011-04-03,police,arrest,1,,-4.00,,
                S1,x,police,arrest,2,2.00,5.00,,
                S1,x,police,domestic-violence-incident,2,,,,
                S1,x,police,no-such-service,1,,,,
                S1,2011-04-03,police,arrest,1,,6.00,,,too,many
                """);
        assertThat(loaded.rejects())
                .extracting(RejectedRow::pence)
                .containsExactly(
                        OptionalLong.of(2_00),
                        OptionalLong.empty(),
                        OptionalLong.of(3_00),
                        OptionalLong.empty(),
                        OptionalLong.of(-4_00),
                        OptionalLong.of(4_00),
                        OptionalLong.of(4940_00),
                        OptionalLong.empty(),
                        OptionalLong.empty());
        assertThat(loaded.rejectedUncosted()).isEqualTo(4);
    }

    @Test
    void rejected_money_may_be_more_than_a_ledger_could_hold() {
        ReadResult loaded = lenient(
                "S1,2011-04-03,police,arrest,1,,1.00,,\n" + "S1,x,police,arrest,1,,999999999999999.00,,\n".repeat(100));
        assertThat(loaded.rejectedCost()).isEqualTo(Money.parse("GBP 99999999999999900.00"));
    }

    @Test
    void a_strict_file_that_is_good_has_no_rejects() {
        ReadResult loaded = Ledger.reader().read(written.file(HEADER + "S1,2011-04-03,police,arrest,1,,593.00,,\n"));
        assertThat(loaded.rejects()).isEmpty();
        assertThat(loaded.rejectedCost()).isEqualTo(Money.parse("GBP 0.00"));
        assertThat(loaded.source()).isEqualTo(folder.resolve("rows.csv").toString());
        assertThat(loaded.toString()).doesNotContain("could be read");
    }

    @Test
    void a_file_without_a_good_row_is_refused_with_every_bad_one_even_if_lenient() {
        assertThat(written.refusal(
                        Ledger.reader().lenient(),
                        HEADER + "S1,x,police,arrest,1,,1.00,,\nS1,2011-04-03,,arrest,1,,1.00,,\n"))
                .isEqualTo("""
                        rows.csv, line 2, column 2 (date) "x": expected a date as yyyy-MM-dd
                        rows.csv, line 3, column 3 (agency): is empty, expected a value
                        rows.csv: every row was rejected""");
    }

    @Test
    void a_case_all_of_whose_rows_were_rejected_is_not_in_the_ledger() {
        Ledger ledger = lenient("S1,2011-04-03,police,arrest,1,,1.00,,\nS2,x,fire,arrest,1,,1.00,,\n")
                .ledger();
        assertThat(ledger.cases()).containsExactly("S1");
        assertThat(ledger.agencies()).hasToString("[police]");
        assertThat(ledger.perCase(Ledger::size)).containsOnlyKeys("S1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.forCase("S2"))
                .withMessage("case \"S2\" is not in the ledger\n  Maybe S1");
    }
}
