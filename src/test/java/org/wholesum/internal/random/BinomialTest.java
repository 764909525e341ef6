package org.wholesum.internal.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinomialTest {
    private static final int DRAWS = 40_000;

    /** Against Commons Math's probabilities, by a chi-squared test that fails once in ten thousand seeds. */
    @ParameterizedTest
    @CsvSource({"5, 0.3", "30, 0.05", "1000, 0.0099", "1000, 0.0101", "25, 0.45", "400, 0.5", "90, 0.88", "7, 0.999"})
    void frequencies_agree_with_probabilities(int trials, double probability) {
        long[] counts = new long[trials + 1];
        UniformRandomProvider random = Streams.of(2024, trials);
        for (int i = 0; i < DRAWS; i++) {
            counts[(int) Binomial.draw(trials, probability, random)]++;
        }
        BinomialDistribution law = new BinomialDistribution(null, trials, probability);
        double statistic = 0;
        int cells = 0;
        double rest = 0;
        double restCount = 0;
        for (int k = 0; k <= trials; k++) {
            double expected = DRAWS * law.probability(k);
            if (expected >= 5) {
                statistic += (counts[k] - expected) * (counts[k] - expected) / expected;
                cells++;
            } else {
                rest += expected;
                restCount += counts[k];
            }
        }
        statistic += rest >= 5 ? (restCount - rest) * (restCount - rest) / rest : 0;
        assertThat(statistic).isLessThan(new ChiSquaredDistribution(null, cells).inverseCumulativeProbability(0.9999));
        assertThat(restCount).isLessThanOrEqualTo(rest + 5 * Math.sqrt(rest) + 5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.02, 0.3, 0.5, 0.97})
    void a_billion_trials_have_the_mean_and_variance_of_the_distribution(double probability) {
        long trials = 1_000_000_000L;
        UniformRandomProvider random = Streams.of(5, 1);
        int draws = 20_000;
        double mean = trials * probability;
        double variance = mean * (1 - probability);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < draws; i++) {
            double off = Binomial.draw(trials, probability, random) - mean;
            sum += off;
            squares += off * off;
        }
        assertThat(sum / draws).isCloseTo(0, within(4 * Math.sqrt(variance / draws)));
        // the fourth moment of a Poisson number, the widest there is, is at most 3σ⁴ + σ²
        assertThat(squares / draws)
                .isCloseTo(variance, within(4 * Math.sqrt((2 * variance * variance + variance) / draws)));
    }

    @Test
    void certain_outcomes_are_certain() {
        UniformRandomProvider random = Streams.of(1, 1);
        assertThat(Binomial.draw(0, 0.5, random)).isZero();
        assertThat(Binomial.draw(10, 0, random)).isZero();
        assertThat(Binomial.draw(10, 1, random)).isEqualTo(10);
    }

    @Test
    void negative_trials_and_invalid_probabilities_are_refused() {
        UniformRandomProvider random = Streams.of(1, 1);
        assertThatThrownBy(() -> Binomial.draw(-1, 0.5, random))
                .hasMessage("-1 trials of probability 0.5: expected 0 or more trials, and a probability from 0 to 1");
        assertThatThrownBy(() -> Binomial.draw(1, 1.5, random)).hasMessageContaining("1.5");
        assertThatThrownBy(() -> Binomial.draw(1, Double.NaN, random)).hasMessageContaining("NaN");
    }
}
