package org.wholesum.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputsTest {
    private static final int DRAWS = 20_000;

    private static Inputs.Builder four() {
        return Inputs.builder()
                .with("arrest", Distribution.gamma(593, 120))
                .with("arrests", Distribution.gamma(6, 4))
                .with("visit", Distribution.normal(100, 15))
                .with("visits", Distribution.logNormal(12, 9));
    }

    private static double[] drawn(Inputs inputs, String name) {
        return LongStream.range(0, DRAWS)
                .mapToDouble(draw -> inputs.draw(2024, draw).value(name))
                .toArray();
    }

    @Test
    void the_central_values_are_the_means() {
        Draw central = four().with(List.of("stays", "goes on", "leaves"), Dirichlet.ofCounts(6, 3, 1))
                .build()
                .central();

        assertThat(central.values())
                .containsExactly(
                        Map.entry("arrest", 593.0),
                        Map.entry("arrests", 6.0),
                        Map.entry("visit", 100.0),
                        Map.entry("visits", 12.0),
                        Map.entry("stays", 0.6),
                        Map.entry("goes on", 0.3),
                        Map.entry("leaves", 0.1));
        assertThat(central.value("visits")).isEqualTo(12);
    }

    /**
     * Reference: Python 3.11 with SplitMix64 and xoroshiro128++ written anew from their author's pages (S. Vigna), {@code
     * hashlib.sha256} and SciPy 1.17.1's {@code ppf}; see {@link Inputs#draw}. Tolerance: a part in 10^12.
     */
    @Test
    void a_draw_is_a_quantile_at_the_probability_of_its_stream() {
        Draw draw = four().build().draw(42, 7);

        assertThat(draw.value("arrest")).isCloseTo(670.2099070713047, within(7e-10));
        assertThat(draw.value("visit")).isCloseTo(90.81830971246383, within(1e-10));
    }

    /** The standard error of a correlation of 20,000 pairs is (1 − ρ²) ÷ √20,000 = 0.007 or less; five are 0.035. */
    @ParameterizedTest
    @ValueSource(doubles = {-0.9, -0.3, 0.5, 0.95})
    void draws_have_the_requested_correlation(double rho) {
        Inputs inputs = Inputs.builder()
                .with("a", Distribution.normal(0, 1))
                .with("b", Distribution.normal(5, 2))
                .with("c", Distribution.gamma(30, 60))
                .correlated("a", "b", rho)
                .correlated("c", "b", 0.3)
                .build();
        double[] a = drawn(inputs, "a");
        double[] b = drawn(inputs, "b");
        double[] c = drawn(inputs, "c");

        assertThat(new PearsonsCorrelation().correlation(a, b)).isCloseTo(rho, within(0.035));
        assertThat(new SpearmansCorrelation().correlation(a, b))
                .isCloseTo(6 / Math.PI * Math.asin(rho / 2), within(0.035));
        assertThat(new SpearmansCorrelation().correlation(b, c))
                .isCloseTo(6 / Math.PI * Math.asin(0.15), within(0.035));
        assertThat(new SpearmansCorrelation().correlation(a, c)).isCloseTo(0, within(0.035));
    }

    @Test
    void draws_have_the_requested_rank_correlation_for_any_distribution() {
        Inputs inputs = four().rankCorrelated("arrests", "visits", 0.5).build();

        // Reference: Python 3.11, 2 * sin(pi / 6 * 0.5); tolerance 10^-15
        assertThat(inputs.correlation("visits", "arrests")).isCloseTo(0.5176380902050415, within(1e-15));
        assertThat(new SpearmansCorrelation().correlation(drawn(inputs, "arrests"), drawn(inputs, "visits")))
                .isCloseTo(0.5, within(0.035));
    }

    @Test
    void inputs_without_a_correlation_are_uncorrelated() {
        Inputs inputs = four().build();

        assertThat(new SpearmansCorrelation().correlation(drawn(inputs, "arrest"), drawn(inputs, "arrests")))
                .isCloseTo(0, within(0.035));
        assertThat(inputs.correlation("arrest", "arrests")).isZero();
        assertThat(inputs.correlation("arrest", "arrest")).isEqualTo(1);
    }

    /** Reference: Commons Math 3.6.1; a statistic of more than 1.95 ÷ √n comes once in a thousand times. */
    @Test
    void shares_follow_their_distribution() {
        Inputs inputs = Inputs.builder()
                .with(List.of("stays", "goes on", "leaves"), Dirichlet.ofCounts(6, 3, 1))
                .build();

        double[] stays = drawn(inputs, "stays");

        assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovStatistic(new BetaDistribution(6, 4), stays))
                .isLessThan(1.95 / Math.sqrt(DRAWS));
    }

    @Test
    void inputs_report_distributions_and_correlations() {
        Inputs inputs = four().with(List.of("stays", "leaves"), Dirichlet.ofCounts(6, 4))
                .build();

        assertThat(inputs.names()).containsExactly("arrest", "arrests", "visit", "visits", "stays", "leaves");
        assertThat(inputs.distribution("visit")).isEqualTo(Distribution.normal(100, 15));
        assertThat(inputs.distribution("leaves").mean()).isEqualTo(0.4);
    }

    @Test
    void inputs_and_draws_are_printed_as_tables() {
        Inputs.Builder builder = Inputs.builder()
                .with("visit", Distribution.normal(100, 15))
                .with("visits", Distribution.constant(12))
                .with(List.of("stays", "leaves"), Dirichlet.ofCounts(2, 2))
                .correlated("visits", "visit", 0.25);

        assertThat(builder).hasToString("inputs so far: 4, correlations: 1");
        assertThat(builder.build()).hasToString("""
                Uncertain inputs
                input   distribution                                  mean  deviation
                ──────  ────────────────────────────────────────────  ────  ─────────
                visit   normal, mean 100, deviation 15                 100         15
                visits  fixed, 12                                       12          0
                stays   share, as beta, mean 0.5, deviation 0.223607   0.5   0.223607
                leaves  share, as beta, mean 0.5, deviation 0.223607   0.5   0.223607

                correlation of "visit" with "visits": 0.25""");
        assertThat(builder.build().central()).hasToString("""
                Central values
                input   value
                ──────  ─────
                visit     100
                visits     12
                stays     0.5
                leaves    0.5""");
        assertThat(builder.build().draw(1, 2).toString()).startsWith("Draw 2 with seed 1\n");
    }

    @Test
    void an_unknown_input_is_refused_with_the_most_similar_name() {
        Inputs inputs = four().build();
        String message = "input \"visitz\" is unknown, expected one of arrest, arrests, visit, visits\n  Maybe visit";

        assertThatThrownBy(() -> inputs.central().value("visitz"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> inputs.distribution("visitz")).hasMessage(message);
        assertThatThrownBy(() -> inputs.correlation("visit", "visitz")).hasMessage(message);
        assertThatThrownBy(() -> four().correlated("visitz", "visit", 0.5)).hasMessage(message);
    }

    @Test
    void a_name_is_used_only_once() {
        assertThatThrownBy(() -> four().with("visit", Distribution.constant(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("input \"visit\": expected once");
        assertThatThrownBy(() -> four().with(List.of("stays", "visit"), Dirichlet.ofCounts(1, 2)))
                .hasMessage("input \"visit\": expected once");
        assertThatThrownBy(() -> four().with(List.of("stays", "stays"), Dirichlet.ofCounts(1, 2)))
                .hasMessage("input \"stays\": expected once");
        assertThatThrownBy(() -> four().with(" ", Distribution.constant(1))).hasMessage("input \" \": expected a name");
        assertThatThrownBy(() -> four().with(List.of("stays"), Dirichlet.ofCounts(1, 2)))
                .hasMessage("inputs [stays]: 1 names for 2 shares, expected 2");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 1, 1.5, Double.NaN})
    void a_correlation_is_between_minus_one_and_one(double rho) {
        assertThatThrownBy(() -> four().correlated("visits", "visit", rho))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("correlation of \"visit\" with \"visits\" is " + rho
                        + ", expected more than -1 and less than 1"
                        + (Math.abs(rho) == 1 ? "\n  Maybe they are one input, from which both are computed" : ""));
    }

    @Test
    void a_pair_is_correlated_once_and_is_two_inputs_that_are_not_shares() {
        Inputs.Builder builder = four().with(List.of("stays", "leaves"), Dirichlet.ofCounts(1, 2));
        builder.correlated("visit", "visits", 0.5);

        assertThatThrownBy(() -> builder.correlated("visits", "visit", 0.5))
                .hasMessage("correlation of \"visit\" with \"visits\": expected once");
        assertThatThrownBy(() -> builder.correlated("visits", "visits", 0.5))
                .hasMessage("correlation of \"visits\" with \"visits\": expected two inputs");
        assertThatThrownBy(() -> builder.correlated("visits", "stays", 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "input \"stays\" is one of the shares [stays, leaves], which add up to 1: expected an input that is"
                                + " not a share");
    }

    /** By hand: 0.9 × 0.9 ± √((1 − 0.81) × (1 − 0.81)) is 0.62 and 1. */
    @Test
    void correlations_of_three_that_cannot_hold_together_are_named() {
        assertThatThrownBy(() -> four().correlated("arrest", "arrests", 0.9)
                        .correlated("arrests", "visit", 0.9)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "correlations of \"arrest\" with \"arrests\" (0.9), \"arrest\" with \"visit\" (not given, so 0),"
                                + " \"arrests\" with \"visit\" (0.9) can't hold together\n"
                                + "  Maybe that of \"arrest\" with \"visit\" is between 0.62 and 1.00");
        assertThatThrownBy(() -> four().correlated("arrest", "arrests", 0.9)
                        .correlated("arrest", "visit", 0.9)
                        .correlated("visit", "arrests", -0.9)
                        .correlated("visit", "visits", 0.1)
                        .build())
                .hasMessage("correlations of \"arrest\" with \"arrests\" (0.9), \"arrest\" with \"visit\" (0.9),"
                        + " \"arrests\" with \"visit\" (-0.9) can't hold together\n"
                        + "  Maybe that of \"arrests\" with \"visit\" is between 0.62 and 1.00");
    }

    /** By hand: four inputs, each pair at −0.4, add up to a variance of 4 − 12 × 0.4 < 0; at −1 ÷ 3 the sum has a variance of 0. */
    @Test
    void for_four_inputs_the_message_suggests_a_factor_for_all_correlations() {
        Inputs.Builder builder = four();
        for (List<String> pair : List.of(
                List.of("arrest", "arrests"),
                List.of("arrest", "visit"),
                List.of("arrest", "visits"),
                List.of("arrests", "visit"),
                List.of("arrests", "visits"),
                List.of("visit", "visits"))) {
            builder.correlated(pair.get(0), pair.get(1), -0.4);
        }
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("correlations of \"arrest\" with \"arrests\" (-0.4), \"arrest\" with")
                .hasMessageEndingWith("can't hold together\n  Maybe all of them times 0.83");
    }
}
