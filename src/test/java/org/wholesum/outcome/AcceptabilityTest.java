package org.wholesum.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How uncertain the choice between options is. */
class AcceptabilityTest {
    private static final int DRAWS = 200_000;
    private static final double MEAN_COST = 500;
    private static final double SD_COST = 200;
    private static final double MEAN_EFFECT = 2;
    private static final double SD_EFFECT = 1;
    private static final double CORRELATION = 0.4;

    /** The pilot's extra cost and effect are bivariate normal. */
    private static Acceptability normal() {
        Random random = new Random(20);
        double[][] costs = new double[2][DRAWS];
        double[][] effects = new double[2][DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double one = random.nextGaussian();
            double other = CORRELATION * one + Math.sqrt(1 - CORRELATION * CORRELATION) * random.nextGaussian();
            costs[1][draw] = MEAN_COST + SD_COST * one;
            effects[1][draw] = MEAN_EFFECT + SD_EFFECT * other;
        }
        return Acceptability.of(List.of("old", "pilot"), costs, effects, Direction.MORE_IS_BETTER);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 150, 250, 300, 600})
    void draws_of_a_normal_net_benefit_have_the_normal_probability_and_the_unit_normal_loss(double value) {
        Acceptability draws = normal();
        double mean = value * MEAN_EFFECT - MEAN_COST;
        double sd = Math.sqrt(value * value * SD_EFFECT * SD_EFFECT
                + SD_COST * SD_COST
                - 2 * value * CORRELATION * SD_EFFECT * SD_COST);
        NormalDistribution standard = new NormalDistribution();
        double probability = standard.cumulativeProbability(mean / sd);
        double error = Math.sqrt(probability * (1 - probability) / DRAWS);
        assertThat(draws.probability("pilot", value)).isCloseTo(probability, within(4 * error + 1e-5));
        // the unit normal loss integral: φ(u) − u·Φ(−u)
        double u = mean / sd;
        double lossOfPilot = sd * (standard.density(u) - u * standard.cumulativeProbability(-u));
        double lossOfOld = lossOfPilot + mean;
        double close = 4 * sd / Math.sqrt(DRAWS);
        assertThat(draws.expectedLoss("pilot", value)).isCloseTo(lossOfPilot, within(close));
        assertThat(draws.expectedLoss("old", value)).isCloseTo(lossOfOld, within(close));
        assertThat(draws.perfectInformation(value)).isCloseTo(Math.min(lossOfPilot, lossOfOld), within(close));
    }

    @Test
    void the_likeliest_option_is_not_always_the_best_on_average() {
        Acceptability draws = Acceptability.of(
                List.of("old", "pilot"),
                new double[][] {{0, 0, 0}, {1, 1, 1}},
                new double[][] {{0, 0, 0}, {0, 0, 12}},
                Direction.MORE_IS_BETTER);
        assertThat(draws.best(1)).isEqualTo("pilot");
        assertThat(draws.probability("old", 1)).isEqualTo(2 / 3.0);
        assertThat(draws.frontier(1)).isEqualTo(1 / 3.0);
    }

    @Test
    void draws_in_which_options_are_equal_are_divided_between_them() {
        Acceptability draws = Acceptability.of(
                List.of("old", "pilot", "other"),
                new double[][] {{0, 3}, {0, 2}, {0, 1}},
                new double[3][2],
                Direction.MORE_IS_BETTER);
        assertThat(draws.probability("old", 5)).isEqualTo(1 / 6.0);
        assertThat(draws.probability("other", 5)).isEqualTo(2 / 3.0);
    }

    @Test
    void the_example_of_the_documentation_has_its_values() {
        Acceptability draws = Acceptability.of(
                List.of("old", "pilot"),
                new double[][] {{0, 0, 0, 0}, {10, 10, 30, 30}},
                new double[][] {{0, 0, 0, 0}, {1, 2, 1, 2}},
                Direction.MORE_IS_BETTER);
        assertThat(draws.best(20)).isEqualTo("pilot");
        assertThat(draws.probability("pilot", 20)).isEqualTo(0.75);
        assertThat(draws.expectedLoss("old", 20)).isEqualTo(12.5);
        assertThat(draws.perfectInformation(20)).isEqualTo(2.5);
    }

    @Test
    void arrays_that_do_not_match_are_refused() {
        List<String> two = List.of("old", "pilot");
        assertThatThrownBy(() -> Acceptability.of(
                        two, new double[2][3], new double[][] {{0, 0, 0}, {0, 0}}, Direction.MORE_IS_BETTER))
                .hasMessageContaining("effects: expected 3 finite numbers for each of 2 options");
        assertThatThrownBy(() -> Acceptability.of(two, new double[0][0], new double[0][0], Direction.MORE_IS_BETTER))
                .hasMessageContaining("no draws");
        assertThatThrownBy(() ->
                        Acceptability.of(List.of("old"), new double[1][1], new double[1][1], Direction.MORE_IS_BETTER))
                .hasMessageContaining("one is no choice");
    }

    @Property(tries = 200)
    void probabilities_add_up_and_the_least_loss_is_that_of_the_best(
            @ForAll @Size(12) List<@DoubleRange(min = -50, max = 50) Double> numbers,
            @ForAll @DoubleRange(min = 0, max = 20) double value) {
        double[][] rows = new double[6][2];
        for (int i = 0; i < numbers.size(); i++) {
            rows[i / 2][i % 2] = numbers.get(i);
        }
        List<String> names = List.of("a", "b", "c");
        Acceptability draws = Acceptability.of(
                names, Arrays.copyOf(rows, 3), Arrays.copyOfRange(rows, 3, 6), Direction.FEWER_IS_BETTER);
        assertThat(names.stream()
                        .mapToDouble(name -> draws.probability(name, value))
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(draws.expectedLoss(draws.best(value), value))
                .isCloseTo(draws.perfectInformation(value), within(1e-9));
        assertThat(names).allMatch(name -> draws.expectedLoss(name, value) >= 0);
    }
}
