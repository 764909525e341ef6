package org.wholesum.internal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.wholesum.internal.disclosure.DisclosureRules.Ids;

/**
 * Every table of counts that agrees with what is published is tried: a sensitive count has as many possible values as the
 * minimum, so that it can't be calculated from the others.
 */
class CountTableProperties {
    private static final int MINIMUM = 3;
    private static final DisclosureRules RULES =
            new DisclosureRules(Ids.LEFT_OUT, MINIMUM, Optional.empty(), BigDecimal.ZERO, Optional.empty(), 1);

    @Property(tries = 300)
    void no_small_count_can_be_calculated_from_what_is_published(
            @ForAll @Size(6) List<@IntRange(max = 6) Integer> counts, @ForAll boolean wide) {
        check(counts, wide ? 2 : 3, wide ? 3 : 2);
    }

    @Property(tries = 100)
    void nor_in_a_table_of_four(@ForAll @Size(4) List<@IntRange(max = 9) Integer> counts) {
        check(counts, 2, 2);
    }

    private static void check(List<Integer> flat, int rows, int columns) {
        long[][] counts = new long[rows][columns];
        for (int i = 0; i < flat.size(); i++) {
            counts[i / columns][i % columns] = flat.get(i);
        }
        CountTable table = new CountTable(counts);
        Optional<boolean[][]> suppressed = table.suppressed(RULES, (row, column) -> false, Set.of());
        Assume.that(suppressed.isPresent());
        boolean[][] marks = suppressed.orElseThrow();
        assertThat(marks[rows][columns]).isFalse();
        BitSet[][] possible = new Tables(table, marks, rows, columns).possible();
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                if (RULES.isSmall(table.at(row, column))) {
                    assertThat(marks[row][column]).isTrue();
                    assertThat(possible[row][column].cardinality()).isGreaterThanOrEqualTo(MINIMUM);
                }
            }
        }
    }

    /** Every table of whole numbers, zero or more, with the published counts. */
    private static final class Tables {
        private final CountTable truth;
        private final boolean[][] marks;
        private final int rows;
        private final int columns;
        private final long[][] tried;
        private final BitSet[][] possible;

        Tables(CountTable truth, boolean[][] marks, int rows, int columns) {
            this.truth = truth;
            this.marks = marks;
            this.rows = rows;
            this.columns = columns;
            this.tried = new long[rows][columns];
            this.possible = new BitSet[rows + 1][columns + 1];
            for (BitSet[] row : possible) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = new BitSet();
                }
            }
        }

        BitSet[][] possible() {
            fill(0, truth.at(rows, columns));
            return possible;
        }

        private void fill(int cell, long left) {
            if (cell == rows * columns) {
                if (left == 0) {
                    take();
                }
                return;
            }
            int row = cell / columns;
            int column = cell % columns;
            long from = marks[row][column] ? 0 : truth.at(row, column);
            long to = marks[row][column] ? left : truth.at(row, column);
            for (long value = from; value <= Math.min(to, left); value++) {
                tried[row][column] = value;
                fill(cell + 1, left - value);
            }
        }

        private void take() {
            CountTable other = new CountTable(tried);
            List<int[]> cells = new ArrayList<>();
            for (int row = 0; row <= rows; row++) {
                for (int column = 0; column <= columns; column++) {
                    if (!marks[row][column] && other.at(row, column) != truth.at(row, column)) {
                        return;
                    }
                    cells.add(new int[] {row, column});
                }
            }
            cells.forEach(cell -> possible[cell[0]][cell[1]].set((int) other.at(cell[0], cell[1])));
        }
    }

    @Example
    void a_large_table_with_one_small_count_loses_few_others() {
        long[][] counts = {{2, 50, 60}, {40, 7, 70}, {90, 80, 30}};
        boolean[][] marks = new CountTable(counts)
                .suppressed(RULES, (row, column) -> false, Set.of())
                .orElseThrow();
        int hidden = 0;
        for (boolean[] row : marks) {
            for (boolean mark : row) {
                hidden += mark ? 1 : 0;
            }
        }
        assertThat(marks[0][0]).isTrue();
        assertThat(hidden).isBetween(3, 4);
    }

    @Example
    void a_table_without_a_small_count_is_published_whole_and_one_that_is_small_not_at_all() {
        assertThat(new CountTable(new long[][] {{5, 0}, {7, 9}}).suppressed(RULES, (row, column) -> false, Set.of()))
                .hasValueSatisfying(marks -> assertThat(marks).isDeepEqualTo(new boolean[3][3]));
        assertThat(new CountTable(new long[][] {{1, 0}, {0, 1}}).suppressed(RULES, (row, column) -> false, Set.of()))
                .isEmpty();
    }
}
