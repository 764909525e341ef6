package org.wholesum.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.exception.ConvergenceException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;
import org.apache.commons.rng.UniformRandomProvider;
import org.wholesum.internal.parallel.Interruption;
import org.wholesum.internal.random.Draws;
import org.wholesum.internal.random.Streams;

/**
 * The least sum of squares, searched by the method of Levenberg and Marquardt from several starts, each of which depends only on
 * the seed and its number. A free number from 0 to 1 is the square of the sine of half an angle, so that the search has no
 * bounds and can still end on one.
 */
final class MultiStart {
    private static final double STEP = 1e-6;
    private static final int MOST_ROUNDS = 500;
    private static final double TIGHT = 1e-14;

    private final CountModel model;

    MultiStart(CountModel model) {
        this.model = model;
    }

    /** Where a search ended. */
    static final class End {
        private final int start;
        private final double[] choice;
        private final double sumOfSquares;

        private End(int start, double[] choice, double sumOfSquares) {
            this.start = start;
            this.choice = choice;
            this.sumOfSquares = sumOfSquares;
        }

        /** The number of the start. */
        int start() {
            return start;
        }

        /** The free numbers, from 0 to 1. */
        double[] choice() {
            return choice.clone();
        }

        /** The weighted sum of squares. */
        double sumOfSquares() {
            return sumOfSquares;
        }
    }

    /** The end of the search from each start, the best first. */
    List<End> run(int starts, long seed) {
        List<End> ends = new ArrayList<>();
        for (int start = 0; start < starts; start++) {
            Interruption.check("calibrating");
            ends.add(from(start, first(start, seed)));
        }
        ends.sort(Comparator.comparingDouble(End::sumOfSquares).thenComparingInt(End::start));
        return List.copyOf(ends);
    }

    /** The first start is in the middle, the others are random. */
    private double[] first(int start, long seed) {
        double[] choice = new double[model.unknown().free()];
        UniformRandomProvider random = Streams.of(seed, start);
        Arrays.setAll(choice, i -> start == 0 ? 0.5 : Draws.open(random));
        return choice;
    }

    private End from(int start, double[] choice) {
        Search search = new Search();
        double[] angles =
                Arrays.stream(choice).map(one -> StrictMath.acos(1 - 2 * one)).toArray();
        try {
            new LevenbergMarquardtOptimizer()
                    .withCostRelativeTolerance(TIGHT)
                    .withParameterRelativeTolerance(TIGHT)
                    .withOrthoTolerance(TIGHT)
                    .optimize(new LeastSquaresBuilder()
                            .start(angles)
                            .target(new double[model.observed().size()])
                            .model(search::at)
                            .maxEvaluations(MOST_ROUNDS)
                            .maxIterations(MOST_ROUNDS)
                            .build());
        } catch (ConvergenceException | TooManyEvaluationsException | TooManyIterationsException e) {
            // no further progress is possible in double precision: the best point that was seen is the end
            return search.end(start);
        }
        return search.end(start);
    }

    /** The function of the angles, and the best of those it was asked for. */
    private final class Search {
        private double[] best = new double[0];
        private double least = Double.POSITIVE_INFINITY;

        End end(int start) {
            return new End(start, choice(best), least);
        }

        Pair<RealVector, RealMatrix> at(RealVector point) {
            double[] angles = point.toArray();
            double[] residuals = residuals(angles);
            double sum = CountModel.sumOfSquares(residuals);
            if (sum < least) {
                least = sum;
                best = angles;
            }
            double[][] slopes = new double[residuals.length][angles.length];
            for (int i = 0; i < angles.length; i++) {
                double[] more = residuals(moved(angles, i, STEP));
                double[] less = residuals(moved(angles, i, -STEP));
                for (int row = 0; row < residuals.length; row++) {
                    slopes[row][i] = (more[row] - less[row]) / (2 * STEP);
                }
            }
            return new Pair<>(new ArrayRealVector(residuals, false), new Array2DRowRealMatrix(slopes, false));
        }

        private double[] residuals(double[] angles) {
            return model.residuals(model.unknown().matrix(choice(angles)));
        }

        private static double[] moved(double[] angles, int index, double step) {
            double[] moved = angles.clone();
            moved[index] += step;
            return moved;
        }

        private static double[] choice(double[] angles) {
            return Arrays.stream(angles)
                    .map(angle -> (1 - StrictMath.cos(angle)) / 2)
                    .toArray();
        }
    }
}
