package org.wholesum.internal.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Unknown numbers, of which a reader knows some linear forms. The reader is assumed to know, too, which of the numbers can't
 * be negative. The values that another form could then have are found by linear programming (the simplex method).
 */
public final class FigureSystem {
    /** The most unknown numbers times known figures. */
    private static final int LARGEST = 100_000;

    private static final int ITERATIONS = 20_000;

    private final double[] truth;
    private final boolean[] signed;

    /**
     * Unknown numbers.
     *
     * @param truth their true values
     * @param signed whether each may be negative
     */
    public FigureSystem(double[] truth, boolean[] signed) {
        this.truth = truth.clone();
        this.signed = signed.clone();
    }

    /** {@return numbers that can't be negative} */
    public static FigureSystem ofCounts(double... truth) {
        return new FigureSystem(truth, new boolean[truth.length]);
    }

    /** {@return how many unknown numbers there are} */
    public int size() {
        return truth.length;
    }

    /** {@return the true value of a figure} */
    public double value(Figure figure) {
        return figure.at(truth);
    }

    /** {@return whether the number may be negative} */
    boolean isSigned(int number) {
        return signed[number];
    }

    double truth(int number) {
        return truth[number];
    }

    /** {@return whether figures are so many that their ranges would take too long} */
    public boolean isTooLarge(int figures) {
        return (long) truth.length * figures > LARGEST;
    }

    /**
     * The values that a figure could have.
     *
     * @param figure the figure
     * @param known what is published
     * @return its range; only the true value if the search fails, which counts as unprotected
     */
    public Range range(Figure figure, Collection<Figure> known) {
        List<LinearConstraint> constraints = new ArrayList<>();
        known.forEach(one -> constrain(one, constraints));
        IntStream.range(0, truth.length)
                .filter(i -> !signed[i])
                .forEach(i -> constraints.add(new LinearConstraint(unit(i), Relationship.GEQ, 0)));
        return new Range(end(figure, constraints, GoalType.MINIMIZE), end(figure, constraints, GoalType.MAXIMIZE));
    }

    private void constrain(Figure known, List<LinearConstraint> constraints) {
        double[] weights = known.scaled(0);
        double value = known.at(truth) / known.scale();
        double tolerance = known.scaledTolerance();
        if (tolerance == 0) {
            constraints.add(new LinearConstraint(weights, Relationship.EQ, value));
        } else {
            constraints.add(new LinearConstraint(weights, Relationship.LEQ, value + tolerance));
            constraints.add(new LinearConstraint(weights, Relationship.GEQ, value - tolerance));
        }
    }

    private double end(Figure figure, List<LinearConstraint> constraints, GoalType goal) {
        try {
            double found = solve(figure.scaled(0), constraints, goal)[truth.length] * figure.scale();
            double exact = value(figure);
            return goal == GoalType.MINIMIZE ? Math.min(found, exact) : Math.max(found, exact);
        } catch (UnboundedSolutionException e) {
            return goal == GoalType.MINIMIZE ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        } catch (MathIllegalStateException e) {
            return value(figure);
        }
    }

    /** {@return the best numbers, and then the value of the goal} */
    static double[] solve(double[] objective, List<LinearConstraint> constraints, GoalType goal) {
        LinearObjectiveFunction function = new LinearObjectiveFunction(objective, 0);
        double[] best = new SimplexSolver()
                .optimize(
                        new MaxIter(ITERATIONS),
                        function,
                        new LinearConstraintSet(constraints),
                        new NonNegativeConstraint(false),
                        goal)
                .getPoint();
        double[] withValue = Arrays.copyOf(best, objective.length + 1);
        withValue[objective.length] = function.value(best);
        return withValue;
    }

    private double[] unit(int number) {
        double[] weights = new double[truth.length];
        weights[number] = 1;
        return weights;
    }

    /** The number of unknown numbers. */
    @Override
    public String toString() {
        return truth.length + " unknown numbers";
    }
}
