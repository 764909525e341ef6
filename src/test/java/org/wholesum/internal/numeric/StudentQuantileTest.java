package org.wholesum.internal.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class StudentQuantileTest {
    /** For one degree of freedom tan(π(p − ½)), for two 2a√(2 ÷ (1 − 4a²)) with a = p − ½. */
    @Example
    void quantiles_of_one_and_two_degrees_of_freedom_are_those_in_closed_form() {
        for (double level : new double[] {0.5, 0.8, 0.9, 0.95, 0.99, 0.999}) {
            double a = level / 2;
            double one = StrictMath.tan(Math.PI * a);
            double two = 2 * a * Math.sqrt(2 / (1 - 4 * a * a));
            assertThat(StudentQuantile.twoSided(1, level)).isCloseTo(one, within(1e-12 * one));
            assertThat(StudentQuantile.twoSided(2, level)).isCloseTo(two, within(1e-12 * two));
        }
    }

    @Property
    void nearly_equal_degrees_of_freedom_give_nearly_equal_factors(
            @ForAll @DoubleRange(min = 1, max = 500) double freedom,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
        double factor = StudentQuantile.twoSided(freedom, level);
        double neighbour = StudentQuantile.twoSided(freedom * (1 + 1e-15), level);

        assertThat(neighbour).isCloseTo(factor, within(1e-12 * factor));
    }
}
