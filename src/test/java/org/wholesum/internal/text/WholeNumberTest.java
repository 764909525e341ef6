package org.wholesum.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WholeNumberTest {
    @Test
    void one_thing_is_singular() {
        assertThat(WholeNumber.counted(1, "month")).isEqualTo("1 month");
        assertThat(WholeNumber.counted(0, "month")).isEqualTo("0 months");
        assertThat(WholeNumber.counted(12_000, "month")).isEqualTo("12,000 months");
    }
}
