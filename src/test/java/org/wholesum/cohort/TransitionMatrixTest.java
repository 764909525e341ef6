package org.wholesum.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransitionMatrixTest {
    private static final List<String> GROUPS = List.of("specialist", "multiple", "well");
    private static final double[][] ROWS = {{0.85, 0.10, 0.05}, {0.04, 0.80, 0.16}, {0.01, 0.09, 0.90}};
    private static final TransitionMatrix MATRIX = TransitionMatrix.of(NeedsGroups.of(GROUPS), 6, ROWS);

    /** B. A. Craig and P. P. Sendi, Estimation of the Transition Matrix of a Discrete-Time Markov Chain, 2002. */
    private static final List<String> CD4 = List.of("0-49", "50-74", "75-UP");

    private static final long[][] CD4_COUNTS = {{682, 33, 25}, {154, 64, 47}, {19, 19, 43}};
    private static final Offset<Double> NOISE = within(1e-12);

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void a_matrix_knows_its_groups_its_cycle_and_its_probabilities() {
        assertThat(MATRIX.groups().names()).isEqualTo(GROUPS);
        assertThat(MATRIX.cycleMonths()).isEqualTo(6);
        assertThat(MATRIX.probability("multiple", "well")).isCloseTo(0.16, NOISE);
        assertThat(MATRIX.row("specialist")).containsExactly(ROWS[0], NOISE);
    }

    @Test
    void changes_of_arrays_passed_in_or_out_do_not_change_the_matrix() {
        double[][] given = Arrays.stream(ROWS).map(double[]::clone).toArray(double[][]::new);
        TransitionMatrix matrix = TransitionMatrix.of(NeedsGroups.of(GROUPS), 6, given);

        given[0][0] = 7;
        matrix.row("specialist")[0] = 7;

        assertThat(matrix).isEqualTo(MATRIX);
    }

    @Test
    void a_row_that_is_off_by_less_than_a_billionth_is_scaled_to_one() {
        double[][] rows = {{1.0 / 3 + 3e-10, 1.0 / 3 + 3e-10, 1.0 / 3 + 3e-10}, ROWS[1], ROWS[2]};

        assertThat(TransitionMatrix.of(NeedsGroups.of(GROUPS), 1, rows).row("specialist"))
                .containsExactly(new double[] {1.0 / 3, 1.0 / 3, 1.0 / 3}, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"0.80, 0.95", "0.8500001, 1.0000001", "0, 0.15"})
    void a_row_that_does_not_add_up_to_one_is_refused_by_name(double staying, String sum) {
        double[][] rows = {{staying, 0.10, 0.05}, ROWS[1], ROWS[2]};

        assertThatThrownBy(() -> TransitionMatrix.of(NeedsGroups.of(GROUPS), 6, rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("from \"specialist\": the probabilities add up to " + sum + ", expected 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, 101, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void an_entry_that_is_not_a_probability_is_refused(double entry) {
        assertRefused(
                () -> TransitionMatrix.of(NeedsGroups.of(GROUPS), 6, new double[][] {ROWS[0], {0, 1, entry}, ROWS[2]}),
                "from \"multiple\" to \"well\": probability is " + entry + ", expected one from 0 to 1");
    }

    @Test
    void a_matrix_of_another_shape_is_refused() {
        assertRefused(
                () -> TransitionMatrix.of(NeedsGroups.of(GROUPS), 6, new double[][] {ROWS[0], ROWS[1]}),
                "the matrix has 2 rows, expected 3, one for each group");
        assertRefused(
                () -> TransitionMatrix.of(NeedsGroups.of(GROUPS), 6, new double[][] {ROWS[0], {0, 1}, ROWS[2]}),
                "from \"multiple\": 2 probabilities, expected 3, one for each group");
    }

    static Stream<List<String>> badGroups() {
        return Stream.of(List.of(), List.of("well", " "), List.of("", "well"), List.of("well", "ill", "well"));
    }

    @ParameterizedTest
    @MethodSource("badGroups")
    void missing_blank_and_repeated_groups_are_refused(List<String> groups) {
        assertThatThrownBy(() -> TransitionMatrix.identity(NeedsGroups.of(groups), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("groups " + groups + ": expected ");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void a_cycle_has_one_month_or_more(int months) {
        assertRefused(
                () -> TransitionMatrix.identity(NeedsGroups.of(GROUPS), months),
                "cycle of " + months + " months: expected 1 or more");
        assertRefused(() -> MATRIX.inCycles(months), "cycles of " + months + " months: expected 1 or more");
        assertRefused(() -> MATRIX.power(months), months + " cycles, expected 1 or more");
    }

    @Test
    void under_the_identity_everyone_stays() {
        assertThat(TransitionMatrix.identity(NeedsGroups.of(GROUPS), 3).step(new double[] {5, 31, 64}))
                .containsExactly(5, 31, 64);
    }

    @Test
    void counts_of_a_published_panel_give_its_row_proportions() {
        TransitionMatrix matrix = TransitionMatrix.ofCounts(NeedsGroups.of(CD4), 6, CD4_COUNTS, Set.of());

        assertThat(matrix.row("0-49")).containsExactly(new double[] {682 / 740.0, 33 / 740.0, 25 / 740.0}, NOISE);
        assertThat(matrix.row("75-UP")).containsExactly(new double[] {19 / 81.0, 19 / 81.0, 43 / 81.0}, NOISE);
    }

    /** The steady state is that in the help page on craigsendi of R's package markovchain. */
    @Test
    void after_many_cycles_a_published_panel_is_in_its_steady_state() {
        TransitionMatrix later = TransitionMatrix.ofCounts(NeedsGroups.of(CD4), 6, CD4_COUNTS, Set.of())
                .power(200);

        assertThat(later.cycleMonths()).isEqualTo(1200);
        for (String from : CD4) {
            assertThat(later.row(from)).containsExactly(new double[] {0.8343668, 0.07659214, 0.08904103}, within(5e-8));
        }
    }

    @Test
    void an_absorbing_group_keeps_everyone_whether_observed_or_not() {
        long[][] counts = {{8, 1, 1}, {0, 0, 0}, {0, 0, 5}};

        TransitionMatrix matrix =
                TransitionMatrix.ofCounts(NeedsGroups.of(GROUPS), 1, counts, Set.of("multiple", "well"));

        assertThat(matrix.row("specialist")).containsExactly(new double[] {0.8, 0.1, 0.1}, NOISE);
        assertThat(matrix.row("multiple")).containsExactly(0, 1, 0);
        assertThat(matrix.row("well")).containsExactly(0, 0, 1);
    }

    @Test
    void impossible_counts_are_refused() {
        long[][] negative = {{8, 1, 1}, {0, 3, -2}, {0, 0, 5}};
        long[][] unseen = {{8, 1, 1}, {0, 0, 0}, {0, 0, 5}};
        long[][] left = {{8, 1, 1}, {0, 3, 0}, {2, 1, 5}};

        assertRefused(
                () -> TransitionMatrix.ofCounts(NeedsGroups.of(GROUPS), 1, negative, Set.of()),
                "from \"multiple\" to \"well\": -2 people, expected 0 or more");
        assertRefused(
                () -> TransitionMatrix.ofCounts(NeedsGroups.of(GROUPS), 1, unseen, Set.of("well")),
                "from \"multiple\": no one was observed in it, so its probabilities can't be estimated\n  Maybe it is absorbing");
        assertRefused(
                () -> TransitionMatrix.ofCounts(NeedsGroups.of(GROUPS), 1, left, Set.of("well")),
                "from \"well\": 3 people left, expected none of an absorbing group");
        assertRefused(
                () -> TransitionMatrix.ofCounts(NeedsGroups.of(GROUPS), 1, left, Set.of("wel")),
                "needs group \"wel\" is unknown, expected one of specialist, multiple, well\n  Maybe well");
        assertThatThrownBy(() ->
                        TransitionMatrix.ofCounts(NeedsGroups.of(GROUPS), 1, new long[][] {{1, 2}, {3}, {4}}, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a row and a column for each of [specialist, multiple, well]");
    }

    @Test
    void an_unknown_group_is_refused_with_a_suggestion() {
        String unknown =
                "needs group \"mutiple\" is unknown, expected one of specialist, multiple, well\n  Maybe multiple";

        assertRefused(() -> MATRIX.row("mutiple"), unknown);
        assertRefused(() -> MATRIX.probability("mutiple", "well"), unknown);
        assertRefused(() -> MATRIX.probability("well", "mutiple"), unknown);
        assertRefused(() -> MATRIX.withRelativeRisk("well", "mutiple", 1), unknown);
    }
}
