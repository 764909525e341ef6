package org.wholesum.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.rng.UniformRandomProvider;
import org.wholesum.internal.random.Streams;

/** Laws of distributions. */
@PropertyDefaults(tries = 300, edgeCases = EdgeCasesMode.NONE)
class DistributionProperties {
    @Provide
    Arbitrary<Distribution> byMoments() {
        return AnyDistribution.byMoments();
    }

    @Provide
    Arbitrary<Distribution> byPoints() {
        return AnyDistribution.byPoints();
    }

    @Provide
    Arbitrary<Distribution> continuous() {
        return AnyDistribution.continuous();
    }

    @Provide
    Arbitrary<Distribution> any() {
        return AnyDistribution.any();
    }

    @Provide
    Arbitrary<Double> probabilities() {
        return AnyDistribution.probabilities();
    }

    @Provide
    Arbitrary<List<Double>> values() {
        return Arbitraries.integers()
                .between(-9, 9)
                .map(Integer::doubleValue)
                .list()
                .ofMinSize(1)
                .ofMaxSize(300);
    }

    /** Except quantiles that are too small for a double. */
    @Property
    void the_cumulative_probability_of_a_quantile_is_its_probability(
            @ForAll("continuous") Distribution known, @ForAll("probabilities") double u) {
        double x = known.inverseCumulativeProbability(u);
        Assume.that(Math.abs(x) > 1e-280);
        double less = known.cumulativeProbability(x - Math.abs(x) * 1e-12);
        double more = known.cumulativeProbability(x + Math.abs(x) * 1e-12);

        assertThat(u).isBetween(less * (1 - 1e-9), more * (1 + 1e-9));
    }

    @Property
    void the_quantile_of_an_amounts_cumulative_probability_is_the_amount(
            @ForAll("continuous") Distribution known, @ForAll @DoubleRange(min = -2.5, max = 2.5) double deviations) {
        double x = known.mean() + deviations * known.standardDeviation();
        double u = known.cumulativeProbability(x);
        Assume.that(u > 1e-6 && u < 1 - 1e-6);

        assertThat(known.inverseCumulativeProbability(u))
                .isCloseTo(x, within(1e-8 * (Math.abs(x) + known.standardDeviation())));
    }

    @Property
    void quantiles_and_cumulative_probabilities_never_decrease(
            @ForAll("any") Distribution known, @ForAll("probabilities") double u, @ForAll("probabilities") double v) {
        double low = known.inverseCumulativeProbability(Math.min(u, v));
        double high = known.inverseCumulativeProbability(Math.max(u, v));

        assertThat(low).isLessThanOrEqualTo(high);
        assertThat(known.cumulativeProbability(low)).isLessThanOrEqualTo(known.cumulativeProbability(high));
        assertThat(known.cumulativeProbability(high)).isBetween(0.0, 1.0);
    }

    @Property
    void an_observed_value_is_the_quantile_of_its_cumulative_probability(@ForAll("values") List<Double> values) {
        Distribution observed = Distribution.empirical(values);

        for (double value : values) {
            double u = observed.cumulativeProbability(value);
            double again = u == 1 ? Collections.max(values) : observed.inverseCumulativeProbability(u);
            assertThat(again).isEqualTo(value);
        }
    }

