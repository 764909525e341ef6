package org.wholesum.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-£40.20 in 2024-04      | −£40.20 in 2024-04",
                "from -5 to -1.5%        | from −5 to −1.5%",
                "(-3.2%)                 | (−3.2%)",
                "3-4 and A-7             | 3-4 and A-7",
                "council-direct - 5      | council-direct - 5",
                "\"-5\"                  | \"-5\"",
                "5 − 3 = 2               | 5 − 3 = 2"
            })
    void a_hyphen_is_a_minus_sign_only_before_a_number_of_its_own(String text, String set) {
        assertThat(Typography.minus(text)).isEqualTo(set);
    }

    @Property
    void setting_signs_keeps_the_length_and_is_done_once(@ForAll String text) {
        String set = Typography.minus(text);

        assertThat(set).hasSameSizeAs(text);
        assertThat(Typography.minus(set)).isEqualTo(set);
    }

    @Test
    void months_are_words() {
        YearMonth april = YearMonth.of(2024, 4);

        assertThat(Typography.month(april)).isEqualTo("April 2024");
        assertThat(Typography.months(april, YearMonth.of(2027, 3))).isEqualTo("April 2024 to March 2027");
        assertThat(Typography.months(april, april)).isEqualTo("April 2024");
    }
}
