package org.wholesum.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.rng.UniformRandomProvider;
import org.wholesum.internal.parallel.Interruption;
import org.wholesum.internal.random.Draws;
import org.wholesum.internal.random.Streams;

/**
 * Sets of free numbers whose sum of squares is at most a limit: a random walk from each of the best ends of the search, whose
 * steps are uniform over a line as far as the limit allows (hit and run, by shrinking), and for each unknown probability the
 * two sets where the limit is met in the direction in which it changes most for its sum of squares.
 */
final class NearOptimal {
    private static final double STEP = 1e-5;
    private static final int MOST_SHRINKS = 60;
    private static final int MOVES_PER_SET = 3;
    private static final int BISECTIONS = 40;
    /** Directions of less curvature than this share of the largest are as long as the bounds allow. */
    private static final double LEAST_CURVATURE = 1e-10;

    private final CountModel model;
    private final double limit;
    private final long seed;

    NearOptimal(CountModel model, double limit, long seed) {
        this.model = model;
        this.limit = limit;
        this.seed = seed;
    }

    /** The sets, with the starts themselves. */
    List<double[]> from(List<double[]> starts, int sets) {
        List<double[]> found = new ArrayList<>(starts);
        int each = Math.max(1, sets / starts.size());
        for (int start = 0; start < starts.size(); start++) {
            Axes axes = new Axes(starts.get(start));
            found.addAll(axes.extremes());
            found.addAll(walk(starts.get(start), axes, each, Streams.of(seed, -1L - start)));
        }
        return List.copyOf(found);
    }

    private List<double[]> walk(double[] start, Axes axes, int sets, UniformRandomProvider random) {
        List<double[]> found = new ArrayList<>();
        double[] at = start;
        for (int move = 0; move < sets * MOVES_PER_SET; move++) {
            Interruption.check("calibrating");
            double[] direction = move % 3 == 2
                    ? anyDirection(start.length, random)
                    : axes.vectors.getColumn(random.nextInt(start.length));
            at = step(at, direction, random);
            if (move % MOVES_PER_SET == MOVES_PER_SET - 1) {
                found.add(at);
            }
        }
        return found;
    }

    private static double[] anyDirection(int size, UniformRandomProvider random) {
        double[] direction = new double[size];
        Arrays.setAll(direction, i -> 2 * Draws.open(random) - 1);
        return direction;
    }

    /** A uniform point of the line in the bounds, or nearer until the limit allows it. */
    private double[] step(double[] at, double[] direction, UniformRandomProvider random) {
        double high = reach(at, direction);
        double low = -reach(at, negated(direction));
        for (int shrink = 0; shrink < MOST_SHRINKS; shrink++) {
            double along = low + (high - low) * Draws.open(random);
            double[] there = moved(at, direction, along);
            if (allowed(there)) {
                return there;
            }
            if (along > 0) {
                high = along;
            } else {
                low = along;
            }
        }
        return at;
    }

    private boolean allowed(double[] choice) {
        return model.sumOfSquares(model.unknown().matrix(choice)) <= limit;
    }

    /** How far a direction can be followed before a free number is below 0 or above 1. */
    private static double reach(double[] at, double[] direction) {
        double reach = Double.MAX_VALUE;
        for (int i = 0; i < at.length; i++) {
            if (direction[i] != 0) {
                reach = Math.min(reach, ((direction[i] > 0 ? 1 : 0) - at[i]) / direction[i]);
            }
        }
        return reach == Double.MAX_VALUE ? 0 : Math.max(0, reach);
    }

    private static double[] negated(double[] direction) {
        return Arrays.stream(direction).map(d -> -d).toArray();
    }

    private static double[] moved(double[] at, double[] direction, double along) {
        double[] moved = new double[at.length];
        Arrays.setAll(moved, i -> Math.min(1, Math.max(0, at[i] + along * direction[i])));
        return moved;
    }

    /** The principal axes of the sum of squares at a point. */
    private final class Axes {
        private final double[] at;
        private final RealMatrix vectors;
        private final double[] curvatures;

        Axes(double[] at) {
            this.at = at;
            RealMatrix slopes = new Array2DRowRealMatrix(
                    slopes(choice -> model.residuals(model.unknown().matrix(choice))));
            EigenDecomposition parts = new EigenDecomposition(slopes.multiply(slopes.transpose()));
            vectors = parts.getV();
            double[] values = parts.getRealEigenvalues();
            double least = Math.max(
                    Double.MIN_NORMAL,
                    LEAST_CURVATURE * Arrays.stream(values).max().orElse(0));
            curvatures =
                    Arrays.stream(values).map(value -> Math.max(least, value)).toArray();
        }

        /** The two ends of each unknown probability, where the limit or a bound is met. */
        List<double[]> extremes() {
            double[][] slopes =
                    slopes(choice -> model.unknown().values(model.unknown().matrix(choice)));
            List<double[]> ends = new ArrayList<>();
            for (int cell = 0; cell < model.unknown().cells().size(); cell++) {
                double[] gradient = new double[at.length];
                int index = cell;
                Arrays.setAll(gradient, i -> slopes[i][index]);
                double[] direction = steepest(gradient);
                ends.add(end(direction));
                ends.add(end(negated(direction)));
            }
            return ends;
        }

        /** The direction in which a slope gains most for its sum of squares. */
        private double[] steepest(double[] gradient) {
            double[] along = vectors.preMultiply(gradient);
            Arrays.setAll(along, i -> along[i] / curvatures[i]);
            double[] direction = vectors.operate(along);
            double longest = Arrays.stream(direction).map(Math::abs).max().orElse(0);
            return Arrays.stream(direction)
                    .map(d -> longest == 0 ? 0 : d / longest)
                    .toArray();
        }

        private double[] end(double[] direction) {
            double low = 0;
            double high = reach(at, direction);
            if (allowed(moved(at, direction, high))) {
                return moved(at, direction, high);
            }
            for (int i = 0; i < BISECTIONS; i++) {
                double middle = (low + high) / 2;
                if (allowed(moved(at, direction, middle))) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return moved(at, direction, low);
        }

        /** {@code double[free number][result]}, from both sides as far as the bounds allow. */
        private double[][] slopes(Function<double[], double[]> of) {
            double[][] slopes = new double[at.length][];
            for (int i = 0; i < at.length; i++) {
                double[] more = at.clone();
                double[] less = at.clone();
                more[i] = Math.min(1, at[i] + STEP);
                less[i] = Math.max(0, at[i] - STEP);
                double width = more[i] - less[i];
                double[] high = of.apply(more);
                double[] low = of.apply(less);
                slopes[i] = new double[high.length];
                Arrays.setAll(slopes[i], j -> (high[j] - low[j]) / width);
            }
            return slopes;
        }
    }
}
