package org.wholesum.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is suggested for a row that is no distribution, and what is just accepted. */
class MatrixRowsTest {
    private static final NeedsGroups TWO = NeedsGroups.of("ill", "well");

    private static TransitionMatrix matrix(double stay, double leave) {
        return TransitionMatrix.of(TWO, 6, new double[][] {{stay, leave}, {0, 1}});
    }

    @Test
    void a_percentage_is_suggested_as_a_share() {
        assertThatThrownBy(() -> matrix(0.75, 25))
                .hasMessage("from \"ill\" to \"well\": probability is 25.0, expected one from 0 to 1\n  Maybe 0.25");
        assertThatThrownBy(() -> matrix(0, 100)).hasMessageEndingWith("\n  Maybe 1");
        assertThatThrownBy(() -> matrix(0, 100.5)).hasMessageEndingWith("expected one from 0 to 1");
        assertThat(matrix(0, 1).probability("ill", "well")).isEqualTo(1);
    }

    @Test
    void staying_may_be_missing_only_if_the_sum_is_less_than_one() {
        assertThatThrownBy(() -> matrix(0, 0.25))
                .hasMessage("from \"ill\": the probabilities add up to 0.25, expected 1\n"
                        + "  Maybe the probability of staying is missing");
        assertThatThrownBy(() -> matrix(0.875, 0.25))
                .hasMessage("from \"ill\": the probabilities add up to 1.125, expected 1");
    }

    /** Twice one half is everyone, and more is refused. */
    @Test
    void a_relative_risk_may_move_everyone_and_no_more() {
        assertThat(matrix(0.5, 0.5).withRelativeRisk("ill", "well", 2).row("ill"))
                .containsExactly(0, 1);
        assertThat(matrix(0.5, 0.5).withRelativeRisk("ill", "well", 0).row("ill"))
                .containsExactly(1, 0);
        assertThat(matrix(0.5, 0.5).withRelativeRisk("ill", "well", 1)).isEqualTo(matrix(0.5, 0.5));
        assertThatThrownBy(() -> matrix(0.5, 0.5).withRelativeRisk("ill", "well", 2.5))
                .hasMessage("relative risk of 2.5 from \"ill\" to \"well\": the probabilities of leaving add up to"
                        + " 1.250000, expected at most 1");
        assertThatThrownBy(() -> matrix(0.5, 0.5).withRelativeRisk("ill", "ill", 1))
                .hasMessageEndingWith("expected 0 or more, and two groups");
        assertThatThrownBy(() -> matrix(0.5, 0.5).withRelativeRisk("ill", "well", Double.POSITIVE_INFINITY))
                .hasMessageEndingWith("expected 0 or more, and two groups");
    }

    @Test
    void matrices_differ_by_cycle_by_groups_and_by_rows() {
        assertThat(matrix(0.5, 0.5))
                .isEqualTo(matrix(0.5, 0.5))
                .hasSameHashCodeAs(matrix(0.5, 0.5))
                .isNotEqualTo(matrix(0.25, 0.75))
                .isNotEqualTo(TransitionMatrix.of(TWO, 3, new double[][] {{0.5, 0.5}, {0, 1}}))
                .isNotEqualTo(TransitionMatrix.of(NeedsGroups.of("ill", "fit"), 6, new double[][] {{0.5, 0.5}, {0, 1}}))
                .isNotEqualTo(TWO);
        assertThat(matrix(0.5, 0.5).toString().lines())
                .contains("Movement in a cycle of 6 months")
                .anyMatch(line -> line.matches("ill +0\\.500000 +0\\.500000"));
    }

    @Test
    void counts_of_other_shapes_and_of_nobody_are_refused() {
        assertThatThrownBy(() -> TransitionMatrix.ofCounts(TWO, 1, new long[][] {{1, 2}}, Set.of()))
                .hasMessage("counts of 1 groups, expected a row and a column for each of [ill, well]");
        assertThatThrownBy(() -> TransitionMatrix.ofCounts(TWO, 1, new long[][] {{1, 2, 3}, {0, 1, 0}}, Set.of()))
                .hasMessageContaining("expected a row and a column for each of [ill, well]");
    }

    @Test
    void people_of_other_groups_take_no_step() {
        assertThat(matrix(0.5, 0.5).step(new double[] {8, 2})).containsExactly(4, 6);
        assertThatThrownBy(() -> matrix(0.5, 0.5).step(new double[] {8}))
                .hasMessage("people of 1 groups, expected 2: [ill, well]");
    }
}
