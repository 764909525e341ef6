package org.wholesum.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Months;

class MatrixLimitsTest {
    private static NeedsGroups groups(int count) {
        return NeedsGroups.of(
                IntStream.range(0, count).mapToObj(i -> "group " + i).toList());
    }

    @Test
    void twenty_five_groups_have_a_root_and_one_more_is_refused() {
        assertThat(TransitionMatrix.identity(groups(25), 2).inCycles(1).matrix())
                .isEqualTo(TransitionMatrix.identity(groups(25), 1));
        assertThatThrownBy(() -> TransitionMatrix.identity(groups(26), 2).inCycles(1))
                .hasMessage(
                        "the movement between 26 groups in a cycle of 2 months can't be converted to one of 1 month,"
                                + " expected at most 25 groups\n  Maybe give the movement in cycles of 1 month");
    }

    /** A row of sevenths is off by a rounding error, which twelve thousand cycles would multiply. */
    @Test
    void a_power_of_many_cycles_keeps_everyone() {
        NeedsGroups groups = groups(7);
        double[] row = new double[7];
        Arrays.fill(row, 1 / 7.0);
        double[][] rows = new double[7][];
        Arrays.fill(rows, row);
        TransitionMatrix later = TransitionMatrix.of(groups, 1, rows).power(Months.MOST);
        for (String from : groups) {
            assertThat(Arrays.stream(later.row(from)).sum()).isCloseTo(1, within(4e-16));
        }
    }

    @Test
    void a_longest_cycle_of_the_longest_horizon_is_the_last_that_is_accepted() {
        assertThat(CycleLength.months(Months.MOST).inMonths()).isEqualTo(12_000);
        assertThatThrownBy(() -> CycleLength.months(Months.MOST + 1))
                .hasMessage("cycle of 12001 months: expected 1 or more, and at most 12000");
    }

    @Test
    void counts_of_people_who_stay_in_an_absorbing_group_are_accepted() {
        long[][] counts = {{3, 1}, {0, 9}};
        TransitionMatrix matrix = TransitionMatrix.ofCounts(groups(2), 12, counts, Set.of("group 1"));
        assertThat(matrix.row("group 0")).containsExactly(0.75, 0.25);
        assertThat(matrix.row("group 1")).containsExactly(0, 1);
    }
}
