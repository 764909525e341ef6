package org.wholesum.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholesum.internal.random.Draws;
import org.wholesum.internal.random.Streams;
import org.wholesum.probability.Dirichlet;
import org.wholesum.probability.Distribution;

/**
 * Draws follow their distributions. Reference: the distributions of Commons Math 3.6.1, with their own parameters, and the
 * statistic of Kolmogorov and Smirnov, which exceeds 1.95 ÷ √n once in a thousand times. Seeds are fixed, so that a test
 * that passes always does.
 */
class SampleLawTest {
    private static final int DRAWS = 20_000;
    private static final double MOST = 1.95 / Math.sqrt(DRAWS);

    static Stream<Arguments> laws() {
        return Stream.of(
                Arguments.of(Distribution.normal(100, 15), new NormalDistribution(100, 15)),
                Arguments.of(
                        Distribution.logNormal(1000, 400),
                        new LogNormalDistribution(Math.log(1000 / Math.sqrt(1.16)), Math.sqrt(Math.log(1.16)))),
                Arguments.of(Distribution.gamma(1000, 400), new GammaDistribution(6.25, 160)),
                Arguments.of(Distribution.gamma(10, 10), new GammaDistribution(1, 10)),
                Arguments.of(Distribution.gamma(30, 60), new GammaDistribution(0.25, 120)),
                Arguments.of(Distribution.gamma(1e4, 100), new GammaDistribution(1e4, 1)),
                Arguments.of(Distribution.beta(0.3, 0.1), new BetaDistribution(6, 14)),
                Arguments.of(Distribution.beta(0.05, 0.1), new BetaDistribution(0.1875, 3.5625)),
                Arguments.of(Distribution.beta(0.5, Math.sqrt(0.125)), new BetaDistribution(0.5, 0.5)),
                Arguments.of(Distribution.triangular(10, 20, 50), new TriangularDistribution(10, 20, 50)),
                Arguments.of(Distribution.pert(0, 0.25, 1), new BetaDistribution(2, 4)),
                Arguments.of(Distribution.uniform(-5, 15), new UniformRealDistribution(-5, 15)));
    }

    private static double statistic(RealDistribution law, ToDoubleFunction<UniformRandomProvider> draw) {
        UniformRandomProvider random = Streams.of(20240501, 1);
        double[] drawn = DoubleStream.generate(() -> draw.applyAsDouble(random))
                .limit(DRAWS)
                .toArray();
        return new KolmogorovSmirnovTest().kolmogorovSmirnovStatistic(law, drawn);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void draws_follow_their_distribution(Distribution known, RealDistribution law) {
        assertThat(statistic(law, known::sample)).isLessThan(MOST);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void quantiles_of_even_probabilities_follow_their_distribution(Distribution known, RealDistribution law) {
        assertThat(statistic(law, random -> known.inverseCumulativeProbability(Draws.open(random))))
                .isLessThan(MOST);
    }

    @Test
    void observed_values_are_drawn_equally_often() {
        Distribution observed = Distribution.empirical(List.of(1.0, 2.0, 3.0, 3.0));
        UniformRandomProvider random = Streams.of(20240501, 2);

        double[] drawn = DoubleStream.generate(() -> observed.sample(random))
                .limit(DRAWS)
                .toArray();

        // a share of a half has a standard error of 0.5 ÷ √20,000 = 0.0035, and five of them are 0.018
        assertThat((double) DoubleStream.of(drawn).filter(x -> x == 3).count() / DRAWS)
                .isCloseTo(0.5, within(0.018));
        assertThat((double) DoubleStream.of(drawn).filter(x -> x == 1).count() / DRAWS)
                .isCloseTo(0.25, within(0.018));
    }

    /** One of Dirichlet shares by itself is a beta of its count and of the rest. */
    @ParameterizedTest
    @MethodSource("counts")
    void each_dirichlet_share_follows_a_beta_distribution(double[] counts) {
        Dirichlet shares = Dirichlet.ofCounts(counts);
        double total = DoubleStream.of(counts).sum();
        double[] into = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            int which = i;
            RealDistribution law = new BetaDistribution(counts[i], total - counts[i]);
            assertThat(statistic(law, random -> {
                        shares.draw(random, into);
                        return into[which];
                    }))
                    .isLessThan(MOST);
        }
    }

    static Stream<double[]> counts() {
        return Stream.of(new double[] {6, 3, 1}, new double[] {0.5, 0.2, 4}, new double[] {200, 30, 5, 1});
    }

    /** The covariance of two shares with means p and q is −p × q ÷ (n + 1). */
    @Test
    void dirichlet_shares_are_negatively_correlated() {
        Dirichlet shares = Dirichlet.ofCounts(6, 3, 1);
        UniformRandomProvider random = Streams.of(20240501, 3);
        double[] into = new double[3];
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            shares.draw(random, into);
            sum += (into[0] - 0.6) * (into[1] - 0.3);
        }
        // the product's own deviation is about 0.148 × 0.138 × 1.4 = 0.028, of which 5 ÷ √20,000 are 0.001
        assertThat(sum / DRAWS).isCloseTo(-0.6 * 0.3 / 11, within(0.001));
    }
}
