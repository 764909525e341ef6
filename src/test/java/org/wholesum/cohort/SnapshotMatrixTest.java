package org.wholesum.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Matrices from two snapshots, and operations on a matrix. */
class SnapshotMatrixTest {
    private static final List<String> GROUPS = List.of("specialist", "multiple", "well");
    private static final Offset<Double> NOISE = within(1e-12);

    private static final TransitionMatrix MATRIX = TransitionMatrix.of(
            NeedsGroups.of(GROUPS), 6, new double[][] {{0.85, 0.10, 0.05}, {0.04, 0.80, 0.16}, {0.01, 0.09, 0.90}});

    private static Map<String, BigDecimal> people(String... counts) {
        Map<String, BigDecimal> people = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            people.put(i < 3 ? GROUPS.get(i) : "group " + i, new BigDecimal(counts[i]));
        }
        return people;
    }

    private static TransitionMatrix moved(Map<String, BigDecimal> before, Map<String, BigDecimal> after) {
        List<String> groups = new ArrayList<>(GROUPS);
        before.keySet().stream().filter(name -> name.startsWith("group")).forEach(groups::add);
        return TransitionMatrix.ofSnapshots(NeedsGroups.of(groups), 6, before, after);
    }

    @Test
    void sixteen_of_thirty_one_move_to_the_third_group_and_everyone_else_stays() {
        TransitionMatrix matrix = moved(people("5", "31", "64"), people("5", "15", "80"));

        assertThat(matrix.cycleMonths()).isEqualTo(6);
        assertThat(matrix.row("specialist")).containsExactly(1, 0, 0);
        assertThat(matrix.row("multiple")).containsExactly(new double[] {0, 15 / 31.0, 16 / 31.0}, NOISE);
        assertThat(matrix.row("well")).containsExactly(0, 0, 1);
        assertThat(matrix.step(new double[] {5, 31, 64})).containsExactly(new double[] {5, 15, 80}, within(1e-9));
    }

    /** A surplus of 4 in the first group and 2 in the second; 3 more in the third, 3 in the fourth. */
    @Test
    void surplus_people_move_in_order_to_the_groups_that_grew() {
        TransitionMatrix matrix = moved(people("10", "8", "1", "1"), people("6", "6", "4", "4"));

        assertThat(matrix.row("specialist")).containsExactly(new double[] {0.6, 0, 0.3, 0.1}, NOISE);
        assertThat(matrix.row("multiple")).containsExactly(new double[] {0, 0.75, 0, 0.25}, NOISE);
    }

    @Test
    void people_move_back_as_well() {
        TransitionMatrix matrix = moved(people("1", "2", "1"), people("2", "0.5", "1.5"));

        assertThat(matrix.row("multiple")).containsExactly(new double[] {0.5, 0.25, 0.25}, NOISE);
    }

    @Test
    void a_group_that_was_empty_keeps_everyone_who_enters() {
        TransitionMatrix matrix = moved(people("4", "0", "0"), people("1", "3", "0"));

        assertThat(matrix.row("specialist")).containsExactly(new double[] {0.25, 0.75, 0}, NOISE);
        assertThat(matrix.row("multiple")).containsExactly(0, 1, 0);
        assertThat(matrix.row("well")).containsExactly(0, 0, 1);
    }

    @Test
    void snapshots_with_different_people_are_refused() {
        Map<String, BigDecimal> people = people("5", "31", "64");

        assertThatThrownBy(() -> moved(people, people("5", "15", "81")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are 100 before and 101 after, expected the same number, more than 0");
        assertThatThrownBy(() -> moved(people("0", "0", "0"), people("0", "0", "0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are 0 before and 0 after, expected the same number, more than 0");
        assertThatThrownBy(() -> moved(people, people("-1", "37", "64")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("group \"specialist\" after: is -1, expected people or a share, 0 or more");
        assertThatThrownBy(() -> moved(people("36", "64"), people))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("group \"well\" before: is missing, expected people or a share, 0 or more");
        assertThatThrownBy(() -> moved(people, people("5", "15", "80", "0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "needs group \"group 3\" is unknown, expected one of " + String.join(", ", GROUPS));
    }

    /** 10 × 0.85 + 20 × 0.04 + 70 × 0.01 = 10, and so on by column. */
    @Test
    void a_step_moves_people_by_their_rows() {
        assertThat(MATRIX.step(new double[] {10, 20, 70})).containsExactly(new double[] {10, 23.3, 66.7}, NOISE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4})
    void people_of_another_number_of_groups_are_refused(int groups) {
        assertThatThrownBy(() -> MATRIX.step(new double[groups]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("people of " + groups + " groups, expected 3: " + GROUPS);
    }

    /** By hand: 0.85 × 0.10 + 0.10 × 0.80 + 0.05 × 0.09 = 0.1695. */
    @Test
    void a_power_is_several_cycles_together() {
        TransitionMatrix twice = MATRIX.power(2);

        assertThat(twice.cycleMonths()).isEqualTo(12);
        assertThat(twice.probability("specialist", "multiple")).isCloseTo(0.1695, NOISE);
    }

    @Test
    void a_relative_risk_changes_the_number_of_people_who_stay() {
        TransitionMatrix matrix = MATRIX.withRelativeRisk("multiple", "well", 1.5);

        assertThat(matrix.row("multiple")).containsExactly(new double[] {0.04, 0.72, 0.24}, NOISE);
        assertThat(matrix.row("specialist")).containsExactly(MATRIX.row("specialist"), NOISE);
        assertThat(matrix.cycleMonths()).isEqualTo(6);
        assertThat(MATRIX.withRelativeRisk("multiple", "well", 0).row("multiple"))
                .containsExactly(new double[] {0.04, 0.96, 0}, NOISE);
    }

    @Test
    void a_relative_risk_that_moves_more_people_than_there_are_is_refused() {
        assertThat(MATRIX.withRelativeRisk("multiple", "well", 6).row("multiple"))
                .containsExactly(new double[] {0.04, 0, 0.96}, NOISE);
        assertThatThrownBy(() -> MATRIX.withRelativeRisk("multiple", "well", 6.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("relative risk of 6.5 from \"multiple\" to \"well\": the probabilities of leaving add up to"
                        + " 1.080000, expected at most 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_relative_risk_is_zero_or_more(double risk) {
        assertThatThrownBy(() -> MATRIX.withRelativeRisk("multiple", "well", risk))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("relative risk of " + risk
                        + " from \"multiple\" to \"well\": expected 0 or more, and two groups");
    }

    @Test
    void a_relative_risk_of_staying_is_refused() {
        assertThatThrownBy(() -> MATRIX.withRelativeRisk("well", "well", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("relative risk of 1.0 from \"well\" to \"well\": expected 0 or more, and two groups");
    }

    @Test
    void matrices_are_equal_if_groups_cycle_and_probabilities_are() {
        TransitionMatrix identity = TransitionMatrix.identity(NeedsGroups.of(GROUPS), 6);

        assertThat(identity).isEqualTo(TransitionMatrix.identity(NeedsGroups.of(GROUPS), 6));
        assertThat(identity).hasSameHashCodeAs(TransitionMatrix.identity(NeedsGroups.of(GROUPS), 6));
        assertThat(identity).isNotEqualTo(TransitionMatrix.identity(NeedsGroups.of(GROUPS), 5));
        assertThat(identity)
                .isNotEqualTo(TransitionMatrix.identity(NeedsGroups.of("specialist", "well", "multiple"), 6));
        assertThat(identity).isNotEqualTo(MATRIX);
    }

    @Test
    void a_matrix_prints_as_a_table() {
        assertThat(moved(people("5", "31", "64"), people("5", "15", "80"))).hasToString("""
                        Movement in a cycle of 6 months
                        from        specialist  multiple      well
                        ──────────  ──────────  ────────  ────────
                        specialist    1.000000  0.000000  0.000000
                        multiple      0.000000  0.483871  0.516129
                        well          0.000000  0.000000  1.000000""");
    }
}
