package org.wholesum.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.wholesum.problem.InvalidInputException;

class DifferenceInDifferencesTest {
    @Test
    void four_means_give_the_change_of_the_pilot_less_that_of_the_control() {
        DifferenceInDifferences means = means(3, 6, 1, 2, 0.5);

        assertThat(means.effect().value()).isEqualTo(2);
        assertThat(means.effect().standardError()).isCloseTo(1, within(1e-12));
        assertThat(means.expectedWithoutPilot()).isEqualTo(4);
        assertThat(means).hasToString("difference-in-differences: 2, 0.040036 to 3.96 (95%), p = 0.0455");
        assertThat(means.explain().steps())
                .startsWith(
                        "pilot: 3 (standard error 0.5) before, 6 (standard error 0.5) after, change 3",
                        "control: 1 (standard error 0.5) before, 2 (standard error 0.5) after, change 1");
    }

    @Test
    void proposition_99_in_four_means() {
        assertThat(means(116.2105, 60.35, 130.5695, 102.0581, 0).effect().value())
                .isCloseTo(-27.349, within(0.0005));
    }

    @Test
    void a_standard_error_below_zero_is_refused() {
        assertThatThrownBy(() -> new GroupMean(3, -1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("mean 3.0 with standard error -1.0: expected finite numbers");
        assertThatThrownBy(() -> new GroupMean(Double.NaN, 1)).isInstanceOf(InvalidInputException.class);
    }

    @Property(tries = 100)
    void what_both_groups_share_changes_nothing(
            @ForAll @DoubleRange(min = -100, max = 100) double shared,
            @ForAll @DoubleRange(min = -100, max = 100) double effect) {
        DifferenceInDifferences means = means(3, 3 + shared + effect, 1, 1 + shared, 1);

        assertThat(means.effect().value()).isCloseTo(effect, within(1e-9));
    }

    private static DifferenceInDifferences means(double a, double b, double c, double d, double error) {
        return DifferenceInDifferences.ofMeans(
                new GroupMean(a, error), new GroupMean(b, error), new GroupMean(c, error), new GroupMean(d, error));
    }
}
