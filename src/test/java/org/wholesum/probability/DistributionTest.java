package org.wholesum.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.internal.numeric.StandardNormal;
import org.wholesum.internal.random.Streams;

/** Distributions against reference values, and how they are described and refused. */
class DistributionTest {
    private static Distribution of(String kind, double... p) {
        return switch (kind) {
            case "normal" -> Distribution.normal(p[0], p[1]);
            case "lognormal" -> Distribution.logNormal(p[0], p[1]);
            case "gamma" -> Distribution.gamma(p[0], p[1]);
            case "beta" -> Distribution.beta(p[0], p[1]);
            case "triangular" -> Distribution.triangular(p[0], p[1], p[2]);
            case "PERT" -> Distribution.pert(p[0], p[1], p[2]);
            default -> Distribution.uniform(p[0], p[2]);
        };
    }

    /** A part in 10^12 of the value. */
    private static Offset<Double> nearly(double value) {
        return offset(Math.abs(value) * 1e-12);
    }

    /**
     * Reference: SciPy 1.17.1, {@code ppf(u)} of {@code norm(100, 15)}, {@code lognorm(sqrt(log(1.16)), scale=1000 /
     * sqrt(1.16))}, {@code gamma((m / s)**2, scale=s * s / m)}, {@code beta(m * n, (1 - m) * n)} with {@code n = m * (1 -
     * m) / s**2 - 1}, {@code triang((c - a) / (b - a), a, b - a)}, {@code beta(2, 4, 10, 40)} for the PERT and {@code
     * uniform(-5, 20)}. Tolerance: a part in 10^12.
     */
    @ParameterizedTest
    @CsvSource({
        "normal, 100, 15, 0, 28.69863536765652, 70.60054023189917, 100, 110.11734625294122, 146.3534845925172",
        "lognormal, 1000, 400, 0, 148.7509591294044, 436.35796973077987, 928.4766908852594, 1203.9879179900338, 3053.5711969736903",
        "gamma, 1000, 400, 0, 56.93887134578648, 376.34258774234536, 947.2021759391431, 1233.2305270858835, 2697.756906411918",
        "gamma, 30, 60, 0, 8.099637471734036e-23, 3.163921554755995e-05, 5.240856282344808, 31.27512023738792, 525.1733109464024",
        "beta, 0.3, 0.1, 0, 0.018898234508169128, 0.12576063587298328, 0.29322017994366467, 0.3655014087056293, 0.6378162447970581",
        "beta, 0.05, 0.1, 0, 2.041536922666555e-33, 5.829580256448206e-10, 0.00511984239992658, 0.04885379898877837, 0.7147570879011398",
        "triangular, 10, 20, 50, 10.02, 13.16227766016838, 25.50510257216822, 32.67949192431123, 48.904554884989665",
        "triangular, 10, 10, 50, 10.000020000004998, 10.503164683737003, 21.715728752538098, 30, 48.73508893593265",
        "triangular, 10, 50, 50, 10.04, 16.32455532033676, 38.2842712474619, 44.64101615137754, 49.97999499749844",
        "PERT, 10, 20, 50, 10.012653112855748, 12.109798021052676, 22.552406818227897, 28.16722259094463, 45.11944681554086",
        "uniform, -5, 0, 15, -4.99998, -4.5, 5, 10, 14.98"
    })
    void quantiles_match_scipy(
            String kind,
            double a,
            double b,
            double c,
            double least,
            double low,
            double middle,
            double high,
            double most) {
        Distribution known = of(kind, a, b, c);

        assertThat(known.inverseCumulativeProbability(1e-6)).isCloseTo(least, nearly(least));
        assertThat(known.inverseCumulativeProbability(0.025)).isCloseTo(low, nearly(low));
        assertThat(known.inverseCumulativeProbability(0.5)).isCloseTo(middle, nearly(middle));
        assertThat(known.inverseCumulativeProbability(0.75)).isCloseTo(high, nearly(high));
        assertThat(known.inverseCumulativeProbability(0.999)).isCloseTo(most, nearly(most));
    }

