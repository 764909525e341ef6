package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LedgerRowsTest {
    private static final List<String> GOOD = List.of("S1", "2011-04-03", "police", "arrest", "2", "10.00", "", "", "");
    private static final List<String> BAD = List.of("S1", "soon", "police", "arrest", "2", "10.00", "", "", "");

    @Test
    void rows_of_any_source_have_the_checks_of_a_file() {
        LedgerRows rows = Ledger.reader().rows();
        assertThat(LedgerRows.columns())
                .containsExactly(
                        "case_id",
                        "date",
                        "agency",
                        "service",
                        "quantity",
                        "unit_cost",
                        "cost",
                        "failure_demand",
                        "correction");
        assertThat(rows.add(1, GOOD)).isEmpty();
        assertThat(rows.add(2, BAD).orElseThrow().problems())
                .singleElement()
                .hasToString(", line 2, column 2 (date) \"soon\": expected a date as yyyy-MM-dd");
        assertThat(rows).hasToString("1 row, £20.00");
        assertThat(rows.ledger("test").size()).isEqualTo(1);
    }

    @Test
    void a_row_can_be_checked_without_adding_it() {
        LedgerRows rows = Ledger.reader().rows();
        assertThat(rows.check(1, GOOD).problems()).isEmpty();
        assertThat(rows.check(1, BAD).pence()).isEqualTo(OptionalLong.of(2000));
        assertThatThrownBy(() -> rows.ledger("test")).hasMessage("test: no row was accepted");
    }

    @Test
    void any_number_of_rows_can_be_rejected() {
        LedgerRows rows = Ledger.reader().rows();
        for (int line = 1; line <= 10_050; line++) {
            assertThat(rows.add(line, BAD)).isPresent();
        }
        assertThat(rows.accepted()).isZero();
    }
}
