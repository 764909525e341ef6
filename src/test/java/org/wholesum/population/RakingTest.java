package org.wholesum.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RakingTest {
    /** The two-way table of Wikipedia's article on iterative proportional fitting. */
    private static final int[][] TABLE = {{40, 30, 20, 10}, {35, 50, 100, 75}, {30, 80, 70, 120}, {20, 30, 40, 50}};

    private static final int[] ROWS = {150, 300, 400, 150};
    private static final int[] COLUMNS = {200, 300, 400, 100};

    private static Raking.Builder table(int[][] cells) {
        Raking.Builder raking = Raking.builder();
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                raking.unit(Integer.toString(cells[row][column]), Map.of("row", "r" + row, "column", "c" + column));
            }
        }
        return raking;
    }

    private static Map<String, BigDecimal> totals(String name, int... totals) {
        Map<String, BigDecimal> known = new TreeMap<>();
        for (int i = 0; i < totals.length; i++) {
            known.put(name + i, BigDecimal.valueOf(totals[i]));
        }
        return known;
    }

    /** By ProportionalFitting.jl (vankesteren), to four decimals. */
    @Test
    void the_published_two_way_table_is_raked_as_published() {
        Raking raked = table(TABLE)
                .totals("row", totals("r", ROWS))
                .totals("column", totals("c", COLUMNS))
                .build();
        double[] published = {
            64.5585, 46.2325, 35.3843, 3.82473, 49.9679, 68.1594, 156.499, 25.3742,
            56.7219, 144.428, 145.082, 53.7673, 28.7516, 41.18, 63.0347, 17.0337
        };
        for (int i = 0; i < published.length; i++) {
            assertThat(raked.weights().get(i)).isCloseTo(published[i], within(6e-4));
        }
        assertThat(raked.largestGap()).isLessThan(1e-7);
        assertThat(raked.rounds()).isLessThan(30);
        assertThat(raked.explain().steps())
                .contains("Known totals by row: r0 150, r1 300, r2 400, r3 150")
                .anyMatch(step -> step.startsWith("Weights of column c0, row r0 × 1.61396"));
        assertThat(raked)
                .hasToString("16 weights raked to the totals by [column, row] in " + raked.rounds() + " rounds");
    }

    /** By hand: 150 of 100 people. */
    @Test
    void one_variable_is_post_stratification() {
        Raking raked = table(new int[][] {{40, 60}})
                .unit("10", Map.of("row", "r1", "sex", "f"))
                .totals("row", totals("r", 150, 10))
                .build();
        assertThat(raked.weights()).containsExactly(60.0, 90.0, 10.0);
        assertThat(raked.rounds()).isOne();
    }

    @Test
    void totals_that_disagree_are_refused_with_their_sums() {
        assertThatThrownBy(() -> table(TABLE)
                        .totals("row", totals("r", ROWS))
                        .totals("column", totals("c", 200, 300, 400, 90))
                        .build())
                .hasMessage(
                        "the totals by row add up to 1000 and those by column to 990, 10 apart, expected the same sum");
    }

    @Test
    void cells_without_weight_that_block_totals_are_refused_with_what_is_missing() {
        assertThatThrownBy(() -> table(new int[][] {{5, 0}, {0, 5}})
                        .totals("row", totals("r", 6, 4))
                        .totals("column", totals("c", 4, 6))
                        .build())
                .hasMessageContaining(
                        "column \"c0\": the total 4 cannot be met, 2.00 are too many, as cells without weight")
                .hasMessageContaining("column \"c1\": the total 6 cannot be met, 2.00 are missing");
        assertThatThrownBy(() -> table(new int[][] {{5, 0}, {3, 5}})
                        .totals("row", totals("r", 6, 4))
                        .totals("column", totals("c", 0, 10))
                        .build())
                .hasMessageContaining("cannot be met");
    }

    @Test
    void every_problem_is_reported_at_once() {
        assertThatThrownBy(() -> table(new int[][] {{-5, 1}, {0, 0}})
                        .unit("1", Map.of("row", "r0"))
                        .totals("row", totals("r", 6, 4))
                        .totals("column", Map.of("c0", new BigDecimal("-1"), "c9", BigDecimal.TEN))
                        .build())
                .hasMessageContaining("weight -5 of {column=c0, row=r0} is negative")
                .hasMessageContaining("row \"r1\": the total is 4, but no unit of it has weight")
                .hasMessageContaining("column \"c0\": the total -1 is negative")
                .hasMessageContaining("a unit with {row=r0} has no category of column")
                .hasMessageContaining("column \"c1\" has no total")
                .hasMessageContaining("column \"c9\": the total is 10, but no unit of it has weight");
        assertThatThrownBy(() -> Raking.builder().build())
                .hasMessageContaining("there are no units")
                .hasMessageContaining("there are no totals");
        assertThatThrownBy(() -> Raking.builder().unit("many", Map.of())).hasMessageContaining("decimal number");
        assertThatThrownBy(() -> Raking.builder().within(0.5)).hasMessageContaining("at most 0.01");
    }

    @Test
    void one_round_is_singular_and_up_to_100_cells_are_listed() {
        assertThat(table(new int[][] {{40, 60}}).totals("row", totals("r", 150)).build())
                .hasToString("2 weights raked to the totals by [row] in 1 round");
        assertThat(cells(100).explain().steps()).hasSize(102).noneMatch(step -> step.startsWith("and so on"));
        assertThat(cells(101).explain().steps()).hasSize(103).endsWith("and so on, for 101 cells");
        assertThat(cells(101).explain().steps().get(1)).contains("in 1 round: each variable in turn");
        assertThat(table(TABLE).totals("row", totals("r", ROWS)))
                .hasToString("16 units to be raked to the totals by [row]");
    }

    private static Raking cells(int count) {
        int[] each = new int[count];
        Arrays.fill(each, 2);
        int[][] ones = new int[1][count];
        Arrays.fill(ones[0], 1);
        return table(ones).totals("column", totals("c", each)).build();
    }

    @Test
    void a_unit_without_weight_stays_without() {
        Raking raked = table(new int[][] {{40, 0}})
                .totals("row", totals("r", 80))
                .totals("column", totals("c", 80, 0))
                .build();

        assertThat(raked.weights()).containsExactly(80.0, 0.0);
        assertThat(raked.largestGap()).isZero();
    }

    @Test
    void sums_agree_to_a_thousand_millionth_and_are_more_than_zero() {
        Raking.Builder table = table(new int[][] {{40, 60}}).totals("row", Map.of("r0", new BigDecimal("1000")));

        assertThat(table.totals("column", Map.of("c0", new BigDecimal("400"), "c1", new BigDecimal("600.000001")))
                        .build()
                        .largestGap())
                .isLessThanOrEqualTo(1.2e-6);
        table.totals("column", Map.of("c0", new BigDecimal("400"), "c1", new BigDecimal("600.00001")));
        assertThatThrownBy(table::build).hasMessageContaining("expected the same sum");
        assertThatThrownBy(() -> table(new int[][] {{40, 60}})
                        .totals("row", totals("r", 0))
                        .build())
                .hasMessage("the totals by row add up to 0, expected more");
    }

    @Test
    void a_tolerance_is_more_than_0_and_at_most_1_percent() {
        assertThat(table(TABLE)
                        .totals("row", totals("r", ROWS))
                        .totals("column", totals("c", COLUMNS))
                        .within(0.01)
                        .build()
                        .largestGap())
                .isLessThanOrEqualTo(10);
        for (double share : new double[] {0, 0.0101, Double.NaN}) {
            assertThatThrownBy(() -> Raking.builder().within(share)).hasMessageContaining("tolerance " + share);
        }
    }

    /** Rows come last: the diagonal is 6, 3 and 1, so that the columns are missed by 5, −1 and −4. */
    @Test
    void of_totals_that_cannot_be_met_those_that_are_missed_most_come_first() {
        assertThatThrownBy(() -> table(new int[][] {{5, 0, 0}, {0, 5, 0}, {0, 0, 5}})
                        .totals("row", totals("r", 6, 3, 1))
                        .totals("column", totals("c", 1, 4, 5))
                        .build())
                .message()
                .containsSubsequence(
                        "column \"c0\": the total 1 cannot be met, 5.00 are too many",
                        "column \"c2\": the total 5 cannot be met, 4.00 are missing",
                        "column \"c1\": the total 4 cannot be met, 1.00 are missing")
                .doesNotContain("row");
    }
}
