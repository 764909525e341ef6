package org.wholesum.population;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.wholesum.uncertainty.DrawOutcome;
import org.wholesum.uncertainty.ManyDraws;
import org.wholesum.uncertainty.Streams;

/** Draws a cohort's costs and movements, and computes both methods with them; what it needs for that it uses again. */
final class CohortDraw implements ManyDraws.Model {
    private final double[] start;
    private final double[] factors;
    private final boolean[][] isInput;
    private final int agencies;
    private final double minor;
    private final Streams.Many random;

    private final DoubleSupplier[][] costs;
    /** Of each method, the movements from each group. */
    private final List<List<Consumer<double[]>>> movements;

    /** A person's cost in pence by group and agency, and by group over all agencies. */
    private final double[][] cost;

    private final double[] groupCost;

    private final double[] moves;
    /** The share of each group's people who come to a group, for one group after another. */
    private final double[] coming;

    private final double[] people;
    private final double[] next;
    private final double[] present;

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
        cost = new double[start.length][agencies];
        groupCost = new double[start.length];
        moves = new double[start.length];
        coming = new double[start.length * start.length];
        people = new double[start.length];
        next = new double[start.length];
        present = new double[start.length];
    }

    @Override
    public void compute(int draw, DrawOutcome into) {
        random.at(draw);
        int input = drawCosts(into);
        for (int method = 0; method < movements.size(); method++) {
            input = drawMoves(movements.get(method), input, into);
            live(method == 0 ? 1 : -1, into);
        }
    }

    private int drawCosts(DrawOutcome into) {
        int input = 0;
        for (int group = 0; group < start.length; group++) {
            groupCost[group] = 0;
            for (int agency = 0; agency < agencies; agency++) {
                double drawn = costs[group][agency].getAsDouble();
                if (isInput[group][agency]) {
                    into.input(input++, drawn);
                }
                cost[group][agency] = drawn * minor;
                groupCost[group] += drawn * minor;
            }
        }
        return input;
    }

    private int drawMoves(List<Consumer<double[]>> rows, int firstInput, DrawOutcome into) {
        int input = firstInput;
        for (int from = 0; from < start.length; from++) {
            rows.get(from).accept(moves);
            for (int to = 0; to < start.length; to++) {
                into.input(input++, moves[to]);
                coming[to * start.length + from] = moves[to];
            }
        }
        return input;
    }

    /** The old method's costs count for the saving, the pilot's against it. */
    private void live(int sign, DrawOutcome into) {
        System.arraycopy(start, 0, people, 0, people.length);
        Arrays.fill(present, 0);
        for (int month = 0; month < factors.length; month++) {
            double spent = 0;
            for (int group = 0; group < people.length; group++) {
                double worth = factors[month] * people[group];
                present[group] += worth;
                spent += worth * groupCost[group];
            }
            into.savesIn(month, sign * spent);
            move();
        }
        for (int group = 0; group < present.length; group++) {
            for (int agency = 0; agency < agencies; agency++) {
                into.saves(agency, sign * present[group] * cost[group][agency]);
            }
        }
    }

    private void move() {
        for (int to = 0, cell = 0; to < next.length; to++) {
            double sum = 0;
            for (int from = 0; from < people.length; from++, cell++) {
                sum += people[from] * coming[cell];
            }
            next[to] = sum;
        }
        System.arraycopy(next, 0, people, 0, next.length);
    }
}
