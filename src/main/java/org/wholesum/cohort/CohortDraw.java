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
    /** {@code [group][agency][lane]}: the cost of a person a month, as drawn, then in pence. */
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
    public void compute(int from, int to, DrawMatrix into) {
        for (int first = from; first < to; first += LANES) {
            int draws = Math.min(LANES, to - first);
            for (int lane = 0; lane < draws; lane++) {
                random.seek(first + lane);
                drawCosts(lane);
                drawMoves(0, lane);
                drawMoves(1, lane);
            }
            keepInputs(first, draws, into.inputs());
            addUpCosts(draws);
            kernel.run();
            write(0, 1, first, draws, into);
            write(1, -1, first, draws, into);
        }
    }

    private void drawCosts(int lane) {
        for (int group = 0; group < groups; group++) {
            for (int agency = 0; agency < agencies; agency++) {
                cost[group][agency][lane] = costs[group][agency].getAsDouble();
            }
        }
    }

    private void drawMoves(int method, int lane) {
        List<Consumer<double[]>> rows = movements.get(method);
        double[][][] moves = kernel.moves[method];
        for (int from = 0; from < groups; from++) {
            rows.get(from).accept(row);
            for (int to = 0; to < groups; to++) {
                moves[to][from][lane] = row[to];
            }
        }
    }

    private void keepInputs(int first, int draws, double[][] inputs) {
        int input = 0;
        for (int group = 0; group < groups; group++) {
            for (int agency = 0; agency < agencies; agency++) {
                if (isInput[group][agency]) {
                    System.arraycopy(cost[group][agency], 0, inputs[input++], first, draws);
                }
            }
        }
        for (double[][][] moves : kernel.moves) {
            for (int from = 0; from < groups; from++) {
                for (int to = 0; to < groups; to++) {
                    System.arraycopy(moves[to][from], 0, inputs[input++], first, draws);
                }
            }
        }
    }

    /** From major units to pence, by agency and of all agencies. */
    private void addUpCosts(int draws) {
        for (int group = 0; group < groups; group++) {
            double[] sums = kernel.costs[group];
            Arrays.fill(sums, 0);
            for (double[] ofAgency : cost[group]) {
                for (int lane = 0; lane < draws; lane++) {
                    ofAgency[lane] *= minor;
                    sums[lane] += ofAgency[lane];
                }
            }
        }
    }

    /** The old method's costs add to the saving, the pilot's reduce it. */
    private void write(int method, int sign, int first, int draws, DrawMatrix into) {
        double[][] spent = kernel.spent[method];
        for (int month = 0; month < spent.length; month++) {
            double[] ofMonth = spent[month];
            double[] savings = into.months()[month];
            for (int lane = 0; lane < draws; lane++) {
                savings[first + lane] += sign * ofMonth[lane];
            }
        }
        for (int group = 0; group < groups; group++) {
            for (int agency = 0; agency < agencies; agency++) {
                addProducts(
                        sign,
                        kernel.present[method][group],
                        cost[group][agency],
                        into.agencies()[agency],
                        first,
                        draws);
            }
        }
    }

    private static void addProducts(int sign, double[] months, double[] costs, double[] savings, int first, int draws) {
        for (int lane = 0; lane < draws; lane++) {
            savings[first + lane] += sign * months[lane] * costs[lane];
        }
    }
}
