package org.wholesum.internal.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.internal.random.RandomKeys;

class RunningSumsTest {
    private static final double[] AT = {.0001, .1, .5, .9, .9999, .99999999};

    private static long bits(double uniform) {
        return (long) (uniform * 0x1p53) << 11;
    }

    /** scipy.stats.poisson.ppf at 0.0001, 0.1, 0.5, 0.9, 0.9999 and 0.99999999. */
    @ParameterizedTest
    @CsvSource({
        "0.001, 0, 0, 0, 0, 1, 2",
        "0.2, 0, 0, 0, 1, 3, 6",
        "3.95, 0, 2, 4, 7, 13, 19",
        "50, 26, 41, 50, 59, 78, 94",
        "900, 791, 862, 900, 939, 1014, 1073"
    })
    void a_poisson_number_is_the_quantile_of_its_uniform_number(double mean, int a, int b, int c, int d, int e, int f) {
        RunningSums table = PoissonTable.of(mean);
        int[] expected = {a, b, c, d, e, f};
        for (int i = 0; i < AT.length; i++) {
            assertThat(table.find(bits(AT[i]))).isEqualTo(expected[i]);
        }
        assertThat(table.find(0)).isLessThanOrEqualTo(a);
        assertThat(table.find(-1L)).isGreaterThanOrEqualTo(f); // the largest number
    }

    @Test
    void a_mean_of_zero_gives_zero() {
        assertThat(PoissonTable.of(0).find(-1L)).isZero();
        assertThat(PoissonTable.count(0, 5)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0.3", "7", "100", "1500"})
    void without_a_table_mean_and_variance_are_those_of_the_distribution(double mean) {
        int n = 20_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double off = PoissonTable.count(mean, RandomKeys.of(11, i)) - mean;
            sum += off;
            squares += off * off;
        }
        assertThat(sum / n).isCloseTo(0, within(4 * Math.sqrt(mean / n)));
        assertThat(squares / n).isCloseTo(mean, within(4 * Math.sqrt((2 * mean * mean + mean) / n)));
    }

    @Test
    void a_number_finds_the_first_sum_above_it() {
        RunningSums sums = RunningSums.of(new double[] {0.25, 0, 0.5, 0.05, 0}, 0.8);
        assertThat(sums.find(0)).isZero();
        assertThat(sums.find(bits(0.2499999))).isZero();
        assertThat(sums.find(bits(0.25))).isEqualTo(2);
        assertThat(sums.find(bits(0.75))).isEqualTo(3);
        assertThat(sums.find(bits(0.7999))).isEqualTo(3);
        assertThat(sums.find(bits(0.8))).isEqualTo(5);
        assertThat(sums.at(1)).isZero();
        assertThat(sums.at(3)).isCloseTo(0.05, within(1e-12));
        assertThat(sums.upTo(4)).isEqualTo(0.8);
    }
}
