package org.wholesum.cohort;

import static org.wholesum.cohort.CohortKernel.LANES;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.wholesum.internal.random.SeekableStream;

/** Draws the costs and movements of an uncertain cohort, and writes the savings that the kernel computes from them. */
final class CohortDraw implements DrawMatrix.Model {
    private final CohortKernel kernel;
    private final boolean[][] isInput;
    private final int groups;
    private final int agencies;
    private final double minor;
    private final SeekableStream random;
    /** {@code [group][agency]}: draws the cost of a person a month, in major units of the currency. */
    private final DoubleSupplier[][] costs;
    /** {@code [method][from]}: draws a row of movements, {@code double[to]}. */
    private final List<List<Consumer<double[]>>> movements;
    /** {@code [group][agency][lane]}: the cost of a person a month, in pence. */
    private final double[][][] cost;

    private final double[] row;

    CohortDraw(UncertainCohort cohort, long seed) {
        kernel = new CohortKernel(cohort.people(), cohort.factors());
        isInput = cohort.isInput();
        groups = isInput.length;
        agencies = cohort.agencies();
        minor = StrictMath.pow(10, cohort.currency().getDecimalPlaces());
        random = new SeekableStream(seed);
        costs = Arrays.stream(cohort.costs())
                .map(group -> Arrays.stream(group).map(c -> c.sampler(random)).toArray(DoubleSupplier[]::new))
                .toArray(DoubleSupplier[][]::new);
        movements = cohort.movements().stream()
                .map(rows -> rows.stream().map(from -> from.sampler(random)).toList())
                .toList();
        cost = new double[groups][agencies][LANES];
        row = new double[groups];
    }

    @Override
    public void compute(int from, int to, DrawMatrix.Writer into) {
        for (int first = from; first < to; first += LANES) {
            int draws = Math.min(LANES, to - first);
            for (int lane = 0; lane < draws; lane++) {
                random.seek(first + lane);
                into.of(first + lane);
                int input = drawCosts(lane, into);
                for (int method = 0; method < movements.size(); method++) {
                    input = drawMoves(method, lane, input, into);
                }
            }
            kernel.run();
            write(0, 1, first, draws, into);
            write(1, -1, first, draws, into);
        }
    }

    private int drawCosts(int lane, DrawMatrix.Writer into) {
        int input = 0;
        for (int group = 0; group < groups; group++) {
            double sum = 0;
            for (int agency = 0; agency < agencies; agency++) {
                double drawn = costs[group][agency].getAsDouble();
                if (isInput[group][agency]) {
                    into.input(input++, drawn);
                }
                cost[group][agency][lane] = drawn * minor;
                sum += drawn * minor;
            }
            kernel.costs[group][lane] = sum;
        }
        return input;
    }

    private int drawMoves(int method, int lane, int firstInput, DrawMatrix.Writer into) {
        int input = firstInput;
        for (int from = 0; from < groups; from++) {
            movements.get(method).get(from).accept(row);
            for (int to = 0; to < groups; to++) {
                into.input(input++, row[to]);
                kernel.moves[method][to][from][lane] = row[to];
            }
        }
        return input;
    }

    /** The old method's costs add to the saving, the pilot's reduce it. */
    private void write(int method, int sign, int first, int draws, DrawMatrix.Writer into) {
        double[][] spent = kernel.spent[method];
        for (int month = 0; month < spent.length; month++) {
            for (int lane = 0; lane < draws; lane++) {
                into.of(first + lane).savesIn(month, sign * spent[month][lane]);
            }
        }
        for (int group = 0; group < groups; group++) {
            double[] present = kernel.present[method][group];
            for (int agency = 0; agency < agencies; agency++) {
                for (int lane = 0; lane < draws; lane++) {
                    into.of(first + lane).saves(agency, sign * present[lane] * cost[group][agency][lane]);
                }
            }
        }
    }
}
