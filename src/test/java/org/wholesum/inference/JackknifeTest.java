package org.wholesum.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class JackknifeTest {
    private static final double[] SAVINGS = {6579398, 1778342, 1580142, 899918, 210942, -352614, -296128};

    /** A law school's mean scores of admission. */
    private record School(double lsat, double gpa) {}

    /** Fifteen law schools: Efron and Tibshirani, 1993, table 3.1. */
    private static final List<School> SCHOOLS = List.of(
            new School(576, 3.39),
            new School(635, 3.30),
            new School(558, 2.81),
            new School(578, 3.03),
            new School(666, 3.44),
            new School(580, 3.07),
            new School(555, 3.00),
            new School(661, 3.43),
            new School(651, 3.36),
            new School(605, 3.13),
            new School(653, 3.12),
            new School(575, 2.74),
            new School(545, 2.76),
            new School(572, 2.88),
            new School(594, 2.96));

    /**
     * Published: a correlation of 0.776, with a jackknife bias of −0.0065 and standard error of 0.1425 (Efron, 1982, ch. 2
     * and 3). The further digits, and the influences, are NumPy 2.4.6's by {@code corrcoef} of the others.
     */
    @Test
    void the_correlation_of_fifteen_law_schools_has_the_published_bias_and_standard_error() {
        Jackknife jackknife = Jackknife.of(SCHOOLS, JackknifeTest::correlation);

        assertThat(jackknife.n()).isEqualTo(15);
        assertThat(jackknife.estimate()).isCloseTo(0.776374491289407, within(1e-12));
        assertThat(jackknife.bias()).isCloseTo(-0.0065, within(0.00005));
        assertThat(jackknife.bias()).isCloseTo(-0.006473623045922361, within(1e-12));
        assertThat(jackknife.standardError()).isCloseTo(0.1425, within(0.00005));
        assertThat(jackknife.standardError()).isCloseTo(0.14251861860227247, within(1e-12));
        assertThat(jackknife.influences()[0]).isCloseTo(-1.63849078, within(1e-8));
        assertThat(jackknife.influences()[14]).isCloseTo(-0.05544607, within(1e-8));
    }

    private static double correlation(List<School> some) {
        return new PearsonsCorrelation()
                .correlation(
                        some.stream().mapToDouble(School::lsat).toArray(),
                        some.stream().mapToDouble(School::gpa).toArray());
    }

    /** The variance with n for n − 1 is too small by s² ÷ n, and the jackknife finds just that (Quenouille, 1956). */
    @Test
    void the_variance_with_divisor_n_has_its_known_bias() {
        Jackknife jackknife = Jackknife.of(SAVINGS, JackknifeTest::variance);

        // Reference: NumPy 2.4.6, -var(ddof=1) / 7, and the jackknife written out
        assertThat(jackknife.bias()).isCloseTo(-822923234275.51, within(1.0));
        assertThat(jackknife.standardError()).isCloseTo(4131802873499.722, within(1.0));
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
    }

    /** By hand: without each of 1, 2 and 6 the mean is 4, 3.5 and 1.5, and √(2 ÷ 3 × (1 + 0.25 + 2.25)) = √(7 ÷ 3). */
    @Test
    void the_mean_of_three_values_agrees_with_a_calculation_by_hand() {
        Jackknife jackknife = Jackknife.mean(new long[] {1, 2, 6});

        assertThat(jackknife.estimate()).isEqualTo(3);
        assertThat(jackknife.without()).containsExactly(4, 3.5, 1.5);
        assertThat(jackknife.influences()).containsExactly(-2, -1, 3);
        assertThat(jackknife.bias()).isZero();
        assertThat(jackknife.standardError()).isCloseTo(Math.sqrt(7.0 / 3), within(1e-15));
    }

    /** Reference: NumPy 2.4.6, {@code std(ddof=1) / sqrt(7)}. */
    @Test
    void the_standard_error_of_a_mean_is_s_over_the_root_of_n() {
        long[] pence = Arrays.stream(SAVINGS).mapToLong(value -> (long) value).toArray();

        assertThat(Jackknife.mean(pence).standardError()).isCloseTo(907151.1639608418, within(1e-6));
    }

    @Test
    void a_figure_that_changes_its_array_does_not_affect_the_others() {
        Jackknife spoiling = Jackknife.of(SAVINGS, some -> {
            double first = some[0];
            Arrays.fill(some, 0);
            return first;
        });

        assertThat(spoiling.without())
                .containsExactly(IntStream.range(0, 7)
                        .mapToDouble(i -> i == 0 ? SAVINGS[1] : SAVINGS[0])
                        .toArray());
        spoiling.without()[1] = 5;
        assertThat(spoiling.without()[1]).isEqualTo(SAVINGS[0]);
    }

    @Test
    void fewer_than_two_cases_and_figures_that_are_not_finite_are_rejected() {
        assertThatThrownBy(() -> Jackknife.mean(new long[] {4}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("n = 1: expected at least 2 cases");
        assertThatThrownBy(
                        () -> Jackknife.of(new double[] {1, 2, 3}, some -> some.length == 3 ? 1 : Math.sqrt(-some[1])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the figure without case 1 of 3 is NaN: expected a finite number");
        assertThatThrownBy(() -> Jackknife.of(new double[] {1, 2}, some -> some[0] / 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the figure with all 2 cases is Infinity: expected a finite number");
        assertThatThrownBy(() -> Jackknife.mean(new long[] {Long.MAX_VALUE, 1}))
                .isInstanceOf(ArithmeticException.class);
    }
}
