package org.wholesum.internal.disclosure;

import java.util.Arrays;

/** A figure of a report as a linear form of unknown numbers. Immutable. */
public final class Figure {
    private final String name;
    private final double[] weights;
    private final double tolerance;
    private final double scale;

    private Figure(String name, double[] weights, double tolerance) {
        this.name = name;
        this.weights = weights.clone();
        this.tolerance = tolerance;
        double largest = Arrays.stream(weights).map(Math::abs).max().orElse(0);
        this.scale = largest == 0 ? 1 : largest;
    }

    /**
     * A figure that is published exactly.
     *
     * @param name what it is
     * @param weights one for each unknown number
     * @return the figure
     */
    public static Figure exact(String name, double... weights) {
        return new Figure(name, weights, 0);
    }

    /**
     * A figure that is published to within a tolerance.
     *
     * @param name what it is
     * @param weights one for each unknown number
     * @param tolerance how far the published number may be from the exact one, 0 or more
     * @return the figure
     */
    public static Figure within(String name, double[] weights, double tolerance) {
        return new Figure(name, weights, tolerance);
    }

    /** {@return what it is} */
    public String name() {
        return name;
    }

    /** {@return the figure for some values of the unknown numbers} */
    public double at(double[] values) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    /** {@return the largest weight without its sign, or 1 if all are zero} */
    double scale() {
        return scale;
    }

    /** {@return the weights divided by the scale, and then zeros for further numbers} */
    double[] scaled(int further) {
        double[] scaled = new double[weights.length + further];
        for (int i = 0; i < weights.length; i++) {
            scaled[i] = weights[i] / scale;
        }
        return scaled;
    }

    /** {@return the tolerance divided by the scale} */
    double scaledTolerance() {
        return tolerance / scale;
    }

    /** What it is. */
    @Override
    public String toString() {
        return name;
    }
}
