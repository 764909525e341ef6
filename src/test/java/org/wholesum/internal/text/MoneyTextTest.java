package org.wholesum.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GBP 337000          | £337,000.00
                    GBP 0               | £0.00
                    GBP 0.05            | £0.05
                    GBP -40.20          | -£40.20
                    GBP -1234567.89     | -£1,234,567.89
                    EUR 999.99          | €999.99
                    JPY 12345           | JP¥12,345
                    """)
    void an_amount_is_printed_to_the_penny_with_its_symbol(String amount, String text) {
        assertThat(MoneyText.of(Money.parse(amount))).isEqualTo(text);
    }

    @Test
    void minor_units_print_alike() {
        assertThat(MoneyText.of(CurrencyUnit.GBP, -104_000_00)).isEqualTo("-£104,000.00");
    }

    @Test
    void a_column_of_figures_leaves_the_symbol_to_its_heading() {
        assertThat(MoneyText.plain(CurrencyUnit.GBP, 337_000_00)).isEqualTo("337,000.00");
        assertThat(MoneyText.plain(CurrencyUnit.GBP, -1_040_20)).isEqualTo("-1,040.20");
        assertThat(MoneyText.plain(CurrencyUnit.GBP, 0)).isEqualTo("0.00");
        assertThat(MoneyText.plain(CurrencyUnit.JPY, 1_000_000)).isEqualTo("1,000,000");
    }

    @Test
    void the_largest_amounts_print_too() {
        assertThat(MoneyText.of(CurrencyUnit.GBP, Long.MAX_VALUE)).isEqualTo("£92,233,720,368,547,758.07");
        assertThat(MoneyText.of(CurrencyUnit.GBP, Long.MIN_VALUE)).isEqualTo("-£92,233,720,368,547,758.08");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GBP 12.30           | £12.30
                    GBP 999499.49       | £999,499
                    GBP 999499.99       | £999,500
                    GBP 999500.00       | £1.00 million
                    GBP 1234567.89      | £1.23 million
                    GBP 9994999.00      | £9.99 million
                    GBP 9995000.00      | £10.0 million
                    GBP -9938265.18     | -£9.94 million
                    GBP 183747942.93    | £183.7 million
                    GBP 81502857.14     | £81.5 million
                    GBP -81502857.14    | -£81.5 million
                    GBP 125000000.00    | £125.0 million
                    GBP 999499999.00    | £999.5 million
                    GBP 999500000.00    | £1.00 billion
                    GBP 2040000000.00   | £2.04 billion
                    GBP 92233720368547758.07 | £92,233,720 billion
                    """)
    void a_large_amount_is_brief_in_a_sentence(String amount, String text) {
        assertThat(MoneyText.brief(Money.parse(amount))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GBP 0.00            | £0
                    GBP 0.07            | £0.07
                    GBP 99.99           | £99.99
                    GBP -99.99          | -£99.99
                    GBP 100.00          | £100
                    GBP 100.49          | £100
                    GBP 100.50          | £101
                    GBP -100.50         | -£101
                    GBP 337000.50       | £337,001
                    """)
    void an_amount_in_a_sentence_is_to_the_pound_and_below_a_hundred_to_the_penny(String amount, String text) {
        assertThat(MoneyText.round(Money.parse(amount))).isEqualTo(text);
    }
}
