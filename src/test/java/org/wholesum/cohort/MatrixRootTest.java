package org.wholesum.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A matrix for cycles of another length. Roots that were not computed by hand are those of scipy 1.17.1's fractional_matrix_power. */
class MatrixRootTest {
    private static final List<String> GROUPS = List.of("a", "b", "c");
    private static final Offset<Double> NOISE = within(1e-9);
    private static final double[][] DEFECTIVE = {{0.8, 0.2, 0}, {0, 0.8, 0.2}, {0, 0, 1}};

    private static TransitionMatrix matrix(int months, double[]... rows) {
        return TransitionMatrix.of(NeedsGroups.of(rows.length == 3 ? GROUPS : List.of("a", "b")), months, rows);
    }

    private static void assertRows(TransitionMatrix matrix, Offset<Double> offset, double[]... rows) {
        for (int i = 0; i < rows.length; i++) {
            assertThat(matrix.row(matrix.groups().names().get(i))).containsExactly(rows[i], offset);
        }
    }

    private static void assertSame(TransitionMatrix found, TransitionMatrix expected, Offset<Double> offset) {
        assertThat(found.cycleMonths()).isEqualTo(expected.cycleMonths());
        assertRows(
                found,
                offset,
                expected.groups().names().stream().map(expected::row).toArray(double[][]::new));
    }

    /** Of the second group 15 in 31 are left after six months, so (15 ÷ 31)^(1/6) = 0.886043 after one. */
    @Test
    void the_power_of_the_monthly_root_of_least_movement_is_least_movement() {
        TransitionMatrix given = TransitionMatrix.ofSnapshots(
                NeedsGroups.of(GROUPS),
                6,
                Map.of("a", new BigDecimal(5), "b", new BigDecimal(31), "c", new BigDecimal(64)),
                Map.of("a", new BigDecimal(5), "b", new BigDecimal(15), "c", new BigDecimal(80)));

        MatrixRoot monthly = given.inCycles(1);

        double stays = Math.pow(15 / 31.0, 1 / 6.0);
        assertRows(monthly.matrix(), NOISE, new double[] {1, 0, 0}, new double[] {0, stays, 1 - stays}, new double[] {
            0, 0, 1
        });
        assertSame(monthly.matrix().power(6), given, NOISE);
        assertThat(monthly.isExact()).isTrue();
        assertThat(monthly.describe()).isEqualTo("The matrix for cycles of 1 month is exact.");
    }

    /** The closed form: leaving rates p and q shrink by (1 − λ^(1/n)) ÷ (1 − λ), where λ = 1 − p − q. */
    @ParameterizedTest
    @CsvSource({
        "0.3, 0.1, 6",
        "0.05, 0.9, 12",
        "0.5, 0.499, 2",
        "0.000001, 0.0000005, 120",
        "0.999, 0, 7",
        "0.2, 0.2, 600"
    })
    void two_groups_have_a_closed_form(double p, double q, int n) {
        double shrink = (1 - Math.pow(1 - p - q, 1.0 / n)) / (p + q);

        MatrixRoot root =
                matrix(n, new double[] {1 - p, p}, new double[] {q, 1 - q}).inCycles(1);

        assertThat(root.isExact()).isTrue();
        assertRows(root.matrix(), NOISE, new double[] {1 - p * shrink, p * shrink}, new double[] {
            q * shrink, 1 - q * shrink
        });
    }

    @Test
    void three_groups_have_the_root_that_scipy_finds() {
        MatrixRoot root = matrix(6, new double[] {0.85, 0.10, 0.05}, new double[] {0.04, 0.80, 0.16}, new double[] {
                    0.01, 0.09, 0.90
                })
                .inCycles(1);

        assertThat(root.distance()).isLessThan(1e-12);
        assertRows(
                root.matrix(),
                within(1e-12),
                new double[] {0.9728619122768285, 0.0192765772321655, 0.0078615104910049},
                new double[] {0.0077295831928668, 0.9616932254356783, 0.0305771913714536},
                new double[] {0.0015343974981988, 0.0172115153339431, 0.981254087167857});
    }

    @Test
    void a_matrix_with_complex_eigenvalues_has_the_root_that_scipy_finds() {
        MatrixRoot root = matrix(
                        6, new double[] {0.7, 0.2, 0.1}, new double[] {0.1, 0.7, 0.2}, new double[] {0.2, 0.1, 0.7})
                .inCycles(1);

        assertThat(root.isExact()).isTrue();
        assertThat(root.matrix().row("a"))
                .containsExactly(new double[] {0.9378037824025, 0.0447272744967, 0.0174689431007}, within(1e-12));
    }

