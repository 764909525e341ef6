package org.wholesum.population;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.wholesum.uncertainty.Dirichlet;
import org.wholesum.uncertainty.Distribution;
import org.wholesum.uncertainty.DrawOutcome;
import org.wholesum.uncertainty.ManyDraws;
import org.wholesum.uncertainty.Streams;

/** Draws a cohort's costs and movements, and computes both methods with them; what it needs for that it uses again. */
final class CohortDraw implements ManyDraws.Model {
    private final double[] start;
    private final double[] factors;
    private final Distribution[][] costs;
    private final boolean[][] isInput;
    private final Dirichlet[][] movements;
    private final int agencies;
    private final double minor;
    private final long seed;

    /** A person's cost in pence by group and agency, and by group over all agencies. */
    private final double[][] cost;

    private final double[] groupCost;
    private final double[][] moves;

    CohortDraw(UncertainCohort cohort, long seed) {
        start = cohort.people();
        factors = cohort.factors();
        costs = cohort.costs();
        isInput = cohort.isInput();
        movements = cohort.movements();
        agencies = cohort.shape().agencies().size();
        minor = Math.pow(10, cohort.shape().currency().getDecimalPlaces());
        this.seed = seed;
        cost = new double[start.length][agencies];
        groupCost = new double[start.length];
        moves = new double[start.length][start.length];
    }

    @Override
    public void compute(int draw, DrawOutcome into) {
        UniformRandomProvider random = Streams.of(seed, draw);
        int input = drawCosts(random, into);
        for (int method = 0; method < movements.length; method++) {
            for (int group = 0; group < start.length; group++) {
                movements[method][group].draw(random, moves[group]);
                for (double share : moves[group]) {
                    into.input(input++, share);
                }
            }
            live(method == 0 ? 1 : -1, into);
        }
    }

    private int drawCosts(UniformRandomProvider random, DrawOutcome into) {
        int input = 0;
        for (int group = 0; group < start.length; group++) {
            groupCost[group] = 0;
            for (int agency = 0; agency < agencies; agency++) {
                double drawn = costs[group][agency].sample(random);
                if (isInput[group][agency]) {
                    into.input(input++, drawn);
                }
                cost[group][agency] = drawn * minor;
                groupCost[group] += drawn * minor;
            }
        }
        return input;
    }

    /** The old method's costs count for the saving, the pilot's against it. */
    private void live(int sign, DrawOutcome into) {
        double[] people = start.clone();
        double[] next = new double[start.length];
        double[] present = new double[start.length];
        for (int month = 0; month < factors.length; month++) {
            double spent = 0;
            Arrays.fill(next, 0);
            for (int group = 0; group < people.length; group++) {
                double worth = factors[month] * people[group];
                present[group] += worth;
                spent += worth * groupCost[group];
                for (int to = 0; to < next.length; to++) {
                    next[to] += people[group] * moves[group][to];
                }
            }
            into.savesIn(month, sign * spent);
            System.arraycopy(next, 0, people, 0, next.length);
        }
        for (int group = 0; group < present.length; group++) {
            for (int agency = 0; agency < agencies; agency++) {
                into.saves(agency, sign * present[group] * cost[group][agency]);
            }
        }
    }
}