    /** Reference: SciPy 1.17.1, {@code cdf(x)} of the same. Tolerance: a part in 10^12. */
    @ParameterizedTest
    @CsvSource({
        "normal, 100, 15, 0, 0, 1.3083924686052994e-11",
        "normal, 100, 15, 0, 85, 0.15865525393145707",
        "normal, 100, 15, 0, 150, 0.9995709396668032",
        "lognormal, 1000, 400, 0, 10, 3.1000056225573313e-32",
        "lognormal, 1000, 400, 0, 500, 0.054074081201569354",
        "lognormal, 1000, 400, 0, 3000, 0.9988338481898345",
        "lognormal, 1000, 400, 0, 0, 0",
        "gamma, 1000, 400, 0, 10, 2.444205179240689e-11",
        "gamma, 1000, 400, 0, 500, 0.07875603407754032",
        "gamma, 1000, 400, 0, 3000, 0.999745545484029",
        "gamma, 1000, 400, 0, -1, 0",
        "beta, 0.3, 0.1, 0, 0.01, 2.426238354667946e-08",
        "beta, 0.3, 0.1, 0, 0.5, 0.9682159423828125",
        "beta, 0.3, 0.1, 0, 0, 0",
        "beta, 0.3, 0.1, 0, 1, 1",
        "triangular, 10, 20, 50, 5, 0",
        "triangular, 10, 20, 50, 15, 0.0625",
        "triangular, 10, 20, 50, 20, 0.25",
        "triangular, 10, 20, 50, 40, 0.9166666666666666",
        "triangular, 10, 20, 50, 60, 1",
        "PERT, 10, 20, 50, 5, 0",
        "PERT, 10, 20, 50, 15, 0.1207275390625",
        "PERT, 10, 20, 50, 40, 0.984375",
        "PERT, 10, 20, 50, 60, 1",
        "uniform, -5, 0, 15, -6, 0",
        "uniform, -5, 0, 15, 0, 0.25",
        "uniform, -5, 0, 15, 16, 1"
    })
    void probabilities_match_scipy(String kind, double a, double b, double c, double x, double probability) {
        assertThat(of(kind, a, b, c).cumulativeProbability(x)).isCloseTo(probability, nearly(probability));
    }

    /** Reference: SciPy 1.17.1, {@code mean()} and {@code std()} of the same. Tolerance: a part in 10^12. */
    @ParameterizedTest
    @CsvSource({
        "triangular, 10, 20, 50, 26.666666666666668, 8.498365855987975",
        "triangular, 10, 10, 50, 23.333333333333332, 9.428090415820634",
        "PERT, 10, 20, 50, 23.333333333333332, 7.126966450997983",
        "uniform, -5, 0, 15, 5, 5.773502691896257"
    })
    void means_and_standard_deviations_follow_from_the_points(
            String kind, double a, double b, double c, double mean, double deviation) {
        assertThat(of(kind, a, b, c).mean()).isCloseTo(mean, nearly(mean));
        assertThat(of(kind, a, b, c).standardDeviation()).isCloseTo(deviation, nearly(deviation));
    }

    /** Reference: SciPy 1.17.1, {@code norm.ppf(u)} and {@code norm.isf(2**-52)}. Tolerance: a part in 10^12. */
    @ParameterizedTest
    @CsvSource({
        "1e-300, -37.0470962993612",
        "1e-15, -7.941345326170998",
        "1e-9, -5.9978070150076865",
        "0.0123, -2.247626755795138",
        "0.3, -0.5244005127080409",
        "0.9999999999999997779553950749686919152736663818359375, 8.125890664701908"
    })
    void normal_scores_are_accurate_in_both_tails(double u, double score) {
        assertThat(StandardNormal.of(u)).isCloseTo(score, nearly(score));
    }

