package org.wholesum.design;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * The terms of an interrupted time series.
 *
 * @param length the number of readings
 * @param start the index of the first reading after the change
 * @param slope whether the slope may change
 * @param pairs pairs of harmonics
 * @param period the readings in a cycle of the first harmonic
 */
record SeriesTerms(int length, int start, boolean slope, int pairs, int period) {
    /** The name of each term. */
    List<String> names() {
        List<String> names = new ArrayList<>(List.of("intercept", "level change", "trend"));
        if (slope) {
            names.add("slope change");
        }
        for (int pair = 1; pair <= pairs; pair++) {
            names.add("sine " + pair);
            names.add("cosine " + pair);
        }
        return names;
    }

    /** The values of each term; with no change after the start if that is left out. */
    double[][] columns(boolean withChange) {
        List<double[]> columns = new ArrayList<>();
        columns.add(column(t -> 1));
        columns.add(column(t -> withChange && t >= start ? 1 : 0));
        columns.add(column(t -> t + 1));
        if (slope) {
            columns.add(column(t -> withChange ? Math.max(0, t - start) : 0));
        }
        for (int pair = 1; pair <= pairs; pair++) {
            double turn = 2 * Math.PI * pair / period;
            columns.add(column(t -> StrictMath.sin(turn * (t + 1))));
            columns.add(column(t -> StrictMath.cos(turn * (t + 1))));
        }
        return columns.toArray(double[][]::new);
    }

    private double[] column(IntToDoubleFunction value) {
        double[] column = new double[length];
        for (int t = 0; t < length; t++) {
            column[t] = value.applyAsDouble(t);
        }
        return column;
    }
}
