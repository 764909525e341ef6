package org.wholesum.internal.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.problem.InvalidInputException;

class NumberFormTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(250.00)",
                "250.00-",
                "-£250.00",
                "£-250.00",
                "250.00 CR",
                "−250.00",
                "250.00CR",
                "(£250.00)",
                "£(250.00)",
                "- 250.00",
                "-250",
                "GBP -250.00",
                "-250.00 GBP",
                "–250.00",
                "250.00cr"
            })
    void accounting_forms_are_negative(String text) {
        assertThat(NumberForm.POINT.read(text, "GBP")).isEqualByComparingTo("-250");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "£1,234.50",
                "1234.5",
                "1 234.50",
                "1\u00a0234.50",
                "+1,234.50",
                "1,234.50 DR",
                "1'234.50",
                "£ 1,234.50"
            })
    void signs_and_groups_are_read(String text) {
        assertThat(NumberForm.POINT.read(text, "GBP")).isEqualByComparingTo("1234.50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234,50", "1234,5", "1 234,50", "€1.234,50", "1.234,50 €"})
    void decimals_may_follow_a_comma(String text) {
        assertThat(NumberForm.COMMA.read(text, "EUR")).isEqualByComparingTo("1234.50");
    }

    @Test
    void a_number_is_exact_but_for_what_a_sum_in_a_spreadsheet_leaves() {
        assertThat(NumberForm.POINT.read("87.67500000000001", "GBP")).isEqualTo(new BigDecimal("87.675"));
        assertThat(NumberForm.POINT.read("45.678", "GBP")).isEqualTo(new BigDecimal("45.678"));
        assertThat(NumberForm.POINT.read("12345678901234567890", "GBP"))
                .isEqualTo(new BigDecimal("12345678901234567890"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Nil, not an amount",
                "-, not an amount",
                "N/A, not an amount",
                "NULL, not an amount",
                "#N/A, not an amount",
                "100-200, `a range, expected one amount`",
                "€5.00, `in another currency, expected GBP`",
                "USD 5, `in another currency, expected GBP`",
                "(-5.00), expected an amount such as 1234.50",
                "1.5E+3, expected an amount such as 1234.50",
                "`12,50`, expected an amount such as 1234.50",
                "`1,2345`, expected an amount such as 1234.50",
                "`1,234 567`, expected an amount such as 1234.50",
                "about 5, expected an amount such as 1234.50",
                "£, not an amount"
            })
    void what_is_no_amount_is_refused_with_its_kind(String text, String expected) {
        assertThatThrownBy(() -> NumberForm.POINT.read(text, "GBP"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems().get(0).expected()).isEqualTo(expected));
    }

    private static NumberColumn column(List<String> texts) {
        NumberColumn column = new NumberColumn("GBP");
        texts.forEach(column::add);
        return column;
    }

    @Test
    void the_decimal_mark_is_found_from_the_whole_column() {
        assertThat(column(List.of("1.234", "500,00")).form().value()).isEqualTo(NumberForm.COMMA);
        assertThat(column(List.of("1,234", "500.00")).form().value()).isEqualTo(NumberForm.POINT);
        assertThat(column(List.of("1,234", "7")).form())
                .isEqualTo(new Detected<>(NumberForm.POINT, "No value shows a comma before decimals."));
        assertThatThrownBy(column(List.of("1,50", "500.00"))::form)
                .hasMessage("has decimals after a comma (first 1,50) and after a point (first 500.00)\n"
                        + "  Maybe state which it is: decimal: comma, or decimal: point");
    }
}
