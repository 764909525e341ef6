package org.wholesum.calibration;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.wholesum.cohort.TransitionMatrix;

/**
 * Which unknown probabilities the observations determine. Where some change of the probabilities changes no fitted number of
 * people, those that it changes are not identified (a flat direction, by the singular values of the slopes).
 */
final class Identification {
    private static final double STEP = 1e-4;
    private static final double FLAT = 1e-6;
    private static final double PART = 1e-3;

    private final CountModel model;
    private final UnknownTransitions unknown;
    private final double[] values;

    Identification(CountModel model, TransitionMatrix fitted) {
        this.model = model;
        this.unknown = model.unknown();
        this.values = unknown.values(fitted);
    }

    /** Whether each unknown probability is identified, in the order of the cells. */
    boolean[] identified() {
        int cells = values.length;
        int[] base = new int[cells];
        Arrays.setAll(base, this::largestInRow);
        int[] free = IntStream.range(0, cells).filter(i -> base[i] != i).toArray();
        double[][] slopes = new double[model.observed().size()][free.length];
        for (int column = 0; column < free.length; column++) {
            double[] slope = slope(free[column], base[free[column]]);
            for (int row = 0; row < slope.length; row++) {
                slopes[row][column] = slope[row] * Math.sqrt(model.weight(row));
            }
        }
        boolean[] identified = new boolean[cells];
        Arrays.fill(identified, true);
        markFlat(slopes, free, base, identified);
        return identified;
    }

    private void markFlat(double[][] slopes, int[] free, int[] base, boolean[] identified) {
        // rows of zeros, so that there are as many singular values as directions
        double[][] square = Arrays.copyOf(slopes, Math.max(slopes.length, free.length));
        for (int row = slopes.length; row < square.length; row++) {
            square[row] = new double[free.length];
        }
        SingularValueDecomposition parts = new SingularValueDecomposition(new Array2DRowRealMatrix(square, false));
        double[] singular = parts.getSingularValues();
        double largest = Math.max(singular[0], Double.MIN_NORMAL);
        for (int direction = 0; direction < free.length; direction++) {
            if (singular[direction] > FLAT * largest) {
                continue;
            }
            double[] part = parts.getV().getColumn(direction);
            double[] change = new double[values.length];
            for (int i = 0; i < free.length; i++) {
                change[free[i]] += part[i];
                change[base[free[i]]] -= part[i];
            }
            for (int cell = 0; cell < change.length; cell++) {
                identified[cell] &= Math.abs(change[cell]) < PART;
            }
        }
    }

    /** The largest unknown probability of the same row, from which others can be given some. */
    private int largestInRow(int cell) {
        int best = cell;
        for (int other = 0; other < values.length; other++) {
            boolean same = unknown.cells().get(other).from()
                    == unknown.cells().get(cell).from();
            boolean before = values[other] == values[best] && other < best;
            if (same && (values[other] > values[best] || before)) {
                best = other;
            }
        }
        return best;
    }

    /** The change of each fitted number as one probability grows at the cost of another, from points on one side. */
    private double[] slope(int to, int from) {
        double step = Math.min(STEP, values[from] / 4);
        double[] none = counts(to, from, 0);
        double[] one = counts(to, from, step);
        double[] two = counts(to, from, 2 * step);
        double[] slope = new double[none.length];
        Arrays.setAll(slope, i -> (4 * one[i] - two[i] - 3 * none[i]) / (2 * step));
        return slope;
    }

    private double[] counts(int to, int from, double change) {
        double[] changed = values.clone();
        changed[to] += change;
        changed[from] -= change;
        return model.counts(unknown.with(changed));
    }
}