    /** Quantiles in the middle of 20,000 even steps, which are a few thousandths short of what the tails add. */
    @Property(tries = 40)
    void quantiles_have_the_mean_and_the_standard_deviation_of_the_distribution(@ForAll("any") Distribution known) {
        Assume.that(known.standardDeviation() < 1.5 * Math.abs(known.mean())
                || known.name().equals("normal"));
        int steps = 20_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < steps; i++) {
            double off = known.inverseCumulativeProbability((i + 0.5) / steps) - known.mean();
            sum += off;
            squares += off * off;
        }
        // of values that were observed, a step lies between two of them; a lognormal has the longest tail
        double share = known.name().equals("lognormal") ? 0.08 : 0.01;
        assertThat(sum / steps).isCloseTo(0, within(0.01 * known.standardDeviation() + 1e-9));
        assertThat(Math.sqrt(squares / steps))
                .isCloseTo(known.standardDeviation(), within(share * known.standardDeviation() + 1e-9));
    }

    @Property
    void quantiles_and_draws_are_within_the_bounds(
            @ForAll("byPoints") Distribution known, @ForAll("probabilities") double u, @ForAll long seed) {
        double low = known instanceof Uniform even
                ? even.low()
                : known instanceof Pert pert ? pert.low() : ((Triangular) known).low();
        double high = known instanceof Uniform even
                ? even.high()
                : known instanceof Pert pert ? pert.high() : ((Triangular) known).high();
        UniformRandomProvider random = Streams.of(seed, 1);

        assertThat(known.inverseCumulativeProbability(u)).isBetween(low, high);
        assertThat(known.inverseCumulativeProbability(Double.MIN_NORMAL)).isBetween(low, high);
        assertThat(known.inverseCumulativeProbability(Math.nextDown(1.0))).isBetween(low, high);
        assertThat(known.sample(random)).isBetween(low, high);
        assertThat(known.cumulativeProbability(Math.nextDown(low))).isZero();
        assertThat(known.cumulativeProbability(high)).isEqualTo(1);
    }

    @Property
    void shares_are_from_zero_to_one_and_costs_not_negative(
            @ForAll("byMoments") Distribution known, @ForAll("probabilities") double u, @ForAll long seed) {
        Assume.that(!(known instanceof Normal));
        double highest = known instanceof Beta ? 1 : Double.MAX_VALUE;

        assertThat(known.inverseCumulativeProbability(u)).isBetween(0.0, highest);
        assertThat(known.sample(Streams.of(seed, 1))).isBetween(0.0, highest);
    }

    @Property
    void a_draw_depends_only_on_its_random_stream(@ForAll("any") Distribution known, @ForAll long seed) {
        assertThat(known.sample(Streams.of(seed, 3))).isEqualTo(known.sample(Streams.of(seed, 3)));
    }

    @Property
    void a_normal_or_lognormal_by_an_interval_has_its_ends_as_quantiles(
            @ForAll @DoubleRange(min = 0.01, max = 1000) double low,
            @ForAll @DoubleRange(min = 0.01, max = 3) double log,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        double high = low * Math.exp(log);
        checkEnds(Distribution.normalFromInterval(low, high, percent / 100.0), low, high, percent);
        Assume.that(percent >= 10);
        checkEnds(Distribution.logNormalFromInterval(low, high, percent / 100.0), low, high, percent);
    }

    @Property(tries = 100)
    void a_gamma_by_an_interval_has_its_ends_as_quantiles(
            @ForAll @DoubleRange(min = 0.01, max = 1000) double low,
            @ForAll @DoubleRange(min = 0.01, max = 3) double log,
            @ForAll @IntRange(min = 50, max = 99) int percent) {
        double high = low * Math.exp(log);
        checkEnds(Distribution.gammaFromInterval(low, high, percent / 100.0), low, high, percent);
    }

    @Property(tries = 100)
    void a_beta_by_an_interval_has_its_ends_as_quantiles(
            @ForAll @Size(2) List<@IntRange(min = 1, max = 999) Integer> ends,
            @ForAll @IntRange(min = 50, max = 99) int percent) {
        double low = Collections.min(ends) / 1000.0;
        double high = Collections.max(ends) / 1000.0;
        Assume.that(low < high);
        checkEnds(Distribution.betaFromInterval(low, high, percent / 100.0), low, high, percent);
    }

    private static void checkEnds(Distribution known, double low, double high, int percent) {
        double tail = (1 - percent / 100.0) / 2;
        assertThat(known.cumulativeProbability(low)).isCloseTo(tail, within(1e-8));
        assertThat(known.cumulativeProbability(high)).isCloseTo(1 - tail, within(1e-8));
    }
}
