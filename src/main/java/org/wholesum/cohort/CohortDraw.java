package org.wholesum.cohort;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.wholesum.internal.random.Streams;
import org.wholesum.sensitivity.DrawWriter;
import org.wholesum.sensitivity.ProbabilisticSensitivity;

/**
 * Draws a cohort's costs and movements, and computes both methods with them. Several draws are lived through together:
 * the same is done to a number of each, which stand side by side, so that a processor does it to some at a time.
 */
final class CohortDraw implements ProbabilisticSensitivity.Model {
    /** How many draws stand side by side. */
    private static final int LANES = 64;

    private final double[] start;
    private final double[] factors;
    private final boolean[][] isInput;
    private final int agencies;
    private final double minor;
    private final Streams.Many random;

    private final DoubleSupplier[][] costs;
    /** Of each method, the movements from each group. */
    private final List<List<Consumer<double[]>>> movements;

    /** A person's cost in pence by group and agency, one draw after another. */
    private final double[] cost;

    /** The same over all agencies, by group; draws side by side. */
    private final double[][] groupCost;

    private final double[] moves;
    /** Of each method, to each group and from each, the share of people who come. */
    private final double[][][][] coming;

    private final double[][] people;
    private final double[][] next;
    private final double[][] present;
    private final double[] spent = new double[LANES];

    CohortDraw(UncertainCohort cohort, long seed) {
        start = cohort.people();
        factors = cohort.factors();
        isInput = cohort.isInput();
        agencies = cohort.shape().agencies().size();
        minor = Math.pow(10, cohort.shape().currency().getDecimalPlaces());
        random = Streams.many(seed);
        costs = Arrays.stream(cohort.costs())
                .map(row -> Arrays.stream(row).map(c -> c.sampler(random)).toArray(DoubleSupplier[]::new))
                .toArray(DoubleSupplier[][]::new);
        movements = cohort.movements().stream()
                .map(rows -> rows.stream().map(row -> row.sampler(random)).toList())
                .toList();
        int groups = start.length;
        cost = new double[groups * agencies * LANES];
        groupCost = new double[groups][LANES];
        moves = new double[groups];
        coming = new double[movements.size()][groups][groups][LANES];
        people = new double[groups][LANES];
        next = new double[groups][LANES];
        present = new double[groups][LANES];
    }

    @Override
    public void compute(int draw, DrawWriter into) {
        compute(draw, draw + 1, into);
    }

    @Override
    public void compute(int from, int to, DrawWriter into) {
        for (int first = from; first < to; first += LANES) {
            int draws = Math.min(LANES, to - first);
            for (int lane = 0; lane < draws; lane++) {
                random.at(first + lane);
                into.of(first + lane);
                int input = drawCosts(lane, into);
                for (int method = 0; method < coming.length; method++) {
                    input = drawMoves(method, lane, input, into);
                }
            }
            for (int method = 0; method < coming.length; method++) {
                live(method, first, draws, into);
            }
        }
    }

    private int drawCosts(int lane, DrawWriter into) {
        int input = 0;
        for (int group = 0; group < start.length; group++) {
            double sum = 0;
            for (int agency = 0; agency < agencies; agency++) {
                double drawn = costs[group][agency].getAsDouble();
                if (isInput[group][agency]) {
                    into.input(input++, drawn);
                }
                cost[(lane * start.length + group) * agencies + agency] = drawn * minor;
                sum += drawn * minor;
            }
            groupCost[group][lane] = sum;
        }
        return input;
    }

    private int drawMoves(int method, int lane, int firstInput, DrawWriter into) {
        int input = firstInput;
        for (int from = 0; from < start.length; from++) {
            movements.get(method).get(from).accept(moves);
            for (int to = 0; to < start.length; to++) {
                into.input(input++, moves[to]);
                coming[method][to][from][lane] = moves[to];
            }
        }
        return input;
    }

    /** The old method's costs count for the saving, the pilot's against it. */
    private void live(int method, int first, int draws, DrawWriter into) {
        int sign = method == 0 ? 1 : -1;
        for (int group = 0; group < start.length; group++) {
            Arrays.fill(people[group], start[group]);
            Arrays.fill(present[group], 0);
        }
        for (int month = 0; month < factors.length; month++) {
            spend(factors[month]);
            for (int lane = 0; lane < draws; lane++) {
                into.of(first + lane).savesIn(month, sign * spent[lane]);
            }
            move(coming[method]);
        }
        for (int lane = 0; lane < draws; lane++) {
            into.of(first + lane);
            for (int group = 0; group < start.length; group++) {
                for (int agency = 0; agency < agencies; agency++) {
                    double each = cost[(lane * start.length + group) * agencies + agency];
                    into.saves(agency, sign * present[group][lane] * each);
                }
            }
        }
    }

    private void spend(double factor) {
        Arrays.fill(spent, 0);
        for (int group = 0; group < people.length; group++) {
            double[] its = people[group];
            double[] itsCost = groupCost[group];
            double[] itsPresent = present[group];
            for (int lane = 0; lane < LANES; lane++) {
                double worth = factor * its[lane];
                itsPresent[lane] += worth;
                spent[lane] += worth * itsCost[lane];
            }
        }
    }

    private void move(double[][][] shares) {
        for (int to = 0; to < next.length; to++) {
            Arrays.fill(next[to], 0);
            for (int from = 0; from < people.length; from++) {
                come(people[from], shares[to][from], next[to]);
            }
        }
        for (int group = 0; group < people.length; group++) {
            System.arraycopy(next[group], 0, people[group], 0, LANES);
        }
    }

    private static void come(double[] from, double[] share, double[] to) {
        for (int lane = 0; lane < LANES; lane++) {
            to[lane] += from[lane] * share[lane];
        }
    }
}
