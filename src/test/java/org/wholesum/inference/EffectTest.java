package org.wholesum.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.problem.InvalidInputException;

/** Effects with their standard errors; quantiles as printed tables have them. */
class EffectTest {
    private static Effect of(double value, double standardError, double degrees) {
        return new Effect("effect", value, standardError, degrees, "by hand");
    }

    /** z(0.975) = 1.959964; two standard errors have p = 0.0455. */
    @Test
    void a_normal_effect_has_the_normal_interval_and_p() {
        Effect normal = Effect.normal("calls", -14, 7, "by hand");

        assertThat(normal.lower(0.95)).isCloseTo(-14 - 7 * 1.959964, within(1e-5));
        assertThat(normal.upper(0.95)).isCloseTo(-14 + 7 * 1.959964, within(1e-5));
        assertThat(normal.pValue()).isCloseTo(0.0455003, within(1e-7));
        // 14 ± 13.719748
        assertThat(normal).hasToString("calls: −14, −27.72 to −0.28025 (95%), p = 0.0455");
        assertThat(normal.steps())
                .containsExactly(
                        "calls: −14",
                        "standard error: 7 (by hand)",
                        "interval: estimate ± 1.96 × standard error, normal distribution: −27.72 to −0.28025 (95%)");
    }

    /** t(0.975) with 10 degrees of freedom is 2.228139, and with one t(0.75) is 1. */
    @Test
    void an_effect_of_few_readings_has_the_interval_and_p_of_students_t() {
        Effect ten = of(2.228138852, 1, 10);

        assertThat(ten.lower(0.95)).isCloseTo(0, within(1e-6));
        assertThat(ten.pValue()).isCloseTo(0.05, within(1e-8));
        assertThat(of(-2.228138852, 1, 10).pValue()).isCloseTo(0.05, within(1e-8));
        assertThat(of(3, 3, 1).lower(0.5)).isCloseTo(0, within(1e-9));
        assertThat(of(3, 3, 1).upper(0.5)).isCloseTo(6, within(1e-9));
        assertThat(of(3, 3, 1).pValue()).isCloseTo(0.5, within(1e-12));
        assertThat(ten.steps().get(2)).contains("± 2.2281 × standard error, Student's t with 10 degrees of freedom: ");
    }

    @Test
    void without_any_error_only_an_effect_of_zero_could_be_chance() {
        assertThat(of(0, 0, 4).pValue()).isEqualTo(1);
        assertThat(of(-0.5, 0, 4).pValue()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1, true",
        "-2, 1, true",
        "1.9, 1, false",
        "-1.9, 1, false",
        "3, 0, true",
        "-3, 0, true",
        "0, 0, false"
    })
    void an_interval_excludes_zero_on_either_side(double value, double standardError, boolean excludes) {
        assertThat(Effect.normal("effect", value, standardError, "by hand").excludesZero(0.95))
                .isEqualTo(excludes);
    }

    @Test
    void what_is_no_effect_is_refused() {
        for (Runnable wrong : new Runnable[] {
            () -> of(Double.NaN, 1, 1),
            () -> of(1, Double.POSITIVE_INFINITY, 1),
            () -> of(1, -0.1, 1),
            () -> of(1, 1, 0),
            () -> of(1, 1, Double.NaN)
        }) {
            assertThatThrownBy(wrong::run)
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining(
                            "expected a finite value, a standard error of 0 or more and degrees of freedom"
                                    + " above 0")
                    .hasMessageContaining("there are too few readings for a standard error");
        }
        assertThatThrownBy(() -> of(1, 1, 1).lower(95)).hasMessageContaining("confidence 95.0");
    }
}
