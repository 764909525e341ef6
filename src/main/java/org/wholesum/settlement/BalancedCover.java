package org.wholesum.settlement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.wholesum.internal.numeric.LinearSolver;
import org.wholesum.internal.parallel.Interruption;

/**
 * The greatest Σ λ(S) v(S) over weights λ ≥ 0 of the coalitions with Σ λ(S) = 1 over those of each agency. It is the dual of the
 * least Σ x with x(S) ≥ v(S) for each coalition, with a row for each agency instead of one for each coalition.
 */
final class BalancedCover {
    private static final double EPSILON = 1e-12;
    private static final int MOST_STEPS = 100_000;

    private BalancedCover() {}

    /** In pence. */
    static double of(Coalition.Players players, CoalitionGame game) {
        int coalitions = (1 << players.size()) - 1;
        double[] values = new double[coalitions];
        for (int mask = 1; mask <= coalitions; mask++) {
            Interruption.check("checking coalitions");
            values[mask - 1] = game.pence(players.of(mask));
        }
        double scale = Arrays.stream(values).map(Math::abs).max().orElse(0);
        if (scale == 0) {
            return 0;
        }
        double[] scaled = Arrays.stream(values).map(value -> value / scale).toArray();
        return scale
                * new LinearSolver(EPSILON)
                        .optimize(
                                new MaxIter(MOST_STEPS),
                                new LinearObjectiveFunction(scaled, 0),
                                new LinearConstraintSet(rows(players.size(), coalitions)),
                                new NonNegativeConstraint(true),
                                GoalType.MAXIMIZE)
                        .getValue();
    }

    private static List<LinearConstraint> rows(int agencies, int coalitions) {
        List<LinearConstraint> rows = new ArrayList<>();
        for (int agency = 0; agency < agencies; agency++) {
            double[] row = new double[coalitions];
            for (int mask = 1; mask <= coalitions; mask++) {
                row[mask - 1] = mask >> agency & 1;
            }
            rows.add(new LinearConstraint(row, Relationship.EQ, 1));
        }
        return rows;
    }
}
