package org.wholesum.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The terms of a regression on one input: the input itself, standardised, and restricted cubic splines of it, which are
 * straight beyond the outer knots (F. E. Harrell, <i>Regression Modeling Strategies</i>, 2nd ed., 2015, §2.4.5; five knots).
 */
final class SplineTerms {
    private static final double[] KNOTS = {0.05, 0.275, 0.5, 0.725, 0.95};

    private final double[] values;
    private final double mean;
    private final double scale;
    private final double[] knots;

    private SplineTerms(double[] values, double mean, double scale, double[] knots) {
        this.values = values;
        this.mean = mean;
        this.scale = scale;
        this.knots = knots;
    }

    static SplineTerms of(double[] values) {
        double[] sorted = DrawStatistics.sorted(values);
        double mean = DrawStatistics.mean(sorted);
        double scale = Math.sqrt(Arrays.stream(sorted)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElse(0));
        List<Double> knots = new ArrayList<>();
        for (double share : KNOTS) {
            double knot = scale > 0 ? (DrawStatistics.quantile(sorted, share) - mean) / scale : 0;
            if (knots.isEmpty() || knot > knots.get(knots.size() - 1)) {
                knots.add(knot);
            }
        }
        return new SplineTerms(
                values,
                mean,
                scale,
                knots.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** How many terms there are: none if the input is the same in every draw. */
    int count() {
        return scale > 0 ? 1 + splines() : 0;
    }

    /** How many of them are no straight line. */
    int splines() {
        return Math.max(0, knots.length - 2);
    }

    /** The straight term: the standardised input. */
    double linear(int draw) {
        return (values[draw] - mean) / scale;
    }

    /** A term that is no straight line, by its number from 0. */
    double spline(int draw, int number) {
        double x = linear(draw);
        double last = knots[knots.length - 1];
        double before = knots[knots.length - 2];
        double knot = knots[number];
        double width = last - knots[0];
        return (cube(x - knot)
                        - cube(x - before) * (last - knot) / (last - before)
                        + cube(x - last) * (before - knot) / (last - before))
                / (width * width);
    }

    private static double cube(double x) {
        return x > 0 ? x * x * x : 0;
    }
}
