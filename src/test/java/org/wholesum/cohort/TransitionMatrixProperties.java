package org.wholesum.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Laws of transition matrices and their roots. */
@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE)
class TransitionMatrixProperties {
    /** A matrix of 1 to 5 groups, some of its entries 0. */
    @Provide
    Arbitrary<TransitionMatrix> matrices() {
        return weighted(0, 1);
    }

    /** No group loses more than half its people in a month, so that every eigenvalue is in the right half plane. */
    @Provide
    Arbitrary<TransitionMatrix> monthly() {
        return weighted(20, 1);
    }

    private static Arbitrary<TransitionMatrix> weighted(int staying, int cycleMonths) {
        return Arbitraries.integers().between(1, 5).flatMap(size -> Arbitraries.integers()
                .between(-1, 4)
                .map(weight -> Math.max(0, weight))
                .array(int[].class)
                .ofSize(size * size)
                .map(weights -> matrix(size, weights, staying, cycleMonths)));
    }

    private static TransitionMatrix matrix(int size, int[] weights, int staying, int cycleMonths) {
        double[][] rows = new double[size][];
        for (int from = 0; from < size; from++) {
            double[] row = Arrays.stream(weights, from * size, (from + 1) * size)
                    .asDoubleStream()
                    .toArray();
            row[from] += staying;
            double sum = Arrays.stream(row).sum();
            row[from] += sum == 0 ? 1 : 0;
            rows[from] =
                    Arrays.stream(row).map(weight -> weight / Math.max(sum, 1)).toArray();
        }
        return TransitionMatrix.of(names(size), cycleMonths, rows);
    }

    private static NeedsGroups names(int size) {
        return NeedsGroups.of(
                IntStream.range(0, size).mapToObj(i -> "group " + i).toList());
    }

    /** The largest difference of two matrices' probabilities. */
    private static double difference(TransitionMatrix one, TransitionMatrix other) {
        double largest = 0;
        for (String from : one.groups()) {
            for (String to : one.groups()) {
                largest = Math.max(largest, Math.abs(one.probability(from, to) - other.probability(from, to)));
            }
        }
        return largest;
    }

    /** The power is computed by steps of the people of one group at a time, not by {@code power}. */
    private static double distance(TransitionMatrix found, int cycles, TransitionMatrix given) {
        double largest = 0;
        for (int from = 0; from < given.groups().size(); from++) {
            double[] people = new double[given.groups().size()];
            people[from] = 1;
            for (int cycle = 0; cycle < cycles; cycle++) {
                people = found.step(people);
            }
            double[] row = given.row(given.groups().names().get(from));
            for (int to = 0; to < row.length; to++) {
                largest = Math.max(largest, Math.abs(people[to] - row[to]));
            }
        }
        return largest;
    }

    private static void assertStochastic(TransitionMatrix matrix) {
        for (String group : matrix.groups()) {
            assertThat(Arrays.stream(matrix.row(group)).sum()).isCloseTo(1, within(1e-12));
            assertThat(Arrays.stream(matrix.row(group))).allMatch(p -> p >= 0 && p <= 1);
        }
    }

    @Property
    void the_root_of_a_power_of_a_monthly_matrix_is_that_matrix(
            @ForAll("monthly") TransitionMatrix monthly, @ForAll @IntRange(min = 2, max = 12) int months) {
        MatrixRoot root = monthly.power(months).inCycles(1);

        assertThat(root.isExact()).isTrue();
        assertThat(root.matrix().cycleMonths()).isEqualTo(1);
        assertThat(difference(root.matrix(), monthly)).isLessThan(1e-8);
    }

    @Property(tries = 60)
    @Tag("long")
    void the_power_of_a_root_differs_by_its_distance(
            @ForAll("matrices") TransitionMatrix any, @ForAll @IntRange(min = 2, max = 6) int months) {
        TransitionMatrix given = TransitionMatrix.of(
                any.groups(),
                months,
                any.groups().names().stream().map(any::row).toArray(double[][]::new));

        MatrixRoot root = given.inCycles(1);

        assertThat(distance(root.matrix(), months, given)).isCloseTo(root.distance(), within(1e-12));
        assertStochastic(root.matrix());
        assertThat(given.inCycles(1)).isEqualTo(root);
    }

    /** The matrix itself is one of the candidates. */
    @Property(tries = 60)
    @Tag("long")
    void a_root_is_no_worse_than_the_matrix_itself(
            @ForAll("matrices") TransitionMatrix any, @ForAll @IntRange(min = 2, max = 6) int months) {
        TransitionMatrix given = TransitionMatrix.of(
                any.groups(),
                months,
                any.groups().names().stream().map(any::row).toArray(double[][]::new));

        assertThat(given.inCycles(1).distance()).isLessThanOrEqualTo(distance(given, months, given) + 1e-9);
    }

    @Property
    void a_step_conserves_people(
            @ForAll("matrices") TransitionMatrix matrix,
            @ForAll @Size(5) int[] weights,
            @ForAll @IntRange(min = 1, max = 30) int cycles) {
        double[] spread = Arrays.stream(weights)
                .limit(matrix.groups().size())
                .mapToDouble(weight -> Math.abs((double) weight) / 1e6)
                .toArray();
        double people = Arrays.stream(spread).sum();

        double[] later = matrix.power(cycles).step(spread);

        assertThat(Arrays.stream(later).sum()).isCloseTo(people, within(people * 1e-12));
        assertThat(Arrays.stream(later)).allMatch(count -> count >= 0);
    }

    @Property
    void a_power_equals_repeated_steps(
            @ForAll("matrices") TransitionMatrix matrix, @ForAll @IntRange(min = 1, max = 30) int cycles) {
        TransitionMatrix power = matrix.power(cycles);

        assertThat(power.cycleMonths()).isEqualTo(cycles);
        assertThat(distance(matrix, cycles, power)).isLessThan(1e-12);
        assertStochastic(power);
    }

    @Property
    void a_relative_risk_multiplies_one_movement_and_one_changes_nothing(
            @ForAll("monthly") TransitionMatrix matrix, @ForAll @IntRange(min = 0, max = 100) int percent) {
        String from = matrix.groups().names().get(0);
        for (String to : matrix.groups().names().subList(1, matrix.groups().size())) {
            TransitionMatrix less = matrix.withRelativeRisk(from, to, percent / 100.0);

            assertThat(difference(matrix.withRelativeRisk(from, to, 1), matrix)).isLessThan(1e-15);
            assertThat(less.probability(from, to))
                    .isCloseTo(matrix.probability(from, to) * percent / 100, within(1e-12));
            assertStochastic(less);
        }
    }
}
