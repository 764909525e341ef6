package org.wholesum.internal.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.internal.disclosure.DisclosureRules;

class PublishedRowsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1200 | 1200 | 1,200 rows were read and accepted.",
                "1200 | 1199 | 1,200 rows were read; fewer than 5 of them were rejected or left out.",
                "1200 | 1195 | 1,200 rows were read; 5 of them were rejected or left out.",
                "4    | 4    | All rows that were read were accepted.",
                "4    | 3    | Some rows were rejected or left out."
            })
    void a_small_number_of_rows_is_not_published(long read, long accepted, String sentence) {
        assertThat(new PublishedRows(read, accepted, DisclosureRules.standard()))
                .hasToString(sentence);
    }
}
