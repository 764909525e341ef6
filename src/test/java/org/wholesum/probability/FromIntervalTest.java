package org.wholesum.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Distributions by their central intervals. */
class FromIntervalTest {
    /** Reference: SciPy 1.17.1, {@code 5 / norm.ppf(0.9)}. Tolerance: 10^-12. */
    @Test
    void the_mean_of_a_normal_distribution_is_the_middle_of_the_interval() {
        Distribution normal = Distribution.normalFromInterval(5, 15, 0.8);

        assertThat(normal.mean()).isEqualTo(10);
        assertThat(normal.standardDeviation()).isCloseTo(3.9015207303618955, within(1e-12));
    }

    /** Reference: SciPy 1.17.1, {@code lognorm(log(4) / 2 / norm.ppf(0.975), scale=1000)}. Tolerance: 10^-9. */
    @Test
    void the_median_of_a_lognormal_distribution_is_the_geometric_mean_of_the_ends() {
        Distribution logNormal = Distribution.logNormalFromInterval(500, 2000, 0.95);

        assertThat(logNormal.inverseCumulativeProbability(0.5)).isCloseTo(1000, within(1e-9));
        assertThat(logNormal.mean()).isCloseTo(1064.5319606295927, within(1e-9));
        assertThat(logNormal.standardDeviation()).isCloseTo(388.5589708709418, within(1e-9));
    }

    /** Reference: SciPy 1.17.1, {@code brentq} on the logarithm of the ratio of {@code gamma.ppf}. Tolerance: 10^-8. */
    @ParameterizedTest
    @CsvSource({
        "500, 2000, 0.95, 1125.3433685286784, 386.56267507544055",
        "1, 2000, 0.95, 424.5799598469583, 559.3848332083844",
        "90, 110, 0.8, 99.86923280443594, 7.81014997142291"
    })
    void a_gamma_distribution_is_fitted_to_an_interval(
            double low, double high, double confidence, double mean, double deviation) {
        Distribution gamma = Distribution.gammaFromInterval(low, high, confidence);

        assertThat(gamma.mean()).isCloseTo(mean, within(1e-8));
        assertThat(gamma.standardDeviation()).isCloseTo(deviation, within(1e-8));
    }

    /** Reference: SciPy 1.17.1, {@code fsolve} on {@code beta.cdf} and {@code beta.sf}. Tolerance: 10^-10. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.3, 0.95, 0.18974844643662436, 0.05140656142370229",
        "0.001, 0.9, 0.95, 0.2979619672601406, 0.26946018911337716",
        "0.99, 0.9999, 0.95, 0.9971536702092003, 0.0026881687051081363",
        "0.2, 0.21, 0.1, 0.2068664698722421, 0.03966185830855678"
    })
    void a_beta_distribution_is_fitted_to_an_interval(
            double low, double high, double confidence, double mean, double deviation) {
        Distribution beta = Distribution.betaFromInterval(low, high, confidence);

        assertThat(beta.mean()).isCloseTo(mean, within(1e-10));
        assertThat(beta.standardDeviation()).isCloseTo(deviation, within(1e-10));
    }

    @Test
    void an_invalid_interval_is_refused() {
        assertThatThrownBy(() -> Distribution.normalFromInterval(2, 1, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("normal: high is 1.0, expected more than the low, 2.0");
        assertThatThrownBy(() -> Distribution.normalFromInterval(Double.NaN, 1, 0.95))
                .hasMessage("normal: low is NaN, expected a number");
        assertThatThrownBy(() -> Distribution.gammaFromInterval(1, Double.NaN, 0.95))
                .hasMessage("gamma: high is NaN, expected more than the low, 1.0");
        assertThatThrownBy(() -> Distribution.logNormalFromInterval(0, 1, 0.95))
                .hasMessage("lognormal: low is 0.0, expected more than 0");
        assertThatThrownBy(() -> Distribution.gammaFromInterval(-1, 1, 0.95))
                .hasMessage("gamma: low is -1.0, expected more than 0");
        assertThatThrownBy(() -> Distribution.betaFromInterval(0, 0.5, 0.95))
                .hasMessage("beta: low is 0.0, expected more than 0");
        assertThatThrownBy(() -> Distribution.betaFromInterval(0.5, 1, 0.95))
                .hasMessage("beta: high is 1.0, expected less than 1");
        assertThatThrownBy(() -> Distribution.betaFromInterval(0.1, 0.5, 95))
                .hasMessage("confidence 95.0: expected between 0 and 1, as 0.95\n  Maybe 0.95");
    }

    @Test
    void an_interval_that_no_distribution_has_is_refused() {
        assertThatThrownBy(() -> Distribution.betaFromInterval(1e-9, 1 - 1e-9, 0.01))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("beta: no distribution was found with a central interval from 1.0E-9 to ")
                .hasMessageContaining("at a confidence of 0.01\n  Maybe ");
        assertThatThrownBy(() -> Distribution.gammaFromInterval(1, Math.nextUp(1.0), 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("gamma: no distribution was found");
    }
}
