package org.wholesum.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionIntervalTest {
    private static final long[] SAVINGS = {6579398, 1778342, 1580142, 899918, 210942, -352614, -296128};

    /**
     * Reference: NumPy 2.4.6 and SciPy 1.17.1, {@code mean ± t.ppf(0.975, 6) * std(ddof=1) * sqrt(1/m + 1/7)}; for one case
     * statsmodels 0.15.0 has the same by {@code OLS(savings, ones).fit().get_prediction(1).conf_int(obs=True)}. The tolerance
     * is a hundredth of a penny.
     */
    @ParameterizedTest
    @CsvSource({
        "1, -4792598.956172568, 7764027.527601139",
        "12, -1307370.7882186437, 4278799.359647215",
        "100, -810380.8333051612, 3781809.4047337323"
    })
    void the_intervals_of_the_mean_and_total_of_the_next_cases_agree_with_the_reference(
            long next, double lower, double upper) {
        Interval mean = PredictionInterval.mean(SAVINGS, 0.95, next);
        Interval total = PredictionInterval.total(SAVINGS, 0.95, next);

        assertThat(mean.lower()).isCloseTo(lower, within(0.01));
        assertThat(mean.upper()).isCloseTo(upper, within(0.01));
        assertThat(total.lower()).isCloseTo(next * lower, within(0.01 * next));
        assertThat(total.upper()).isCloseTo(next * upper, within(0.01 * next));
    }

    /**
     * The five readings of Hahn and Meeker's examples, in hundredths. By hand: a mean of 50.10, s = 1.3134, t(4) = 2.7764; for
     * the mean of 3 more, 2.7764 × 1.3134 × √(1 ÷ 3 + 1 ÷ 5) = 2.663.
     */
    @Test
    void the_interval_of_three_more_readings_is_the_published_one() {
        Interval interval = PredictionInterval.mean(new long[] {5140, 4950, 4870, 4930, 5160}, 0.95, 3);

        assertThat(interval.lower()).isCloseTo(5010 - 266.3, within(0.1));
        assertThat(interval.upper()).isCloseTo(5010 + 266.3, within(0.1));
    }

    @Test
    void the_method_names_the_predicted_quantity() {
        assertThat(PredictionInterval.mean(SAVINGS, 0.9, 1).method())
                .isEqualTo("Student's t prediction of the mean of the next 1 case");
        assertThat(PredictionInterval.total(SAVINGS, 0.9, 12).method())
                .isEqualTo("Student's t prediction of the total of the next 12 cases");
        assertThat(PredictionInterval.total(SAVINGS, 0.9, 12).n()).isEqualTo(7);
        assertThat(PredictionInterval.total(SAVINGS, 0.9, 12).confidence()).isEqualTo(0.9);
    }

    /**
     * Of 2,000 samples of 7 normal values, each with 5 more, the share whose mean is predicted at 90% has a standard error of
     * 0.0067; the tolerance is three of them.
     */
    @Test
    void coverage_is_at_the_nominal_level_for_normal_values() {
        Random random = new Random(12); // the same on every machine, by its contract
        int within = 0;
        for (int i = 0; i < 2_000; i++) {
            long[] sample = normal(random, 7);
            double next = LongStream.of(normal(random, 5)).average().orElseThrow();
            Interval interval = PredictionInterval.mean(sample, 0.9, 5);
            within += interval.lower() <= next && next <= interval.upper() ? 1 : 0;
        }

        assertThat(within / 2_000.0).isCloseTo(0.9, within(0.0201));
    }

    private static long[] normal(Random random, int n) {
        return LongStream.generate(() -> Math.round(1_000_000 + 250_000 * random.nextGaussian()))
                .limit(n)
                .toArray();
    }

    @Test
    void invalid_arguments_are_rejected() {
        assertThatThrownBy(() -> PredictionInterval.mean(SAVINGS, 0.95, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("next m = 0 cases: expected 1 or more");
        assertThatThrownBy(() -> PredictionInterval.mean(new long[] {4}, 0.95, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("n = 1: expected at least 2 cases, to estimate how much they differ");
    }
}
