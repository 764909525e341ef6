package org.wholesum.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of effects in the plural and in the singular. */
class EffectMeasureTest {
    @ParameterizedTest
    @CsvSource({
        "people living well, person living well",
        "crises avoided, crisis avoided",
        "life-years, life-year",
        "QALYs, QALY",
        "families housed, family housed",
        "arrears, arrear",
        "matches, match",
        "progress, progress",
        "wellbeing, wellbeing"
    })
    void the_singular_follows_from_the_plural(String plural, String singular) {
        assertThat(EffectMeasure.of(plural, "unit", Direction.MORE_IS_BETTER).each())
                .isEqualTo(singular);
    }

    @Test
    void a_given_singular_is_used_and_blank_words_are_refused() {
        assertThat(EffectMeasure.of("geese", "birds", Direction.MORE_IS_BETTER, Optional.of("goose"))
                        .each())
                .isEqualTo("goose");
        assertThatThrownBy(() -> EffectMeasure.of("people", " ", Direction.MORE_IS_BETTER))
                .hasMessageContaining("the effect people has no unit");
    }
}
