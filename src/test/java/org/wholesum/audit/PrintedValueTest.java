package org.wholesum.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedValueTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40%|0.40|0.005|%",
                "−99.9%|-0.999|0.0005|%",
                "+150%|1.50|0.005|%",
                "-69 per cent|-0.69|0.005|%",
                "£337,000|337000|0.5|GBP",
                "-£40.20|-40.20|0.005|GBP",
                "£-40.20|-40.20|0.005|GBP",
                "EUR 12|12|0.5|EUR",
                "£81.5 million|81500000|50000|GBP",
                "7 cases|7|0.5|cases",
                "3.2 days|3.2|0.05|days",
                "35|35|0.5|''",
            })
    void a_number_has_the_tolerance_of_its_last_digit(String text, String value, String tolerance, String unit) {
        PrintedValue parsed = PrintedValue.parse(text);
        assertThat(parsed.value()).isEqualByComparingTo(value);
        assertThat(parsed.tolerance()).isEqualByComparingTo(tolerance);
        assertThat(parsed.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"£337,000|500", "£2,000,000|500000", "£337,500|0.5", "40%|0.005", "£81.5 million|50000", "£0|0.5"})
    void thousands_at_the_end_may_be_rounded(String text, String tolerance) {
        assertThat(PrintedValue.parse(text).roundedToThousands().tolerance()).isEqualByComparingTo(tolerance);
    }
}
