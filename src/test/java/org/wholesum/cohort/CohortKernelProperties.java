package org.wholesum.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.wholesum.cohort.CohortKernel.LANES;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Compares the kernel with a scalar reference implementation. */
class CohortKernelProperties {
    @Property(tries = 50)
    void each_lane_agrees_with_a_scalar_program(
            @ForAll @IntRange(min = 1, max = 5) int groups,
            @ForAll @IntRange(min = 1, max = 30) int months,
            @ForAll long seed) {
        Random random = new Random(seed);
        double[] start = random.doubles(groups, 0, 1000).toArray();
        double[] factors = random.doubles(months, 0.5, 1).toArray();
        CohortKernel kernel = new CohortKernel(start, factors);
        double[][] costs = new double[LANES][];
        double[][][][] moves = new double[LANES][2][][];
        for (int run = 0; run < 2; run++) { // a kernel is used several times
            for (int lane = 0; lane < LANES; lane++) {
                costs[lane] = random.doubles(groups, 0, 100_000).toArray();
                for (int method = 0; method < 2; method++) {
                    moves[lane][method] = stochastic(random, groups);
                }
                fill(kernel, lane, costs[lane], moves[lane]);
            }
            kernel.run();
        }
        for (int lane = 0; lane < LANES; lane++) {
            for (int method = 0; method < 2; method++) {
                check(kernel, method, lane, start, factors, costs[lane], moves[lane][method]);
            }
        }
    }

    private static double[][] stochastic(Random random, int groups) {
        double[][] rows = new double[groups][];
        Arrays.setAll(rows, from -> {
            double[] row = random.doubles(groups).toArray();
            double sum = Arrays.stream(row).sum();
            return Arrays.stream(row).map(p -> p / sum).toArray();
        });
        return rows;
    }

    private static void fill(CohortKernel kernel, int lane, double[] costs, double[][][] moves) {
        for (int group = 0; group < costs.length; group++) {
            kernel.costs[group][lane] = costs[group];
        }
        for (int method = 0; method < moves.length; method++) {
            for (int from = 0; from < costs.length; from++) {
                for (int to = 0; to < costs.length; to++) {
                    kernel.moves[method][to][from][lane] = moves[method][from][to];
                }
            }
        }
    }

    /** {@code moves} is {@code [from][to]}. */
    private static void check(
            CohortKernel kernel,
            int method,
            int lane,
            double[] start,
            double[] factors,
            double[] costs,
            double[][] moves) {
        double[] people = start.clone();
        double[] present = new double[start.length];
        for (int month = 0; month < factors.length; month++) {
            double spent = 0;
            double[] next = new double[start.length];
            for (int from = 0; from < start.length; from++) {
                present[from] += factors[month] * people[from];
                spent += factors[month] * people[from] * costs[from];
                for (int to = 0; to < start.length; to++) {
                    next[to] += people[from] * moves[from][to];
                }
            }
            assertThat(kernel.spent[method][month][lane]).isCloseTo(spent, within(1e-12 * (1 + spent)));
            people = next;
        }
        for (int group = 0; group < start.length; group++) {
            assertThat(kernel.present[method][group][lane])
                    .isCloseTo(present[group], within(1e-12 * (1 + present[group])));
        }
    }
}
