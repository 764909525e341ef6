package org.wholesum.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {
    /** t(0.975) as printed tables have it, to the digits that they have. */
    @ParameterizedTest
    @CsvSource({"1, 12.7062", "2, 4.3027", "3, 3.1824", "6, 2.4469", "29, 2.0452"})
    void for_an_infinite_population_the_quantile_is_that_of_printed_tables(int degrees, double t) {
        long[] values = LongStream.rangeClosed(0, degrees).map(i -> i * i).toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares =
                Arrays.stream(values).mapToDouble(v -> (v - mean) * (v - mean)).sum();
        double standardError = Math.sqrt(squares / degrees / values.length);

        Interval interval = StudentT.of(values, Long.MAX_VALUE).interval(0.95);

        assertThat((interval.upper() - mean) / standardError).isCloseTo(t, within(0.00006));
        assertThat((mean - interval.lower()) / standardError).isCloseTo(t, within(0.00006));
    }

    /**
     * By hand with t(6, 0.975) = 2.446912: 1 to 7 have a mean of 4 and s = √(28 ÷ 6), so s ÷ √7 = √(2 ÷ 3) = 0.8164966.
     * Of 28 cases √(1 − 7 ÷ 28) = 0.8660254. Half the width is 2.446912 × 0.8164966 × 0.8660254 = 1.7302282.
     */
    @Test
    void a_known_population_makes_the_interval_narrower() {
        Interval interval = StudentT.of(new long[] {1, 2, 3, 4, 5, 6, 7}, 28).interval(0.95);

        assertThat(interval.lower()).isCloseTo(4 - 1.7302282, within(1e-6));
        assertThat(interval.upper()).isCloseTo(4 + 1.7302282, within(1e-6));
        assertThat(interval.method()).isEqualTo("Student's t with finite-population correction");
        assertThat(interval.n()).isEqualTo(7);
    }

    /** Reference: SciPy 1.17.1, {@code scipy.stats.t.ppf(0.975, 6)}, and NumPy's {@code std(ddof=1)}. */
    @ParameterizedTest
    @CsvSource({
        "5486, -732588.0429629593, 3704016.614391531",
        "70, -620095.9932201265, 3591524.564648698",
        "14, -83864.02475742763, 3055292.596185999"
    })
    void the_interval_of_savings_on_both_sides_of_zero_agrees_with_the_reference(
            long population, double lower, double upper) {
        long[] savings = {6579398, 1778342, 1580142, 899918, 210942, -352614, -296128};

        Interval interval = StudentT.of(savings, population).interval(0.95);

        assertThat(interval.lower()).isCloseTo(lower, within(0.001));
        assertThat(interval.upper()).isCloseTo(upper, within(0.001));
    }

    /** By hand: 2.5 ± 3.182446 × √(5 ÷ 3) ÷ 2. */
    @Test
    void the_interval_of_four_values_agrees_with_a_calculation_by_hand() {
        Interval interval =
                StudentT.of(new long[] {1, 2, 3, 4}, 1_000_000_000_000L).interval(0.95);

        assertThat(interval.lower()).isCloseTo(0.4457, within(0.00005));
        assertThat(interval.upper()).isCloseTo(4.5543, within(0.00005));
    }

    @Test
    void a_fully_costed_population_has_an_interval_of_zero_width() {
        Interval interval = StudentT.of(new long[] {100, 200, 600}, 3).interval(0.95);

        assertThat(interval.lower()).isEqualTo(300);
        assertThat(interval.upper()).isEqualTo(300);
    }

    @Test
    void fewer_than_two_values_or_fewer_cases_than_values_are_rejected() {
        assertThatThrownBy(() -> StudentT.of(new long[] {5}, 10).interval(0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("n = 1 of N = 10: expected 2 ≤ n ≤ N");
        assertThatThrownBy(() -> StudentT.of(new long[] {5, 6, 7}, 2).interval(0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("n = 3 of N = 2: expected 2 ≤ n ≤ N");
        assertThatThrownBy(() -> StudentT.of(new long[] {5, 6, 7}, 3).interval(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("confidence NaN");
    }

    @Test
    void it_has_its_mean_and_prints_its_interval_at_95_percent() {
        StudentT student = StudentT.of(new long[] {100, 200, 600}, 3);

        assertThat(student.mean()).isEqualTo(300);
        assertThat(student.populationCorrection()).isZero();
        assertThat(student).hasToString("300.0 to 300.0 (95%, Student's t with finite-population correction, n = 3)");
    }
}
