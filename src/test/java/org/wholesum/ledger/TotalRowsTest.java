package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.execution.Execution;
import org.wholesum.problem.InvalidInputException;

/** Totals and text below a table are not records. */
class TotalRowsTest {
    private static final String HEADER = "case_id,date,agency,service,cost\n";

    @TempDir
    private Path folder;

    private Path file(String rows) {
        try {
            return Files.writeString(folder.resolve("rows.csv"), HEADER + rows, StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ReadResult lenient(String rows) {
        return Ledger.reader().lenient().read(file(rows));
    }

    private static final String TWO = "P1,2014-01-21,council,grant,500.00\nP2,2014-02-05,council,grant,700.00\n";

    @Test
    void a_total_row_is_neither_accepted_nor_rejected_and_text_below_a_table_is_no_money() {
        ReadResult read = lenient(TWO + "Grand Total,,,,1200.00\n,,,© Somebody 2014,\n");
        assertThat(read.accepted()).isEqualTo(2);
        assertThat(read.totals()).hasSize(1).allMatch(row -> row.line() == 4);
        assertThat(read.rejected()).isEqualTo(1);
        assertThat(read.rejectedCost()).isEqualTo(Money.parse("GBP 0.00"));
        assertThat(read.rejectedUncosted()).isZero();
        assertThat(read.rejects()).hasSize(1);
        assertThat(read.read()).isEqualTo(4);
        assertThat(read.totalsInWords())
                .isEqualTo(Optional.of("1 total row of £1,200.00, equal to the rows above it, was left out."));
    }

    @Test
    void each_of_several_totals_is_the_sum_since_the_last_or_of_all() {
        ReadResult read = lenient(TWO + ",,,Total 2014,1200.00\nP3,2015-02-05,council,grant,50.00\n"
                + "P4,2015-02-05,council,grant,1.50\n,,,Total 2015,51.50\n,,,Total,1251.50\n");
        assertThat(read.totals()).hasSize(3);
        assertThat(read.rejected()).isZero();
        assertThat(read.read()).isEqualTo(7);
    }

    @Test
    void a_total_may_include_a_row_that_was_rejected() {
        ReadResult read = lenient(TWO + "P3,31/12/2014,council,grant,10.00\nTotal,,,,1210.00\n");
        assertThat(read.totals()).hasSize(1);
        assertThat(read.rejectedCost()).isEqualTo(Money.parse("GBP 10.00"));
    }

    @Test
    void a_record_with_one_blank_field_or_another_amount_is_rejected_with_its_money() {
        ReadResult read = lenient(TWO + "P3,,council,grant,1200.00\nTotal,,,,1200.01\nP4,2014-01-01,council,grant,\n");
        assertThat(read.totals()).isEmpty();
        assertThat(read.rejected()).isEqualTo(3);
        assertThat(read.rejectedCost()).isEqualTo(Money.parse("GBP 2400.01"));
        assertThat(read.rejectedUncosted()).isEqualTo(1);
    }

    @Test
    void a_line_of_text_with_too_few_fields_is_no_lost_money() {
        ReadResult read = lenient(TWO + "Source: the council's accounts\n");
        assertThat(read.rejected()).isEqualTo(1);
        assertThat(read.rejectedUncosted()).isZero();
    }

    @Test
    void a_total_is_found_in_whichever_part_of_the_file_it_is() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            rows.append("P").append(i).append(",2014-01-21,council,grant,2.00\n");
            if (i % 100 == 99) {
                rows.append(",,,Subtotal,200.00\n");
            }
        }
        rows.append("Total,,,,1000.00\n");
        Path file = file(rows.toString());
        ReadResult parts = Ledger.reader()
                .lenient()
                .execution(Execution.onAllProcessors().threads(3))
                .read(file, 300);
        ReadResult whole = Ledger.reader().lenient().readThrough(file);
        assertThat(parts.totals()).hasSize(6).isEqualTo(whole.totals());
        assertThat(parts.rejected()).isZero();
    }

    @Test
    void a_strict_reader_refuses_a_total_row() {
        Path file = file(TWO + "Grand Total,,,,1200.00\n");
        assertThatThrownBy(() -> Ledger.read(file)).isInstanceOf(InvalidInputException.class);
    }
}
