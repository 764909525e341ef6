package org.wholesum.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    private static long scaled(String text, int places) {
        byte[] utf8 = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        assertThat(Decimals.scaled(utf8, 1, utf8.length - 2, places)).isEqualTo(Decimals.scaled(text, places));
        return Decimals.scaled(text, places);
    }

    @Property
    void any_number_of_17_digits_is_read_as_it_is_printed(
            @ForAll @LongRange(min = -99_999_999_999_999_999L, max = 99_999_999_999_999_999L) long minor,
            @ForAll @IntRange(max = 6) int places) {
        BigDecimal number = BigDecimal.valueOf(minor, places);
        assertThat(scaled(number.toPlainString(), places)).isEqualTo(minor);
        assertThat(Decimals.parse(number.toPlainString(), places)).isEqualTo(number);
    }

    @Property
    void whatever_is_accepted_is_what_BigDecimal_makes_of_it(
            @ForAll String text, @ForAll @IntRange(max = 6) int places) {
        long scaled = scaled(text, places);
        if (scaled != Decimals.INVALID) {
            assertThat(new BigDecimal(text)).isEqualByComparingTo(BigDecimal.valueOf(scaled, places));
        }
    }

    @Provide
    Arbitrary<String> short_texts() {
        return Arbitraries.strings()
                .withChars("0123456789012345678901234567890123456789..-/:")
                .ofMaxLength(9);
    }

    @Property(tries = 5000)
    void a_short_text_is_read_if_and_only_if_it_is_a_number_with_at_most_two_decimals(
            @ForAll("short_texts") String text, @ForAll("short_texts") String before) {
        byte[] within = (before + text).getBytes(StandardCharsets.UTF_8);
        long expected = text.matches("-?[0-9]+([.][0-9]{1,2})?")
                ? new BigDecimal(text).movePointRight(2).longValueExact()
                : Decimals.INVALID;
        assertThat(Decimals.scaled(within, before.length(), text.length(), 2)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"593,59300", "593.5,59350", "593.50,59350", "0,0", "-0.05,-5", "007,700", "-0,0"})
    void decimals_may_be_left_out(String text, long pence) {
        assertThat(scaled(text, 2)).isEqualTo(pence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "-.",
                ".5",
                "5.",
                "+5",
                "--5",
                "1.2.3",
                "1e5",
                "1E5",
                "£5",
                "1,000",
                " 5",
                "5 ",
                "٣",
                "0x10",
                "NaN",
                "5.001",
                "5.000",
                "1000000000000000",
                "999999999999999999999"
            })
    void nothing_else_is_a_number(String text) {
        assertThat(scaled(text, 2)).isEqualTo(Decimals.INVALID);
    }

    @Test
    void a_currency_without_minor_units_has_no_decimals() {
        assertThat(scaled("12345", 0)).isEqualTo(12345);
        assertThat(scaled("12345.0", 0)).isEqualTo(Decimals.INVALID);
        assertThat(Decimals.expected("x", 0)).isEqualTo("expected a number such as 1000");
        assertThat(Decimals.guess("¥12,345", 0)).isEmpty();
        assertThat(Decimals.guess("12,345", 0)).contains("12345");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
                    £1,000.00             | 1000.00
                    £1,234,567.89         | 1234567.89
                    GBP 12.5              | 12.50
                    -£12                  | -12.00
                    1e5                   | 100000.00
                    1 000                 | 1000.00
                    1.005                 | 1.01
                    +5                    | 5.00
                    .5                    | 0.50
                    5.                    | 5.00
                    12,50                 | none
                    1.000,00              | none
                    1.000,000             | none
                    1,00,000              | none
                    1e999                 | none
                    9999999999999999      | none
                    five                  | none
                    (12.00)               | -12.00
                    1-2                   | none
                    """)
    void a_guess_is_how_to_write_it_where_there_is_no_doubt(String text, String guess) {
        assertThat(Decimals.guess(text, 2)).isEqualTo(Optional.ofNullable(guess));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    five                  | expected a number such as 1000.00
                    12,50                 | expected a number such as 1000.00
                    £1,000.00             | expected a number such as 1000.00, without a currency sign, commas or an exponent
                    1e5                   | expected a number such as 1000.00, without a currency sign, commas or an exponent
                    1.005                 | expected at most 2 decimals
                    9999999999999999      | too large, expected at most 15 digits before the point
                    1e20                  | too large, expected at most 15 digits before the point
                    """)
    void it_says_what_was_expected(String text, String expected) {
        assertThat(Decimals.expected(text, 2)).isEqualTo(expected);
    }

    @Test
    void a_quantity_is_no_longer_explained_by_six_noughts() {
        assertThat(Decimals.expected("x", 6)).isEqualTo("expected a number such as 1000.00");
    }

    @Test
    void parsing_says_both() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decimals.parse("£1,000.00", 2))
                .withMessage("expected a number such as 1000.00, without a currency sign, commas or an exponent\n"
                        + "  Maybe 1000.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(250.00)|-250.00",
                "(1,370.37)|-1370.37",
                "(£1,370.37)|-1370.37",
                "250.00-|-250.00",
                "\u2212250.00|-250.00",
                "-£250.00|-250.00",
                "£-250.00|-250.00",
                "250.00 CR|-250.00"
            })
    void a_negative_number_of_accounts_is_refused_with_the_number_that_is_meant(String text, String meant) {
        assertThat(Decimals.scaled(text, 2)).isEqualTo(Decimals.INVALID);
        assertThat(Decimals.guess(text, 2)).hasValue(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(-250.00)", "(250.00", "250.00)", "-250.00-", "-250.00 CR", "()", "-", "CR", "(12,50)"})
    void what_is_negative_twice_or_not_at_all_has_no_guess(String text) {
        assertThat(Decimals.guess(text, 2)).isEmpty();
    }
}
