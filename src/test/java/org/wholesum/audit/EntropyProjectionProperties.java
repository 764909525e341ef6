package org.wholesum.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** Laws of the nearest values by relative entropy. */
@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE)
class EntropyProjectionProperties {
    /** A prior, equations, and values that satisfy them. */
    record Problem(double[] prior, List<double[]> rows, double[] solution) {
        double[] sums() {
            return rows.stream().mapToDouble(row -> dot(row, solution)).toArray();
        }

        double[] nearest() {
            return EntropyProjection.of(prior, rows, sums());
        }
    }

    @Provide
    Arbitrary<Problem> problems() {
        return Arbitraries.randomValue(random -> {
            int size = 3 + random.nextInt(6);
            List<double[]> rows = new ArrayList<>();
            rows.add(IntStream.range(0, size).mapToDouble(j -> 1).toArray());
            for (int i = 0; i < 1 + random.nextInt(2); i++) {
                rows.add(numbers(random, size, -1, 2.5));
            }
            return new Problem(shares(random, size), rows, shares(random, size));
        });
    }

    private static double[] numbers(Random random, int size, double from, double to) {
        return IntStream.range(0, size)
                .mapToDouble(j -> from + (to - from) * random.nextDouble())
                .toArray();
    }

    private static double[] shares(Random random, int size) {
        double[] numbers = numbers(random, size, 0.01, 1);
        double sum = Arrays.stream(numbers).sum();
        return Arrays.stream(numbers).map(number -> number / sum).toArray();
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(j -> a[j] * b[j]).sum();
    }

    @Property
    void the_equations_are_satisfied(@ForAll("problems") Problem problem) {
        double[] q = problem.nearest();
        assertThat(Arrays.stream(q)).allMatch(share -> share >= 0);
        for (double[] row : problem.rows()) {
            assertThat(dot(row, q)).isCloseTo(dot(row, problem.solution()), within(1e-10));
        }
    }

    @Property
    void a_step_that_keeps_the_equations_increases_the_divergence(@ForAll("problems") Problem problem) {
        double[] q = problem.nearest();
        double least = EntropyProjection.divergence(q, problem.prior());
        for (double[] direction : kernel(problem.rows())) {
            for (double size : new double[] {-1e-3, 1e-3}) {
                double[] moved = IntStream.range(0, q.length)
                        .mapToDouble(j -> q[j] + size * direction[j])
                        .toArray();
                if (Arrays.stream(moved).allMatch(share -> share > 0)) {
                    assertThat(EntropyProjection.divergence(moved, problem.prior()))
                            .isGreaterThan(least);
                }
            }
        }
    }

    /** Directions in which no sum of the rows changes. */
    private static List<double[]> kernel(List<double[]> rows) {
        int size = rows.get(0).length;
        double[][] square = new double[size][];
        for (int i = 0; i < size; i++) {
            square[i] = i < rows.size() ? rows.get(i) : new double[size];
        }
        SingularValueDecomposition parts = new SingularValueDecomposition(new Array2DRowRealMatrix(square));
        return IntStream.range(0, size)
                .filter(i -> parts.getSingularValues()[i] < 1e-10)
                .mapToObj(i -> parts.getV().getColumn(i))
                .toList();
    }

    @Property
    void values_that_satisfy_the_equations_do_not_move(@ForAll("problems") Problem problem) {
        double[] sums = problem.rows().stream()
                .mapToDouble(row -> dot(row, problem.prior()))
                .toArray();
        double[] q = EntropyProjection.of(problem.prior(), problem.rows(), sums);
        for (int j = 0; j < q.length; j++) {
            assertThat(q[j]).isCloseTo(problem.prior()[j], within(1e-12));
        }
    }

    /** The Pythagorean identity: D(r, p) = D(r, q) + D(q, p) for every r that satisfies the equations. */
    @Property
    void the_divergence_of_any_solution_is_that_by_way_of_the_nearest(@ForAll("problems") Problem problem) {
        double[] q = problem.nearest();
        assertThat(EntropyProjection.divergence(problem.solution(), problem.prior()))
                .isCloseTo(
                        EntropyProjection.divergence(problem.solution(), q)
                                + EntropyProjection.divergence(q, problem.prior()),
                        within(1e-8));
    }

    /** Jaynes's die: with a mean of 4.5, the probabilities are 0.0543, 0.0788, 0.1142, 0.1654, 0.2398 and 0.3475. */
    @Example
    void the_die_with_a_mean_of_four_and_a_half() {
        double[] q = EntropyProjection.of(
                new double[] {1 / 6d, 1 / 6d, 1 / 6d, 1 / 6d, 1 / 6d, 1 / 6d},
                List.of(new double[] {1, 1, 1, 1, 1, 1}, new double[] {1, 2, 3, 4, 5, 6}),
                new double[] {1, 4.5});
        double[] published = {0.05435, 0.07877, 0.11416, 0.16545, 0.23977, 0.34749};
        for (int j = 0; j < q.length; j++) {
            assertThat(q[j]).isCloseTo(published[j], within(1e-5));
        }
    }

    @Example
    void a_value_that_the_equations_force_to_zero_is_zero() {
        double[] q = EntropyProjection.of(
                new double[] {0.2, 0.3, 0.5},
                List.of(new double[] {1, 1, 1}, new double[] {0, 1, 1}),
                new double[] {1, 1});
        assertThat(q[0]).isZero();
        assertThat(q[1]).isCloseTo(0.375, within(1e-12));
    }
}