    /** Reference: SciPy 1.17.1, {@code gamma(4e6)}. Tolerance: 10^-7 of a deviation, which is 2,000. */
    @Test
    void a_gamma_with_a_very_large_shape_is_accurate() {
        Distribution gamma = Distribution.gamma(4e6, 2000);

        assertThat(gamma.inverseCumulativeProbability(0.001)).isCloseTo(3993822.385123374, within(2e-4));
        assertThat(gamma.inverseCumulativeProbability(0.5)).isCloseTo(3999999.6666666716, within(2e-4));
        assertThat(gamma.inverseCumulativeProbability(0.975)).isCloseTo(4003920.875036022, within(2e-4));
        assertThat(gamma.cumulativeProbability(4e6 - 3000)).isCloseTo(0.06678020274799479, within(1e-7));
    }

    /** By hand: a half lies at or below the second of four, and everything at or below the last. */
    @Test
    void observed_values_are_equally_likely() {
        Distribution observed = Distribution.empirical(List.of(90.0, 10.0, 20.0, 20.0));

        assertThat(observed.mean()).isEqualTo(35);
        assertThat(observed.standardDeviation())
                .isCloseTo(Math.sqrt((25 * 25 + 15 * 15 + 15 * 15 + 55 * 55) / 4.0), within(1e-12));
        assertThat(observed.inverseCumulativeProbability(0.25)).isEqualTo(10);
        assertThat(observed.inverseCumulativeProbability(0.2501)).isEqualTo(20);
        assertThat(observed.inverseCumulativeProbability(0.75)).isEqualTo(20);
        assertThat(observed.inverseCumulativeProbability(0.7501)).isEqualTo(90);
        assertThat(observed.cumulativeProbability(9)).isZero();
        assertThat(observed.cumulativeProbability(10)).isEqualTo(0.25);
        assertThat(observed.cumulativeProbability(20)).isEqualTo(0.75);
        assertThat(observed.cumulativeProbability(1000)).isEqualTo(1);
    }

    @Test
    void later_changes_to_the_list_have_no_effect() {
        List<Double> values = new ArrayList<>(List.of(3.0, 1.0));
        Distribution observed = Distribution.empirical(values);

        values.set(0, 1000.0);

        assertThat(observed).isEqualTo(Distribution.empirical(List.of(1.0, 3.0)));
    }

    @Test
    void a_constant_has_no_uncertainty() {
        Distribution fixed = Distribution.constant(7);

        assertThat(fixed.mean()).isEqualTo(7);
        assertThat(fixed.standardDeviation()).isZero();
        assertThat(fixed.inverseCumulativeProbability(0.01)).isEqualTo(7);
        assertThat(fixed.cumulativeProbability(6.999)).isZero();
        assertThat(fixed.cumulativeProbability(7)).isEqualTo(1);
        assertThat(fixed.sample(Streams.of(1, 1))).isEqualTo(7);
    }

    @Test
    void a_description_has_the_kind_and_the_parameters() {
        assertThat(List.of(
                                Distribution.normal(-1.5, 0.25),
                                Distribution.logNormal(1e9, 2e8),
                                Distribution.gamma(1000 / 3.0, 400),
                                Distribution.beta(0.05, 0.01),
                                Distribution.triangular(10, 20, 50),
                                Distribution.pert(10, 20, 50),
                                Distribution.uniform(-5, 1e-30),
                                Distribution.empirical(List.of(2.0, 1.0)),
                                Distribution.empirical(List.of(2.0)),
                                Distribution.constant(593))
                        .stream()
                        .map(Distribution::describe))
                .containsExactly(
                        "normal, mean -1.5, deviation 0.25",
                        "lognormal, mean 1000000000, deviation 200000000",
                        "gamma, mean 333.333, deviation 400",
                        "beta, mean 0.05, deviation 0.01",
                        "triangular, from 10 to 50, likeliest 20",
                        "PERT, from 10 to 50, likeliest 20",
                        "uniform, from -5 to 1E-30",
                        "empirical, 2 values from 1 to 2",
                        "empirical, 1 value from 2 to 2",
                        "fixed, 593");
    }

