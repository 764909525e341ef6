package org.wholesum.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.validation.ValidationData;

class SyntheticControlTest {
    @Test
    void a_mixture_of_two_areas_is_found() {
        // before the start the pilot is 0.25 × a + 0.75 × b, and afterwards 3 less
        SyntheticControl control = SyntheticControl.of(panel(
                new double[] {4 * .25 + 8 * .75, 6 * .25 + 2 * .75, 1 * .25 + 5 * .75, 10 * .25 + 20 * .75 - 3},
                new double[] {4, 6, 1, 10},
                new double[] {8, 2, 5, 20},
                new double[] {30, 40, 50, 60}));

        assertThat(control.weights().get("a")).isCloseTo(0.25, within(1e-9));
        assertThat(control.weights().get("b")).isCloseTo(0.75, within(1e-9));
        assertThat(control.weights().get("c")).isZero();
        assertThat(control.effect()).isCloseTo(-3, within(1e-8));
        assertThat(control.errorBefore()).isCloseTo(0, within(1e-8));
        assertThat(control.placeboRatios()).containsOnlyKeys("a", "b", "c", "pilot");
        assertThat(control.pValue()).isEqualTo(0.25);
        assertThat(control.explain().toString())
                .contains("periods before the start: b 0.75, a 0.25")
                .contains("rank 1 of 4 units taken for the pilot, p = 0.2500");
        assertThat(control.toString()).startsWith("pilot less its synthetic control: b 0.75, a 0.25\n");
    }

    @Test
    void an_area_outside_all_mixtures_has_the_nearest_one() {
        double[] weights = NearestMixture.weights(new double[][] {{0, 0}, {2, 0}, {0, 2}}, new double[] {3, 1});

        assertThat(weights).usingComparatorWithPrecision(1e-12).containsExactly(0, 1, 0);
        assertThat(NearestMixture.weights(new double[][] {{0, 0}, {2, 0}, {0, 2}}, new double[] {2, 2}))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(0, 0.5, 0.5);
        assertThat(NearestMixture.weights(new double[][] {{1, 1}, {1, 1}}, new double[] {1, 1}))
                .containsExactly(1, 0);
    }

    @Property(tries = 200)
    void no_other_weights_are_nearer(
            @ForAll @Size(24) List<@DoubleRange(min = -10, max = 10) Double> values,
            @ForAll @Size(4) List<@DoubleRange(min = -10, max = 10) Double> at) {
        double[][] points = new double[6][4];
        for (int i = 0; i < 24; i++) {
            points[i / 4][i % 4] = values.get(i);
        }
        double[] target = at.stream().mapToDouble(Double::doubleValue).toArray();
        double[] weights = NearestMixture.weights(points, target);

        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(weights).min().orElseThrow()).isNotNegative();
        // the conditions of Karush, Kuhn and Tucker: no point lies behind the plane through the nearest one
        double[] off = new double[4];
        for (int t = 0; t < 4; t++) {
            off[t] = -target[t];
            for (int j = 0; j < 6; j++) {
                off[t] += weights[j] * points[j][t];
            }
        }
        double squared = product(off, off);
        for (double[] point : points) {
            double behind = 0;
            for (int t = 0; t < 4; t++) {
                behind += off[t] * (point[t] - target[t]);
            }
            assertThat(behind).isGreaterThan(squared - 1e-6);
        }
    }

    @Test
    void an_area_that_never_differs_is_last_in_rank() {
        SyntheticControl same = SyntheticControl.of(
                panel(new double[] {1, 2, 3, 4}, new double[] {1, 2, 3, 4}, new double[] {5, 2, 9, 1}, new double[] {
                    2, 7, 1, 8
                }));

        assertThat(same.effect()).isZero();
        assertThat(same.pValue()).isEqualTo(1);
    }

    @Test
    void several_pilots_or_gaps_are_refused() {
        List<Observation> rows =
                new ArrayList<>(panel(new double[] {1, 2, 3, 4}, new double[] {2, 2, 3, 4}, new double[] {1, 2, 5, 4})
                        .observations());

        assertThatThrownBy(() -> SyntheticControl.of(Panel.of(rows, Map.of("pilot", 4, "a", 4))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("2 pilot and 1 control units: expected one pilot and two or more controls");
        rows.remove(0);
        assertThatThrownBy(() -> SyntheticControl.of(Panel.of(rows, Map.of("pilot", 4))))
                .hasMessageContaining("unit \"a\" has no observation in [1]");
    }

    @Test
    void proposition_99_cut_the_sale_of_cigarettes() {
        List<Observation> rows = ValidationData.rows("california_prop99.csv", ";").stream()
                .map(row -> Observation.of(row[0], Integer.parseInt(row[1]), Double.parseDouble(row[2])))
                .toList();
        SyntheticControl control = SyntheticControl.of(Panel.of(rows, Map.of("California", 1989)));

        // D. Arkhangelsky and others, Synthetic difference-in-differences, 2021, table 1: −19.6, from weights with a
        // small
        // penalty that end near the minimum; at the minimum, by SciPy's nnls with a heavy row for the sum, −19.51363
        assertThat(control.effect()).isCloseTo(-19.6, within(0.1));
        assertThat(control.effect()).isCloseTo(-19.51363, within(0.00001));
        assertThat(control.errorBefore()).isCloseTo(1.65640, within(0.00001));
        assertThat(control.weights()).hasSize(38);
        assertThat(control.pValue()).isLessThan(0.1);
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The pilot and controls a, b, c in periods 1 to 4, with a start in 4. */
    private static Panel panel(double[]... outcomes) {
        List<String> names = List.of("pilot", "a", "b", "c");
        List<Observation> rows = new ArrayList<>();
        for (int u = 0; u < outcomes.length; u++) {
            for (int t = 0; t < 4; t++) {
                rows.add(Observation.of(names.get(u), t + 1, outcomes[u][t]));
            }
        }
        return Panel.of(rows, Map.of("pilot", 4));
    }
}
