package org.wholesum.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void words_stand_to_the_left_and_figures_to_the_right() {
        Table table = Table.titled("Saving in GBP")
                .words("agency")
                .figures("old", "saving")
                .words("note")
                .row("council", "68,000.00", "-4.50", "pays")
                .row("nhs", "7.00", "41,860.00", "")
                .total("all", "68,007.00", "41,855.50", "")
                .build();
        assertThat(table).hasToString("""
                Saving in GBP
                agency         old     saving  note
                ───────  ─────────  ─────────  ────
                council  68,000.00      -4.50  pays
                nhs           7.00  41,860.00
                ───────  ─────────  ─────────  ────
                all      68,007.00  41,855.50""");
    }

    @Test
    void a_total_alone_and_a_second_total_have_no_further_rule() {
        Table table = Table.titled("Totals")
                .figures("x")
                .total("1")
                .total("2")
                .row("3")
                .total("6")
                .build();
        assertThat(table).hasToString("""
                Totals
                x
                ─
                1
                2
                3
                ─
                6""");
    }

    @Test
    void it_aligns_by_characters_and_not_by_their_code_units() {
        Table table = Table.titled("")
                .words("w")
                .figures("f")
                .row("𝟙é", "£1")
                .row("abc", "−10")
                .build();
        assertThat(table).hasToString("\nw      f\n───  ───\n𝟙é    £1\nabc  −10");
    }

    @Test
    void a_row_that_is_too_short_is_refused() {
        Table.Builder table = Table.titled("Costs").words("a").figures("b").row("1");
        assertThatIllegalArgumentException()
                .isThrownBy(table::build)
                .withMessage("table \"Costs\": row [1] has 1 cells, expected 2");
    }

    @Test
    void a_row_does_not_share_its_cells_with_what_it_was_made_of() {
        List<String> cells = new ArrayList<>(List.of("a"));
        Table.Row row = new Table.Row(cells, false);
        cells.set(0, "b");
        assertThat(row.cells()).containsExactly("a");
    }
}
