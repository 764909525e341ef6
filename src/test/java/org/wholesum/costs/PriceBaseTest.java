package org.wholesum.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceBaseTest {
    @Test
    void a_price_year_is_a_calendar_year_or_a_financial_one() {
        assertThat(PriceBase.parse("2012")).isEqualTo(PriceBase.ofYear(2012));
        assertThat(PriceBase.parse("2013/14")).isEqualTo(PriceBase.of(FinancialYear.starting(2013)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012", "2013/14", "1999/00"})
    void it_prints_as_it_is_written(String text) {
        assertThat(PriceBase.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "2013/15", "2013-15", "20134", "circa 2012"})
    void anything_else_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceBase.parse(text))
                .withMessage("price year \"" + text + "\": expected as 2012 or 2013/14, or nominal");
    }

    @Test
    void there_was_no_year_nil() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceBase.parse("0000"))
                .withMessage("price year 0: expected 1 to 9999");
    }

    @ParameterizedTest
    @CsvSource({"2024-25,2024/25", "2024\u201325,2024/25", "2024/2025,2024/25", "2024 - 25,2024/25", "1999-2000,1999/00"
    })
    void a_financial_year_in_another_form_is_refused_with_its_usual_form(String text, String usual) {
        assertThatThrownBy(() -> PriceBase.parse(text)).hasMessageEndingWith("\n  Maybe " + usual);
    }

    @Test
    void what_is_no_year_has_no_suggestion() {
        assertThatThrownBy(() -> PriceBase.parse("2024-26"))
                .hasMessage("price year \"2024-26\": expected as 2012 or 2013/14, or nominal");
    }

    @Test
    void a_price_year_is_read_as_statistics_write_it() {
        for (String written :
                new String[] {"2013/14", "2013-14", "2013\u201314", "2013/2014", "2013-2014", "2013 / 14"}) {
            assertThat(PriceBase.parseYear(written)).hasToString("2013/14");
        }
        assertThat(PriceBase.parseYear("1999-00")).hasToString("1999/00");
        assertThat(PriceBase.parseYear("1999/2000")).hasToString("1999/00");
        assertThat(PriceBase.parseYear("2012")).hasToString("2012");
        for (String other : new String[] {"nominal", "2013-15", "2013/1914", "201314", "", "13/14"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> PriceBase.parseYear(other));
        }
    }

    /** A digit of the year was mistyped: it is a year all the same. */
    @Test
    void a_year_before_1000_is_read_in_every_form() {
        for (String written : new String[] {"0206/07", "0206-07", "0206/0207", "0006-0007"}) {
            assertThat(PriceBase.parseYear(written)).isEqualTo(PriceBase.parse(written.substring(0, 4) + "/07"));
        }
        assertThat(PriceBase.parseYear("0999-1000")).isEqualTo(PriceBase.parse("0999/00"));
        assertThatIllegalArgumentException().isThrownBy(() -> PriceBase.parseYear("0206/1007"));
    }
}
