package org.wholesum.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Shorter cycles where no root is a matrix of probabilities. */
class NearestRootTest {
    /**
     * Yearly rating changes, in per cent, from AAA to default: the S&amp;P matrix of J.P. Morgan's CreditMetrics as in the
     * example of R's package of that name.
     */
    private static final double[][] RATINGS = {
        {90.81, 8.33, 0.68, 0.06, 0.08, 0.02, 0.01, 0.01},
        {0.70, 90.65, 7.79, 0.64, 0.06, 0.13, 0.02, 0.01},
        {0.09, 2.27, 91.05, 5.52, 0.74, 0.26, 0.01, 0.06},
        {0.02, 0.33, 5.95, 85.93, 5.30, 1.17, 1.12, 0.18},
        {0.03, 0.14, 0.67, 7.73, 80.53, 8.84, 1.00, 1.06},
        {0.01, 0.11, 0.24, 0.43, 6.48, 83.46, 4.07, 5.20},
        {0.21, 0, 0.22, 1.30, 2.38, 11.24, 64.86, 19.79},
        {0, 0, 0, 0, 0, 0, 0, 100}
    };

    /** The eigenvalues of a square are 1 and one of 0 or more, so that its diagonal adds up to at least 1; here to 0.2. */
    @Test
    void a_matrix_without_a_root_has_a_nearest_one_and_its_distance() {
        MatrixRoot root = TransitionMatrix.of(NeedsGroups.of("a", "b"), 2, new double[][] {{0.1, 0.9}, {0.9, 0.1}})
                .inCycles(1);

        assertThat(root.isExact()).isFalse();
        assertThat(root.distance()).isCloseTo(0.4, within(1e-9));
        assertThat(root.describe()).contains("No exact matrix", "nearest", "0.4000");
        assertThat(root).hasToString(root.matrix() + "\n" + root.describe());
    }

    /** The principal root has −0.0036; with the zeros kept scipy 1.17.1's Nelder-Mead finds this one, 0.018738 off. */
    @Test
    void a_root_with_negative_entries_is_replaced_by_the_nearest_matrix() {
        MatrixRoot root = TransitionMatrix.of(
                        NeedsGroups.of("a", "b", "c"), 6, new double[][] {{0.8, 0.2, 0}, {0, 0.8, 0.2}, {0, 0, 1}})
                .inCycles(1);

        assertThat(root.distance()).isCloseTo(0.0187377, within(1e-6));
        assertThat(root.matrix().row("a")).containsExactly(new double[] {0.9618846, 0.0381154, 0}, within(1e-6));
        assertThat(root.matrix().row("b")).containsExactly(new double[] {0, 0.9637842, 0.0362158}, within(1e-6));
        assertThat(root.matrix().row("c")).containsExactly(new double[] {0, 0, 1}, within(0.0));
        assertThat(root.isExact()).isFalse();
    }

    /** The principal root has −0.000033. With that set to 0 and rows scaled (numpy 2.4.6) it is off by 0.00036276. */
    @Test
    @Tag("long")
    void the_monthly_matrix_of_credit_ratings_is_nearer_than_its_principal_root_made_stochastic() {
        List<String> ratings = List.of("AAA", "AA", "A", "BBB", "BB", "B", "CCC", "D");
        double[][] rows = Arrays.stream(RATINGS)
                .map(row -> Arrays.stream(row).map(p -> p / 100).toArray())
                .toArray(double[][]::new);

        MatrixRoot root = TransitionMatrix.of(NeedsGroups.of(ratings), 12, rows).inCycles(1);

        assertThat(root.distance()).isBetween(1e-9, 0.00036276);
        assertThat(root.isExact()).isFalse();
        TransitionMatrix year = root.matrix().power(12);
        for (int i = 0; i < rows.length; i++) {
            assertThat(year.row(ratings.get(i))).containsExactly(rows[i], within(root.distance() + 1e-12));
        }
    }

    /** A singular matrix and a cyclic permutation have roots that are not principal. */
    @Test
    void a_root_that_is_not_principal_is_found() {
        TransitionMatrix monthly = TransitionMatrix.of(
                NeedsGroups.of("a", "b", "c"), 1, new double[][] {{.5, .5, 0}, {.25, .5, .25}, {0, .5, .5}});
        MatrixRoot found = monthly.power(6).inCycles(1);
        assertThat(found.isExact()).isTrue();
        assertThat(found.matrix().probability("a", "b")).isCloseTo(.5, within(1e-9));
        TransitionMatrix round =
                TransitionMatrix.of(NeedsGroups.of("a", "b", "c"), 2, new double[][] {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}});
        assertThat(round.inCycles(1).isExact()).isTrue();
        assertThat(round.inCycles(1).matrix().probability("a", "c")).isEqualTo(1);
    }
}
