package org.wholesum.probability;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Distributions with plausible parameters. */
final class AnyDistribution {
    private AnyDistribution() {}

    static List<Distribution> ofEachKind() {
        return List.of(
                Distribution.normal(100, 15),
                Distribution.logNormal(1000, 400),
                Distribution.gamma(1000, 400),
                Distribution.gamma(30, 60),
                Distribution.beta(0.3, 0.1),
                Distribution.beta(0.05, 0.1),
                Distribution.triangular(10, 20, 50),
                Distribution.pert(10, 20, 50),
                Distribution.uniform(-5, 15),
                Distribution.empirical(List.of(3.0, 1.0, 4.0, 1.0, 5.0)),
                Distribution.constant(7));
    }

    /** Distributions with a mean and a standard deviation. */
    static Arbitrary<Distribution> byMoments() {
        Arbitrary<Double> means = Arbitraries.doubles().between(-2, 6).map(log -> Math.pow(10, log));
        Arbitrary<Double> ratios = Arbitraries.doubles().between(-2, 0.7).map(log -> Math.pow(10, log));
        Arbitrary<Double> shares = Arbitraries.doubles().between(0.01, 0.99);
        Arbitrary<Double> parts = Arbitraries.doubles().between(0.02, 0.8);
        return Arbitraries.oneOf(
                Combinators.combine(means, ratios).as((mean, ratio) -> Distribution.normal(-mean, mean * ratio)),
                Combinators.combine(means, ratios).as((mean, ratio) -> Distribution.logNormal(mean, mean * ratio)),
                Combinators.combine(means, ratios).as((mean, ratio) -> Distribution.gamma(mean, mean * ratio)),
                Combinators.combine(shares, parts)
                        .as((mean, part) -> Distribution.beta(mean, part * Math.sqrt(mean * (1 - mean)))));
    }

    /** Distributions with two or three points. */
    static Arbitrary<Distribution> byPoints() {
        Arbitrary<Double> lows = Arbitraries.doubles().between(-1000, 1000);
        Arbitrary<Double> widths = Arbitraries.doubles().between(0.1, 1000);
        Arbitrary<Double> shares = Arbitraries.doubles().between(0, 1);
        return Combinators.combine(lows, widths, shares, Arbitraries.integers().between(0, 2))
                .as((low, width, share, kind) -> {
                    double high = low + width;
                    double mode = Math.min(low + share * width, high);
                    return switch (kind) {
                        case 0 -> Distribution.triangular(low, mode, high);
                        case 1 -> Distribution.pert(low, mode, high);
                        default -> Distribution.uniform(low, high);
                    };
                });
    }

    static Arbitrary<Distribution> continuous() {
        return Arbitraries.oneOf(byMoments(), byPoints());
    }

    static Arbitrary<Distribution> any() {
        return Arbitraries.oneOf(
                continuous(),
                Arbitraries.integers()
                        .between(-9, 9)
                        .map(Integer::doubleValue)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(60)
                        .map(Distribution::empirical),
                Arbitraries.doubles().between(-9, 9).map(Distribution::constant));
    }

    static Arbitrary<Double> probabilities() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 999).map(thousandths -> thousandths / 1000.0),
                Arbitraries.doubles().between(-9, -1).map(log -> Math.pow(10, log)),
                Arbitraries.doubles().between(-9, -1).map(log -> 1 - Math.pow(10, log)));
    }
}
