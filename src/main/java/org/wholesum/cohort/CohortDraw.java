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
    /** {@code [lane][group][agency]}: the cost of a person a month, in pence. */
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
        cost = new double[LANES][groups][agencies];
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
            for (int lane = 0; lane < draws; lane++) {
                into.of(first + lane);
                write(lane, 0, 1, into);
                write(lane, 1, -1, into);
            }
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
                cost[lane][group][agency] = drawn * minor;
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
    private void write(int lane, int method, int sign, DrawMatrix.Writer into) {
        double[][] spent = kernel.spent[method];
        for (int month = 0; month < spent.length; month++) {
            into.savesIn(month, sign * spent[month][lane]);
        }
        for (int group = 0; group < groups; group++) {
            double present = kernel.present[method][group][lane];
            for (int agency = 0; agency < agencies; agency++) {
                into.saves(agency, sign * present * cost[lane][group][agency]);
            }
        }
    }
}
