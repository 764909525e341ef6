package org.wholesum.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WholeNumberTest {
    @Test
    void one_thing_is_singular() {
        assertThat(WholeNumber.of(1, "month")).isEqualTo("1 month");
        assertThat(WholeNumber.of(0, "month")).isEqualTo("0 months");
        assertThat(WholeNumber.of(12_000, "month")).isEqualTo("12,000 months");
    }
}
