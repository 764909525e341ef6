package org.wholesum.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.wholesum.internal.numeric.LinearSolver;

/** The least and greatest values of a linear function of numbers that are not negative, under linear constraints. */
final class LinearProgram {
    private static final double EPSILON = 1e-9;
    private static final int MOST_STEPS = 20_000;

    private final int size;
    private final List<LinearConstraint> constraints = new ArrayList<>();

    LinearProgram(int size) {
        this.size = size;
    }

    void atMost(double[] form, double limit) {
        constraints.add(new LinearConstraint(form, Relationship.LEQ, limit));
    }

    void atLeast(double[] form, double limit) {
        constraints.add(new LinearConstraint(form, Relationship.GEQ, limit));
    }

    void equal(double[] form, double value) {
        constraints.add(new LinearConstraint(form, Relationship.EQ, value));
    }

    boolean isFeasible() {
        return optimum(new double[size], GoalType.MINIMIZE).isPresent();
    }

    /** The least value, −∞ if there is none; empty if nothing satisfies the constraints. */
    OptionalDouble least(double[] form) {
        return optimum(form, GoalType.MINIMIZE);
    }

    /** The greatest value, ∞ if there is none; empty if nothing satisfies the constraints. */
    OptionalDouble greatest(double[] form) {
        return optimum(form, GoalType.MAXIMIZE);
    }

    /** A search that takes too many steps counts as unbounded, so that it proves nothing. */
    private OptionalDouble optimum(double[] form, GoalType goal) {
        double unbounded = goal == GoalType.MINIMIZE ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        try {
            return OptionalDouble.of(new LinearSolver(EPSILON)
                    .optimize(
                            new MaxIter(MOST_STEPS),
                            new LinearObjectiveFunction(form, 0),
                            new LinearConstraintSet(constraints),
                            new NonNegativeConstraint(true),
                            goal)
                    .getValue());
        } catch (NoFeasibleSolutionException e) {
            return OptionalDouble.empty();
        } catch (UnboundedSolutionException | TooManyIterationsException e) {
            return OptionalDouble.of(unbounded);
        }
    }
}