    @ParameterizedTest
    @CsvSource({
        "normal, NaN, 1, 0, 'normal: mean is NaN, expected a number'",
        "normal, 5, 0, 0, 'normal: deviation is 0.0, expected more than 0\n  Maybe Distribution.constant(5.0)'",
        "normal, 5, NaN, 0, 'normal: deviation is NaN, expected more than 0'",
        "normal, 5, Infinity, 0, 'normal: deviation is Infinity, expected more than 0'",
        "lognormal, 0, 1, 0, 'lognormal: mean is 0.0, expected more than 0'",
        "lognormal, 5, -1, 0, 'lognormal: deviation is -1.0, expected more than 0'",
        "gamma, -3, 1, 0, 'gamma: mean is -3.0, expected more than 0'",
        "gamma, NaN, 1, 0, 'gamma: mean is NaN, expected more than 0'",
        "gamma, 1, 101, 0, 'gamma: deviation is 101.0, expected at most 100 times the mean, 1.0'",
        "beta, 30, 10, 0, 'beta: mean is 30.0, expected more than 0 and less than 1\n  Maybe 0.3, if it was meant as a percentage'",
        "beta, 0, 0.1, 0, 'beta: mean is 0.0, expected more than 0 and less than 1'",
        "beta, NaN, 0.1, 0, 'beta: mean is NaN, expected more than 0 and less than 1'",
        "beta, 0.5, 0.5, 0, 'beta: deviation is 0.5, expected less than √(mean × (1 − mean)), which is 0.5'",
        "beta, 0.5, 1e-6, 0, 'beta: deviation is 1.0E-6, expected more with a mean of 0.5\n  Maybe Distribution.constant(0.5)'",
        "triangular, 10, 9, 50, 'triangular: mode is 9.0, expected one from 10.0 to 50.0'",
        "triangular, 10, NaN, 50, 'triangular: mode is NaN, expected one from 10.0 to 50.0'",
        "PERT, 10, 10, 10, 'PERT: high is 10.0, expected more than the low, 10.0'",
        "PERT, NaN, 10, 20, 'PERT: low is NaN, expected a number'",
        "uniform, 10, 0, 9, 'uniform: high is 9.0, expected more than the low, 10.0'",
        "uniform, 10, 0, Infinity, 'uniform: high is Infinity, expected a number'"
    })
    void invalid_parameters_are_refused(String kind, double a, double b, double c, String message) {
        assertThatThrownBy(() -> of(kind, a, b, c))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void an_empty_list_and_values_that_are_not_finite_are_refused() {
        assertThatThrownBy(() -> Distribution.empirical(List.of()))
                .hasMessage("empirical: no values, expected one or more");
        assertThatThrownBy(() -> Distribution.empirical(List.of(1.0, Double.NaN)))
                .hasMessage("empirical: value is NaN, expected a number");
        assertThatThrownBy(() -> Distribution.constant(Double.NEGATIVE_INFINITY))
                .hasMessage("fixed: value is -Infinity, expected a number");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
    void a_quantile_needs_a_probability_between_zero_and_one(double u) {
        for (Distribution known : AnyDistribution.ofEachKind()) {
            assertThatThrownBy(() -> known.inverseCumulativeProbability(u))
                    .as(known.describe())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("quantile at " + u + ": expected more than 0 and less than 1");
        }
    }

    @Test
    void a_cumulative_probability_accepts_infinity_but_not_nan() {
        for (Distribution known : AnyDistribution.ofEachKind()) {
            assertThat(known.cumulativeProbability(Double.NEGATIVE_INFINITY))
                    .as(known.describe())
                    .isZero();
            assertThat(known.cumulativeProbability(Double.POSITIVE_INFINITY))
                    .as(known.describe())
                    .isEqualTo(1);
            assertThatThrownBy(() -> known.cumulativeProbability(Double.NaN))
                    .as(known.describe())
                    .hasMessage("cumulative at NaN: expected a number");
        }
    }
}