    /** Craig and Sendi (Health Economics 11, 2002) convert their panel from six months to one. */
    @Test
    void a_published_panel_is_converted_from_six_months_to_one() {
        TransitionMatrix panel = TransitionMatrix.ofCounts(
                NeedsGroups.of(GROUPS), 6, new long[][] {{682, 33, 25}, {154, 64, 47}, {19, 19, 43}}, Set.of());

        assertRows(
                panel.inCycles(1).matrix(),
                within(1e-11),
                new double[] {0.981901592574, 0.012197289849, 0.005901117577},
                new double[] {0.17657652349, 0.751704389666, 0.071719086844},
                new double[] {0.017703483243, 0.099285451394, 0.883011065363});
    }

    @Test
    void a_defective_matrix_has_its_root() {
        TransitionMatrix monthly =
                matrix(1, new double[] {0.97, 0.03, 0}, new double[] {0, 0.97, 0.03}, new double[] {0, 0, 1});

        assertSame(monthly.power(12).inCycles(1).matrix(), monthly, NOISE);
    }

    @Test
    void the_same_length_is_the_same_matrix_and_a_multiple_its_power() {
        TransitionMatrix given = matrix(6, DEFECTIVE);

        assertSame(given.inCycles(6).matrix(), given, within(1e-15));
        assertSame(given.inCycles(18).matrix(), given.power(3), within(1e-15));
        assertThat(given.inCycles(6).distance()).isZero();
        assertThat(given.inCycles(18).distance()).isZero();
    }

    @Test
    void a_length_that_does_not_divide_uses_the_greatest_common_divisor() {
        TransitionMatrix monthly =
                matrix(1, new double[] {0.97, 0.03, 0}, new double[] {0.01, 0.97, 0.02}, new double[] {0, 0.01, 0.99});

        MatrixRoot found = monthly.power(6).inCycles(4);

        assertSame(found.matrix(), monthly.power(4), NOISE);
        assertThat(found.isExact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.2 0.3 0.5 0.2 0.3 0.5 0.2 0.3 0.5",
                "0 0 1 0 0 1 0 0 1",
                "1 0 0 0 1 0 0 0 1",
                "1 0 0 0 0 1 0 0 1"
            })
    void a_matrix_that_equals_its_square_is_its_own_root(String entries) {
        double[] p = Arrays.stream(entries.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        TransitionMatrix given =
                matrix(6, Arrays.copyOfRange(p, 0, 3), Arrays.copyOfRange(p, 3, 6), Arrays.copyOfRange(p, 6, 9));

        MatrixRoot root = given.inCycles(1);

        assertRows(root.matrix(), NOISE, GROUPS.stream().map(given::row).toArray(double[][]::new));
        assertThat(root.isExact()).isTrue();
    }

    /** By least squares over all matrices the monthly root of this one moves people from c to b, and from c to a. */
    @Test
    void the_nearest_root_keeps_impossible_moves_impossible_and_names_the_move_that_is_most_off() {
        MatrixRoot found = matrix(
                        12, new double[] {0.7, 0.25, 0.05}, new double[] {0.3, 0, 0.7}, new double[] {0, 0, 1})
                .inCycles(1);

        assertThat(found.isExact()).isFalse();
        assertThat(found.matrix().row("c")).containsExactly(0, 0, 1);
        assertThat(found.added()).isEmpty();
        TransitionMatrix year = found.matrix().power(12);
        assertThat(found.mostOff().orElseThrow())
                .matches("[abc] to [abc] is \\d+\\.\\d% a year for the \\d+\\.\\d% given");
        String[] move = found.mostOff().orElseThrow().split(" ");
        assertThat(move[4]).isEqualTo(String.format(Locale.ROOT, "%.1f%%", 100 * year.probability(move[0], move[2])));
        assertThat(found.describe()).endsWith(found.mostOff().orElseThrow() + ".");
    }

    @Test
    void an_exact_root_with_a_move_that_the_matrix_does_not_have_names_it() {
        MatrixRoot found = matrix(2, new double[] {0, 1, 0}, new double[] {0, 0, 1}, new double[] {1, 0, 0})
                .inCycles(1);

        assertThat(found.isExact()).isTrue();
        assertThat(found.isFaithful()).isFalse();
        assertThat(found.added()).containsExactly("a to c", "b to a", "c to b");
        assertThat(found.describe())
                .isEqualTo("The matrix for cycles of 1 month is exact, with moves that the given matrix doesn't have:"
                        + " a to c, b to a, c to b.");
    }
}
